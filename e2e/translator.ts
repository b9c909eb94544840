import type { Locator } from '@playwright/test';

/**
 * As a browser's translator does: what is text outside drawings is wrapped twice, and whatever comes later is, too. Of an
 * element with a shadow root, what is in that.
 */
export const translate = (of: Locator): Promise<void> =>
  of.evaluate((element) => {
    const done = new WeakSet<Node>();
    const wrap = (node: Node): void => {
      if (node instanceof SVGElement) return;
      if (!(node instanceof Text)) {
        for (const child of [...node.childNodes]) wrap(child);
        return;
      }
      if (done.has(node) || !node.data.trim() || node.parentElement?.closest('svg, script, style, textarea, select'))
        return;
      const inner = document.createElement('font');
      const outer = document.createElement('font');
      outer.append(inner);
      const text = document.createTextNode(node.data);
      done.add(text);
      inner.append(text);
      node.replaceWith(outer);
    };
    const root = element.shadowRoot ?? element;
    wrap(root);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of [target, ...addedNodes]) if (node.isConnected) wrap(node);
    }).observe(root, { childList: true, characterData: true, subtree: true });
  });
