import { describe, expect, it } from 'vitest';
import { stepped } from './handle.tsx';

const key = (name: string, modifiers: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('a handle moved by keyboard', () => {
  it('steps by its unit along the arrow, up being positive', () => {
    expect(stepped([1, 2], [0.5, 0.25], key('ArrowRight'))).toEqual([1.5, 2]);
    expect(stepped([1, 2], [0.5, 0.25], key('ArrowUp'))).toEqual([1, 2.25]);
    expect(stepped([1, 2], [0.5, 0.25], key('ArrowDown'))).toEqual([1, 1.75]);
  });

  it('goes ten times as far with Shift and a tenth with Alt', () => {
    expect(stepped([0, 0], [1, 1], key('ArrowLeft', { shiftKey: true }))).toEqual([-10, 0]);
    expect(stepped([0, 0], [1, 1], key('ArrowRight', { altKey: true }))).toEqual([0.1, 0]);
  });

  it('takes both pairs of arrows for one number, and whole steps for a whole one', () => {
    expect(stepped([5], [1], key('ArrowUp'))).toEqual([6]);
    expect(stepped([5], [1], key('ArrowRight', { altKey: true }), true)).toEqual([6]);
  });

  it('leaves other keys alone', () => {
    expect(stepped([5], [1], key('Enter'))).toBeNull();
  });
});
