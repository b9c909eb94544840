/** What is there for a hand, the keyboard or a screen reader, and is no part of the picture. */
const tools = [
  '.hit',
  '.handle-hit',
  '.handle-focus',
  '.focus',
  '.grip',
  '.visually-hidden',
  'button, input, select, textarea',
  'desc, title, metadata, script, style',
].join(', ');

/** Whether an element, with all that it holds, is left out of an exported picture. */
export const isHidden = (node: Element, computed: CSSStyleDeclaration): boolean =>
  node.matches(tools) || computed.display === 'none' || (computed.visibility !== 'visible' && !node.firstElementChild);
