/**
 * Keys that the figure has a use for stay inside it, so that the page around it, which may be a deck or an editor, does not
 * hear them: what a handle or slider has answered, arrows in switches, and what is written in fields.
 */
export const keepKeys = (inside: HTMLElement): void =>
  inside.addEventListener('keydown', (event) => {
    const { key } = event;
    const users = key.length > 1 ? 'input,select' : '[type=text],select';
    if (event.defaultPrevented || (/^(Arrow|Home|End|.$)/.test(key) && (event.target as Element).matches(users)))
      event.stopPropagation();
  });
