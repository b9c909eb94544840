import { type Paper, type Reference, references } from './references.ts';

/** Of the program, as CITATION.cff has it. */
export const version = '0.1.0';

const entry = (type: string, key: string, fields: Readonly<Record<string, string>>): string =>
  `@${type}{${key},\n${Object.entries(fields)
    .map(([name, value]) => `  ${name.padEnd(13)} = {${value}},\n`)
    .join('')}}\n`;

/** In text; links are kept as they are, but for what would end the field. */
const escaped = (text: string): string => text.replace(/[&%$#_]/g, '\\$&').replaceAll('γ', '$\\gamma$');
const inLink = (link: string): string =>
  link.replace(/[{}\\^ ]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const paper = ({ key, title, authors, year, booktitle, arXiv }: Reference): string =>
  entry('inproceedings', key, {
    title: `{${title}}`,
    author: authors.map(([given, family]) => `${family}, ${given}`).join(' and '),
    booktitle,
    year: String(year),
    eprint: arXiv,
    archiveprefix: 'arXiv',
  });

/** An entry for the picture with its exact link and the day it was looked at, and one for each paper whose method it shows. */
export const bibtexOf = (title: string, link: string, accessed: Date, papers: readonly Paper[]): string => {
  const day = accessed.toISOString().slice(0, 10);
  const own = entry('misc', 'unrolled', {
    title: `{Unrolled}: ${escaped(title)}`,
    author: '{The Unrolled authors}',
    year: day.slice(0, 4),
    howpublished: `\\url{${inLink(link)}}`,
    url: inLink(link),
    note: `Version ${version}, accessed ${day}`,
  });
  return [own, ...papers.map((name) => paper(references[name]))].join('\n');
};
