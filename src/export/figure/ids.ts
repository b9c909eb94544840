/** Names for clip paths and patterns that no other drawing in the same document has: the page's own mean nothing elsewhere. */
export interface Ids {
  /** The exported name of a page's id, the same each time. */
  of(id: string): string;
  /** A value in which every `url(#…)` names the exported one. */
  referring(value: string): string;
}

/** FNV-1a of a text, in base 36. */
const short = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** Two drawings have different names where their `key` differs: view, theme and link. */
export const createIds = (key: string): Ids => {
  const prefix = `u${short(key)}`;
  const known = new Map<string, string>();
  const of = (id: string): string => {
    const name = known.get(id) ?? `${prefix}-${known.size + 1}`;
    known.set(id, name);
    return name;
  };
  return {
    of,
    referring: (value) => value.replace(/url\(\s*["']?#([^"')]+)["']?\s*\)/g, (_, id: string) => `url(#${of(id)})`),
  };
};
