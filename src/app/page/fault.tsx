import type { ViewName } from '../../scenario/views.ts';
import { pageFault } from '../../words/en/pageFault.ts';
import './fault.css';

interface Props {
  readonly view: ViewName | undefined;
  readonly thrown: unknown;
  readonly goOn: () => void;
}

/** In place of a view, or of the page, that failed: what happened, that the settings are kept, and the way on. */
export const Fault = ({ view, thrown, goOn }: Props) => {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return (
    <section className={view ? `view view-${view} fault` : 'fault'} role="alert">
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
