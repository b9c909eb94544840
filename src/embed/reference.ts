import { attributes, events, messages, parts, properties } from './contract.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

/** The contract as the reference has it: `docs/embed-reference.md`. */
export const reference = (): string => `# Embedded figures: the reference

Made from [\`src/embed/contract.ts\`](../src/embed/contract.ts); [how to embed](embed.md).

## Attributes, and words in a frame's link

${table(
  ['name', 'may be', 'initially', 'what it is'],
  Object.entries(attributes).map(([name, attribute]) => [
    code(name),
    'words' in attribute
      ? `${attribute.is === 'list' ? 'any of ' : ''}${attribute.words.map(code).join(', ')}`
      : `text of at most ${attribute.most} characters`,
    attribute.initially ? code(attribute.initially) : '',
    attribute.about,
  ]),
)}

## Events of the element

${table(
  ['event', 'when'],
  Object.entries(events).map(([name, about]) => [code(name), about]),
)}

## Messages between a frame and its host

${table(
  ['type', 'heard by', 'holds', 'what it says'],
  Object.entries(messages).map(([name, { to, holds, about }]) => [
    code(name),
    to,
    Object.entries(holds)
      .map(([key, is]) => code(`${key}: ${is}`))
      .join(', '),
    about,
  ]),
)}

## Parts and properties for a style sheet

${table(
  ['name', 'what it is'],
  [
    ...Object.entries(parts).map(([name, about]) => [code(`::part(${name})`), about]),
    ...Object.entries(properties).map(([name, about]) => [code(name), about]),
  ],
)}
`;
