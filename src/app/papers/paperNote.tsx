import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '#words/app.ts';
import { gallery, measuredSentence, opened, paperWords } from '#words/papers.ts';
import { same } from '../../core/identical.ts';
import type { Result } from '../../engine/result.ts';
import { type PaperCard, papers } from '../../scenario/papers.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { Say } from '../../views/marks/say.tsx';
import { useActions, useIsWide, useThisExplorer } from '../explorer/context.ts';
import { Sources } from './sources.tsx';
import './paperNote.css';

/** Each card's setting. Where time stands and which view is large a reader moves without leaving it. */
const settings = papers.map((card) => {
  const { tau: _, enlarged: __, estimators, ...others } = card.scenario;
  // What is dragged most is compared first.
  return { card, setting: Object.entries({ estimators, ...others }) as [keyof Scenario, unknown][] };
});

/** The card whose setting this is; asked at every move of a handle. */
const cardOf = (scenario: Scenario): PaperCard | undefined =>
  settings.find(({ setting }) => setting.every(([name, value]) => same(scenario[name], value)))?.card;

/** The card whose setting this is. It stays while settings are changed, until another problem is chosen or it is dismissed. */
const useOpened = (scenario: Scenario) => {
  const here = useMemo(() => cardOf(scenario), [scenario]);
  const [card, setCard] = useState<PaperCard | null>(null);
  const [dismissed, setDismissed] = useState<PaperCard | null>(null);
  const isOther = card !== null && !same(card.scenario.problem, scenario.problem);
  if (here && here !== card) setCard(here);
  else if (!here && isOther) setCard(null);
  if (dismissed && here !== dismissed && card !== dismissed) setDismissed(null);
  return {
    card: card === dismissed ? null : card,
    isChanged: here !== card,
    dismiss: () => setDismissed(card),
  };
};

/** What is lower, in pixels, has the views in sight or the note: it is folded then. */
const lowest = 840;

/** What the opened card says, above the views: paper, here, differs, and which view is the figure. */
export const PaperNote = ({ result }: { result: Result }) => {
  const { host } = useThisExplorer();
  const { open } = useActions();
  const isWide = useIsWide(720);
  const { card, isChanged, dismiss } = useOpened(result.scenario);
  // Measured once for a card: to measure at every move would have the page laid out while it is drawn.
  const roomy = useMemo(() => card !== null && isWide && host.clientHeight >= lowest, [card, isWide, host]);
  const place = host.querySelector('.notices');
  if (!card || !place) return null;
  const words = paperWords[card.id];
  const rows = gallery.rows[words.rows ?? 'paper'];
  return createPortal(
    <aside className="paper-note" aria-label={words.source}>
      <details open={roomy}>
        <summary>
          <b>{words.source}</b> <span>{words.title}</span>
        </summary>
        <div className="paper-note-text">
          <p>{opened.figure[card.figure]}</p>
          <Sources papers={[card.paper]} />
          <dl>
            <div>
              <dt>{rows.paper}</dt>
              <dd>
                <Say sentence={words.paper} />
              </dd>
            </div>
            <div>
              <dt>{rows.here}</dt>
              <dd>
                {isChanged ? <span>{opened.changed}</span> : <Say sentence={measuredSentence(card.id, result)} />}
              </dd>
            </div>
            <div>
              <dt>{rows.differs}</dt>
              <dd>
                <Say sentence={words.differs} />
              </dd>
            </div>
          </dl>
        </div>
      </details>
      {isChanged && (
        <button type="button" onClick={() => open(card.scenario, 'push')}>
          {opened.back}
        </button>
      )}
      <button type="button" onClick={dismiss}>
        {messages.dismiss}
      </button>
    </aside>,
    place,
  );
};
