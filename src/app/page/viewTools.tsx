import { memo, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { lectureWords } from '#words/lecture.ts';
import { enlarging } from '#words/settings.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import { nowhere } from '../../state/actions.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { ExportButton } from '../export/exportButton.tsx';
import type { Exported } from '../export/exported.ts';
import { Said } from './said.tsx';

/** Whoever has an own use for Escape. */
const escapes = 'dialog, input[type=text], textarea, select';

/** Escape goes back to all views; where it lets go of what a plot points at, only the next one does. */
const useEscape = (enlarged: boolean, back: () => void): void => {
  const { host, isPage, store } = useThisExplorer();
  useEffect(() => {
    if (!enlarged) return;
    const listen = (event: KeyboardEvent) => {
      const at = event.target as Element;
      if (event.key !== 'Escape' || at.closest(escapes) || document.querySelector('dialog[open]')) return;
      const { cursor, manner } = store.getState();
      if (manner.present) return;
      const { lambda, step } = cursor;
      const points = lambda !== nowhere.lambda || step !== nowhere.step;
      if ((points && at.closest('.plot')) || !(isPage || host.contains(at))) return;
      back();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [enlarged, back, host, isPage, store]);
};

/** A view's title enlarges it by a double click, or by Enter where it has the focus; and back. */
const useTitle = (view: () => Element | null | undefined, toggle: () => void): void => {
  useEffect(() => {
    const title = view()?.querySelector('h2');
    if (!title) return;
    const press = (event: KeyboardEvent) => event.key === 'Enter' && toggle();
    const twice = () => {
      getSelection()?.removeAllRanges();
      toggle();
    };
    title.tabIndex = -1;
    title.addEventListener('dblclick', twice);
    title.addEventListener('keydown', press);
    return () => {
      title.removeEventListener('dblclick', twice);
      title.removeEventListener('keydown', press);
    };
  });
};

/** The button is one and the same before and after, and so keeps the focus. */
const Enlarge = memo(({ view, title }: Pick<Exported, 'view' | 'title'>) => {
  const { host } = useThisExplorer();
  const { edit, hand } = useActions();
  const enlarged = useExplorer(({ scenario }) => scenario.enlarged === view);
  const button = useRef<HTMLButtonElement>(null);
  const show = (next: ViewName | null) => edit({ enlarged: next });
  const toggle = () => show(enlarged ? null : view);
  useEscape(enlarged, () => show(null));
  useTitle(() => button.current?.closest('.view'), toggle);
  // Each view has its own switch: the focus goes on to that of the next.
  const goOn = (next: ViewName) => {
    flushSync(() => show(next));
    host.querySelector<HTMLElement>('.enlarged-switch input:checked')?.focus();
  };
  // What had the focus may stand where nothing is shown now.
  useEffect(() => {
    if (enlarged && document.activeElement?.getClientRects().length === 0) button.current?.focus();
  }, [enlarged]);
  const name = enlarged ? enlarging.back : enlarging.enlarge(title);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={enlarged ? 'enlarge back' : 'enlarge'}
        aria-label={name}
        aria-keyshortcuts={enlarged ? 'Escape' : undefined}
        title={enlarged ? undefined : name}
        onClick={toggle}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d={enlarged ? 'M13 8H3.5M7.5 4 3.5 8l4 4' : 'M9.5 3.5h3v3M12.5 3.5 9 7M6.5 12.5h-3v-3M3.5 12.5 7 9'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
        {enlarged && (
          <>
            <span>{enlarging.back}</span> <kbd>{enlarging.backKey}</kbd>
          </>
        )}
      </button>
      {enlarged && (
        <button type="button" className="enlarged-present" onClick={() => hand({ present: 'on' })}>
          {lectureWords.present}
        </button>
      )}
      {enlarged && (
        <Switch
          legend={enlarging.legend}
          quiet
          className="enlarged-switch"
          options={viewNames}
          labels={enlarging.views}
          value={view}
          onChange={goOn}
        />
      )}
    </>
  );
});

/** What every view offers at its head: more room, where there are all of them, and its exports. */
const ViewTools = (view: Exported) => {
  const { show } = useThisExplorer();
  const page = useExplorer((state) => state.page);
  return (
    <>
      {page === 'explore' && show.views === 'all' && <Enlarge view={view.view} title={view.title} />}
      <ExportButton {...view} />
    </>
  );
};

/** Around the views of the page. */
export const around = { tools: { ViewTools, Said }, landmark: true };
