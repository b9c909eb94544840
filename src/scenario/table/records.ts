/** Rows of cells by RFC 4180, their ends CRLF, LF or CR; lines without anything are no rows. */
export type Records = readonly (readonly string[])[];

/** A quote that never closes, or behind whose end something stands; the line in which it opens, counted from 1. */
export interface QuoteFault {
  readonly kind: 'open-quote' | 'after-quote';
  readonly line: number;
}

export const isRecords = (found: Records | QuoteFault): found is Records => !('kind' in found);

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** Where cells end: a tab, semicolon or comma, in this order the first that stands outside quotes in the first row that is not empty. */
export const separatorOf = (text: string): string => {
  let [quoted, begun] = [false, false];
  const seen = new Set<string>();
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === '\n' || sign === '\r')) {
      if (begun) break;
      continue;
    }
    begun = true;
    if (!quoted) seen.add(sign);
  }
  return ['\t', ';'].find((sign) => seen.has(sign)) ?? ',';
};

/** A cell that begins with a quote ends with one, and "" in it is one; any other quote is a sign as any. */
export const readRecords = (text: string, separator: string): Records | QuoteFault => {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = text[at] === '"';
    let cell = '';
    if (isQuoted) {
      const opens = at;
      for (at++; ; at += 2) {
        const end = text.indexOf('"', at);
        if (end < 0) return { kind: 'open-quote', line: lineAt(text, opens) };
        cell += text.slice(at, end);
        at = end;
        if (text[at + 1] !== '"') break;
        cell += '"';
      }
      at++;
      if (at < text.length && ![separator, '\n', '\r'].includes(text[at]!))
        return { kind: 'after-quote', line: lineAt(text, opens) };
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cell = text.slice(from, at);
    }
    record.push(cell);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (record.length > 1 || cell !== '' || isQuoted) records.push(record);
    record = [];
    if (at >= text.length) return records;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= text.length) return records;
  }
};
