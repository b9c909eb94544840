/**
 * How single values are spelled in a link. Only letters, digits, "-", ".", "," and "%" are printed: other characters
 * are read as markup or cut off by programs that people paste links into.
 */
const escaped = /[!'()*_~]|\.$/g;

export const escapeText = (text: string): string =>
  encodeURIComponent(text).replace(escaped, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Undoes escaping, once or as often as programs on the way have added it: no value holds a "%" of its own. */
export const unescapeText = (text: string): string => {
  let plain = text;
  for (let round = 0; round < 4 && plain.includes('%'); round++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // Cut off within an escape: what can be read is kept.
      return plain.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    }
  }
  return plain;
};
