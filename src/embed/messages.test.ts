import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { messages } from './contract.ts';
import { heightMessages } from './heights.ts';
import { readMessage, readSlide } from './messages.ts';

const samples = { string: '#v=2&T=30', number: 421, boolean: false } as const;
const all = Object.entries(messages).map(([type, { to, holds }]) => ({
  to,
  message: { type, ...Object.fromEntries(Object.entries(holds).map(([key, is]) => [key, samples[is]])) },
}));

it.each(all)('$message.type is heard by its side alone', ({ to, message }) => {
  expect(readMessage(message, to)).toEqual(message);
  expect(readMessage(message, to === 'frame' ? 'host' : 'frame')).toBeNull();
});

it.each(all)('$message.type of another shape is not heard', ({ to, message }) => {
  expect(readMessage({ ...message, more: 1 }, to)).toBeNull();
  expect(readMessage(Object.create(message), to)).toBeNull();
  expect(readMessage(JSON.stringify(message), to)).toBeNull();
  expect(readMessage([message], to)).toBeNull();
  expect(readMessage(JSON.parse(`{"__proto__":${JSON.stringify(message)}}`), to)).toBeNull();
  for (const key of Object.keys(message)) {
    expect(readMessage({ ...message, [key]: {} }, to)).toBeNull();
    expect(readMessage({ ...message, [key]: 'x'.repeat(9000) }, to)).toBeNull();
    expect(readMessage({ ...message, [key]: Number.NaN }, to)).toBeNull();
  }
});

it('nothing that is sent throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withMap: true }), (data) => {
      expect([readMessage(data, 'frame'), readSlide(data)]).toEqual([null, null]);
    }),
  );
});

it('hosts hear the height in their own words', () => {
  expect(heightMessages(421, 'https://unrolled.example/v1/embed.html#v=2', 'Ab12')).toMatchInlineSnapshot(`
    [
      {
        "height": 421,
        "type": "unrolled:height",
      },
      "{"src":"https://unrolled.example/v1/embed.html#v=2","context":"iframe.resize","height":421}",
      {
        "height": 421,
        "sentinel": "amp",
        "type": "embed-size",
      },
      {
        "height": 421,
        "subject": "lti.frameResize",
      },
      {
        "message": "height",
        "secret": "Ab12",
        "value": 421,
      },
    ]
  `);
});
