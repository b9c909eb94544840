import { marked } from '#words/terms.ts';
import { isTermName, type TermName } from '../../words/terms.ts';

/** What is asked about, and where its symbol stands. */
export interface Asked {
  readonly term: TermName;
  readonly at: HTMLElement;
}

/** A pointer that rests this long asks; an answer leaves this long after the pointer, later where it has to be travelled to. */
const [rest, leave, travel] = [400, 120, 1500];

/** The symbol that a switch offers. */
const offered = (label: HTMLElement): TermName | undefined =>
  marked(label.textContent ?? '').flatMap((piece) => (typeof piece === 'string' ? [] : piece.term))[0];

const askedAt = (target: EventTarget | null): Asked | null => {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-term], .switch label') : null;
  const term = at?.dataset.term ?? (at?.localName === 'label' ? offered(at) : undefined);
  return at && isTermName(term) ? { term, at } : null;
};

const isAnswer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.explanation') !== null;

/** Among the symbols of one sentence arrows go from one to the next. */
const travelled = (at: HTMLElement, key: string): HTMLElement | null => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const all = [...(at.closest('.read-out')?.querySelectorAll<HTMLElement>('[data-term]') ?? [])];
  return step === undefined ? null : (all[all.indexOf(at) + step] ?? null);
};

/**
 * Hears who asks what a symbol means, by `data-term`: a mouse that rests on it, the keyboard's focus, a press. Escape, a
 * press elsewhere and leaving end it; while the pointer is on the answer it stays. Returns what ends the hearing.
 */
export const listenForTerms = (host: HTMLElement, tell: (asked: Asked | null) => void): (() => void) => {
  let shown: Asked | null = null;
  let timer = 0;
  const show = (next: Asked | null): void => {
    window.clearTimeout(timer);
    shown = next;
    tell(next);
  };
  const soon = (next: Asked | null, after: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(show, after, next);
  };
  const over = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') return;
    const next = askedAt(target);
    if (isAnswer(target) || (next && next.at === shown?.at)) window.clearTimeout(timer);
    else if (next) soon(next, rest);
    else if (shown) soon(null, shown.at.closest('.rail') ? leave : travel);
    else window.clearTimeout(timer);
  };
  const focus = ({ target }: FocusEvent): void => {
    const next = askedAt(target);
    if (next && (target as Element).matches(':focus-visible')) show(next);
  };
  const blur = ({ target, relatedTarget }: FocusEvent): void => {
    if (shown && askedAt(target)?.at === shown.at && !isAnswer(relatedTarget)) soon(null, leave);
  };
  const press = ({ target }: Event): void => {
    const next = askedAt(target);
    if (next?.at.classList.contains('term')) show(next.at === shown?.at ? null : next);
  };
  const elsewhere = ({ target }: PointerEvent): void => {
    if (shown && !isAnswer(target) && !askedAt(target)) show(null);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && shown) show(null);
    else if (event.key === 'Enter' && event.target instanceof HTMLSpanElement) press(event);
    else {
      const at = askedAt(event.target)?.at;
      const next = at && travelled(at, event.key);
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const ends = new AbortController();
  const { signal } = ends;
  // The pointer may have come to rest before this is heard.
  const under = askedAt(host.querySelector('[data-term]:hover'));
  if (under) soon(under, rest);
  host.addEventListener('pointerover', over, { signal });
  host.addEventListener('focusin', focus, { signal });
  host.addEventListener('focusout', blur, { signal });
  host.addEventListener('click', press, { signal });
  document.addEventListener('pointerdown', elsewhere, { signal, capture: true });
  document.addEventListener('keydown', key, { signal, capture: true });
  return () => {
    window.clearTimeout(timer);
    ends.abort();
  };
};
