import { type Part, pageFault } from '#words/pageFault.ts';
import type { ViewName } from '../../scenario/views.ts';
import './fault.css';

interface Props {
  readonly view: ViewName | Part | undefined;
  readonly thrown: unknown;
  readonly goOn: () => void;
}

/** In place of a view, or of the page, that failed: what happened, that the settings are kept, and the way on. */
export const Fault = ({ view, thrown, goOn }: Props) => {
  // A part keeps its place in the page.
  const place =
    view === 'header' || view === 'timeline' ? view : view && view !== 'settings' ? `view view-${view}` : '';
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return (
    <section className={`${place} fault`} role="alert">
      <p>
        <strong>{view ? pageFault.ofView(view) : pageFault.ofPage}</strong>
      </p>
      {!view && <p>{pageFault.translators}</p>}
      <p className="hint">{pageFault.report(what)}</p>
      <p className="fault-ways">
        <button type="button" onClick={goOn}>
          {view ? pageFault.drawAgain : pageFault.goOn}
        </button>
        {!view && (
          <button type="button" onClick={() => location.reload()}>
            {pageFault.reload}
          </button>
        )}
      </p>
    </section>
  );
};
