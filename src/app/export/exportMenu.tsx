import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import './exportMenu.css';
import { embeddingWords } from '#words/embedding.ts';
import { exportWords } from '#words/export.ts';
import { useTheme } from '../device/theme.ts';
import { usePinned, useResult, useThisExplorer } from '../explorer/context.ts';
import type { Exported } from './exported.ts';
import { exportGroups, type Item } from './exportItems.ts';
import { Refused } from './refused.tsx';

interface Props extends Exported {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  /** Opens the dialog that makes a figure for another page. */
  readonly onEmbed: () => void;
}

const gap = 4;
const edge = 8;

/** Below the button, with their right edges in line; above it where there is no room. A phone's style sheet puts it at the bottom. */
const stand = (dialog: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const zoom = dialog.currentCSSZoom ?? 1;
  const below = at.bottom + gap + height <= window.innerHeight - edge;
  const top = below ? at.bottom + gap : Math.max(edge, at.top - gap - height);
  const left = Math.max(edge, Math.min(at.right - width, window.innerWidth - width - edge));
  dialog.style.setProperty('--left', `${left / zoom}px`);
  dialog.style.setProperty('--top', `${top / zoom}px`);
};

const step = (items: readonly HTMLElement[], key: string): HTMLElement | undefined => {
  const here = items.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case 'ArrowDown':
      return items[(here + 1) % items.length];
    case 'ArrowUp':
      return items[(here - 1 + items.length) % items.length];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
};

/** What a view can be taken away as. Arrow keys walk, Escape or a press outside closes, and the button has the focus again. */
export const ExportMenu = (props: Props) => {
  const { view, title, sentence, plot, button, onClose, onEmbed } = props;
  const { tell } = useThisExplorer().overlay;
  const dialog = useRef<HTMLDialogElement>(null);
  const result = useResult();
  const pinned = usePinned();
  const dark = useTheme() === 'dark';
  const [light, setLight] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const groups = useMemo(
    () => (result ? exportGroups({ view, title, sentence, plot }, result, pinned, light) : []),
    [view, title, sentence, plot, result, pinned, light],
  );
  useLayoutEffect(() => {
    dialog.current!.showModal();
    stand(dialog.current!, button.current!);
    dialog.current!.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [button]);

  const choose = async ({ act, label }: Item) => {
    const outcome = act();
    if (outcome instanceof Promise) {
      dialog.current?.close();
      tell(await outcome.catch(() => exportWords.failed(label)));
      return;
    }
    try {
      await navigator.clipboard.writeText(outcome.text);
      dialog.current?.close();
      tell(outcome.said);
    } catch {
      setRefused(outcome.text);
    }
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    // The page's one-key switches rest while the menu is open.
    event.stopPropagation();
    const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]'));
    const next = step(items, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
    if (event.key === 'Tab') {
      event.preventDefault();
      dialog.current?.close();
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className={refused === null ? 'export-menu' : 'export-menu refused'}
      aria-label={exportWords.menu(title)}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {refused === null ? (
        <div role="menu" aria-label={exportWords.menu(title)} tabIndex={-1} onKeyDown={key}>
          {groups.map((group, i) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
            <div key={group.title} role="group" aria-label={group.title}>
              <span aria-hidden="true">{group.title}</span>
              {i === groups.length - 1 && (
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => {
                    dialog.current?.close();
                    onEmbed();
                  }}
                >
                  {embeddingWords.menu}
                </button>
              )}
              {group.items.map((item) => (
                <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item)}>
                  {item.label}
                </button>
              ))}
              {i === 0 && dark && (
                <button
                  type="button"
                  role="menuitemcheckbox"
                  aria-checked={light}
                  tabIndex={-1}
                  onClick={() => setLight(!light)}
                >
                  {exportWords.light}
                </button>
              )}
            </div>
          ))}
        </div>
      ) : (
        <Refused text={refused} onClose={() => dialog.current?.close()} />
      )}
    </dialog>
  );
};
