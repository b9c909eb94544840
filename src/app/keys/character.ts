/** Whatever of a keyboard event tells which key was meant. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What stands on a key of the US keyboard, without and with Shift, by its place. */
const places: Readonly<Record<string, string>> = {
  BracketLeft: '[{',
  BracketRight: ']}',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
};

const characterAt = ({ code, shiftKey }: Pressed): string | undefined => {
  const digit = shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return digit ?? (shiftKey ? letter : letter?.toLowerCase()) ?? places[code]?.[shiftKey ? 1 : 0];
};

/** A letter of another script stands where a Latin one is meant; a Latin letter means itself, wherever it stands. */
const mayBe = (key: string, meant: string): boolean => {
  if (/^[a-z]$/i.test(key)) return false;
  return /^[a-z]$/i.test(meant) ? /^(?!\p{Script=Latin})\p{L}$/u.test(key) : key === 'Dead' || [...key].length === 1;
};

/** Option or AltGr, where they only help to type a character: "[" is Option and 5, or AltGr and 8. */
const isTyped = (pressed: Pressed): boolean =>
  pressed.altKey && /^[^\p{L}\s]$/u.test(pressed.key) && pressed.key !== characterAt(pressed);

/** The characters that a press may stand for, the typed one first: a keyboard without "[" has a key in its place. */
export const charactersOf = (pressed: Pressed): readonly string[] => {
  const { key, ctrlKey, altKey, metaKey } = pressed;
  if (metaKey) return [];
  if (altKey) return isTyped(pressed) ? [key] : [];
  if (ctrlKey) return [];
  const meant = characterAt(pressed);
  return meant !== undefined && meant !== key && mayBe(key, meant) ? [key, meant] : [key];
};

/** The Latin letter of a press with Ctrl or ⌘, in lower case. */
export const commandOf = ({ key, code }: Pressed): string => {
  const meant = characterAt({ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false });
  return meant !== undefined && mayBe(key, meant) ? meant : key.toLowerCase();
};
