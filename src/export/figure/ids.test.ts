import { expect, it } from 'vitest';
import { createIds } from './ids.ts';

it('a name is the same each time in one drawing, and another in another', () => {
  const [a, b] = [createIds('strip #v=1'), createIds('strip #v=1&T=50')];
  expect(a.of('clip')).toBe(a.of('clip'));
  expect(a.of('hatch')).not.toBe(a.of('clip'));
  expect(b.of('clip')).not.toBe(a.of('clip'));
  expect(a.of('clip')).toMatch(/^[a-z][\w-]*$/);
});

it('references follow, and colours are left alone', () => {
  const ids = createIds('x');
  expect(ids.referring('url("#:r1:clip")')).toBe(`url(#${ids.of(':r1:clip')})`);
  expect(ids.referring('#c2410c')).toBe('#c2410c');
});
