import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forget, readProgress, record } from './progress.ts';

test('what was stored comes back, and what is damaged is nothing', () => {
  const kept = {
    forgetting: { at: 2, done: { off: { tried: ['share', 'little'], right: true }, parts: { met: true } } },
  };
  expect(readProgress(JSON.stringify(kept))).toEqual(kept);
  for (const text of [null, '', '{', '[]', '7', '{"a":null}', '{"a":{"at":"x","done":{}}}', '{"a":{"at":1}}'])
    expect(readProgress(text)).toEqual({});
  expect(readProgress('{"a":{"at":-3,"done":{"b":7,"c":{"tried":[1,"x"],"met":"yes"}}}}')).toEqual({
    a: { at: 0, done: { b: {}, c: { tried: ['x'] } } },
  });
  fc.assert(fc.property(fc.jsonValue(), (value) => void readProgress(JSON.stringify(value))));
});

test('where there is no storage at all, it is borne', () => {
  expect(() => {
    record('forgetting', 'parts', { met: true });
    forget('forgetting');
  }).not.toThrow();
});
