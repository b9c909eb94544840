/** What a remote control sends to turn the page. */
export const turnsPage = ({ key }: KeyboardEvent): boolean => key === 'PageUp' || key === 'PageDown';

/** What decks still tell keys by. */
const keyCodes: Readonly<Record<string, number>> = {
  ...{ PageUp: 33, PageDown: 34, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 },
  ...{ Escape: 27, F5: 116, b: 66, B: 66, '.': 190 },
};

/** A key as the deck around a figure hears of it. */
export const tellKey = (
  figure: Element,
  key: { readonly key: string; readonly code: string; readonly shift: boolean },
) =>
  figure.dispatchEvent(
    new CustomEvent('unrolled:key', { detail: { ...key, keyCode: keyCodes[key.key] ?? 0 }, bubbles: true }),
  );
