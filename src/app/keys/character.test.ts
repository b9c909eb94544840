import { describe, expect, test } from 'vitest';
import { charactersOf, commandOf, type Pressed } from './character.ts';

const press = (key: string, code: string, held = ''): Pressed => ({
  key,
  code,
  shiftKey: held.includes('⇧'),
  ctrlKey: held.includes('⌃'),
  altKey: held.includes('⌥'),
  metaKey: held.includes('⌘'),
});

describe('a key means the character that it types, else what stands in its place', () => {
  test.each([
    ['US, [', press('[', 'BracketLeft'), ['[']],
    ['US, d', press('d', 'KeyD'), ['d']],
    ['US, ?', press('?', 'Slash', '⇧'), ['?']],
    ['German on a Mac, ] by Option and 6', press(']', 'Digit6', '⌥'), [']']],
    ['German on a Mac, { by Option and 8', press('{', 'Digit8', '⌥'), ['{']],
    ['Swedish on Windows, [ by AltGr and 8', press('[', 'Digit8', '⌃⌥'), ['[']],
    ['Swedish on Linux, ] by AltGr and 9', press(']', 'Digit9'), [']', '9']],
    ['German, ü', press('ü', 'BracketLeft'), ['ü', '[']],
    ['German, Ü', press('Ü', 'BracketLeft', '⇧'), ['Ü', '{']],
    ['German, +', press('+', 'BracketRight'), ['+', ']']],
    ['Swedish, the dead ¨', press('Dead', 'BracketRight'), ['Dead', ']']],
    ['German, ? above ß', press('?', 'Minus', '⇧'), ['?']],
    ['German, z where Y stands', press('z', 'KeyY'), ['z']],
    ['French, a where Q stands', press('a', 'KeyQ'), ['a']],
    ['French, & where 1 stands', press('&', 'Digit1'), ['&', '1']],
    ['Dvorak, an apostrophe where Q stands', press("'", 'KeyQ'), ["'"]],
    ['Dvorak, w where the comma stands', press('w', 'Comma'), ['w']],
    ['Russian, у where E stands', press('у', 'KeyE'), ['у', 'e']],
    ['Russian, к where R stands, with Shift', press('К', 'KeyR', '⇧'), ['К', 'R']],
    ['Russian, х where [ stands', press('х', 'BracketLeft'), ['х', '[']],
    ['Greek, δ where D stands', press('δ', 'KeyD'), ['δ', 'd']],
    ['no character', press('Enter', 'Enter'), ['Enter']],
  ] as const)('%s', (_, pressed, meant) => expect(charactersOf(pressed)).toEqual(meant));

  test.each([
    ['Alt and d', press('d', 'KeyD', '⌥')],
    ['Alt and [', press('[', 'BracketLeft', '⌥')],
    ['Ctrl and [', press('[', 'BracketLeft', '⌃')],
    ['Ctrl, Alt and 8', press('8', 'Digit8', '⌃⌥')],
    ['⌘ and d', press('d', 'KeyD', '⌘')],
  ] as const)('%s means none', (_, pressed) => expect(charactersOf(pressed)).toEqual([]));

  test('Ctrl and the key where Z stands is undo on a Cyrillic keyboard, and on a German one the key that types z', () => {
    expect(commandOf(press('я', 'KeyZ', '⌃'))).toBe('z');
    expect(commandOf(press('z', 'KeyY', '⌃'))).toBe('z');
    expect(commandOf(press('Z', 'KeyZ', '⌃⇧'))).toBe('z');
    expect(commandOf(press('y', 'KeyZ', '⌃'))).toBe('y');
  });
});
