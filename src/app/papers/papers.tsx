import { useEffect, useState } from 'react';
import { combinationWords } from '#words/combinations.ts';
import { gallery, measuredSentence, paperWords } from '#words/papers.ts';
import type { Result } from '../../engine/result.ts';
import { frameOf } from '../../scenario/frame.ts';
import { axisOf } from '../../scenario/growthAxis.ts';
import { printHash } from '../../scenario/link.ts';
import { type PaperCard, papers } from '../../scenario/papers.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { hasManyRuns, showsErrors } from '../../scenario/settings/parts.ts';
import { ChoosingQ } from '../../views/choosing/choosing.tsx';
import { Convergence } from '../../views/convergence/convergence.tsx';
import { Cost } from '../../views/cost/cost.tsx';
import { ErrorView } from '../../views/error/error.tsx';
import { alike, planeWindow } from '../../views/geometry/plane.ts';
import { OuterPlane } from '../../views/outer-plane/outerPlane.tsx';
import { Ratio } from '../../views/ratio/ratio.tsx';
import { Strip } from '../../views/strip/strip.tsx';
import type { Actions, PictureProps } from '../../views/view.ts';
import { useTheme } from '../device/theme.ts';
import { useSize } from '../device/useSize.ts';
import { useActions, useThisExplorer } from '../explorer/context.ts';
import { CardFrame } from './cardFrame.tsx';
import { Sources } from './sources.tsx';
import { Table1Card } from './table1Card.tsx';
import './papers.css';

/** Enough of a field to measure over a window, cheap enough for a page of cards. */
const grid = { columns: 60, rows: 48 };

/** The plane of a card: its field is asked for in this shape, and drawn in it. */
const planeShape = { width: 320, height: 232 };

const windowOf = ({ figure, scenario }: PaperCard): Frame =>
  figure === 'outer' ? planeWindow(frameOf(scenario), planeShape.width, planeShape.height) : frameOf(scenario);

/** Whether all of its runs are through, where there are many. */
const isWhole = ({ swarm, scenario }: Result): boolean =>
  swarm ? swarm.flights.every((flight) => !flight || flight.count === swarm.runs) : !hasManyRuns(scenario);

/** Whether errors at all λ are through, where they are shown. */
const hasErrors = ({ scenario, errors }: Result): boolean =>
  !showsErrors(scenario) || (!!errors && errors.found.length + errors.without.length >= errors.of);

/** Asks a session of its own for one card after the other; each entry comes when it is whole. */
const useMeasured = (): readonly (Result | undefined)[] => {
  const { engines } = useThisExplorer();
  const [results, setResults] = useState<readonly (Result | undefined)[]>([]);
  useEffect(() => {
    const engine = engines.open();
    const next = (index: number) => {
      const card = papers[index];
      if (!card) return engine.dispose();
      engine.ask({
        revision: index,
        scenario: card.scenario,
        focus: null,
        field: card.figure === 'errors' ? null : { frame: windowOf(card), ...grid },
        needles: new Float64Array(0),
        dragging: false,
      });
    };
    engine.subscribe((news) => {
      if (news.kind === 'failure') return next(news.revision + 1);
      const { result } = news;
      if (result.field && !result.field.complete) return;
      if (axisOf(result.scenario) && !result.growth) return;
      if (!isWhole(result) || !hasErrors(result)) return;
      setResults((old) => papers.map((_, i) => (i === result.revision ? result : old[i])));
      next(result.revision + 1);
    });
    next(0);
    return engine.dispose;
  }, [engines]);
  return results;
};

/** The cost view as it stands: counts, or the choice of q. */
const CostOrChoice = (props: PictureProps) =>
  props.result.scenario.costs === 'q' ? <ChoosingQ {...props} /> : <Cost {...props} />;

const still: Actions = { edit: () => [], point: () => {}, hold: () => {} };
const views = {
  strip: Strip,
  ratio: Ratio,
  outer: OuterPlane,
  convergence: Convergence,
  cost: CostOrChoice,
  errors: ErrorView,
};

/** The figure itself, at the size of a thumbnail; it does not answer here, the card is the link. */
const Figure = ({ card, result }: { card: PaperCard; result: Result }) => {
  const [box, size] = useSize<HTMLDivElement>();
  const theme = useTheme();
  const Shown = views[card.figure];
  const isPlane = card.figure === 'outer' && card.scenario.lambda.length === 2;
  const shown = size && isPlane ? alike(planeShape, size) : size;
  return (
    <div className="thumbnail" ref={box} inert aria-hidden="true">
      {shown && (
        <Shown
          result={result}
          pinned={null}
          cursor={{ lambda: null, step: null, pass: null }}
          theme={theme}
          compact
          actions={still}
          sentence=""
          {...shown}
        />
      )}
    </div>
  );
};

const Card = ({ card, result }: { card: PaperCard; result: Result | undefined }) => {
  const { open } = useActions();
  const words = paperWords[card.id];
  return (
    <CardFrame
      words={words}
      title={
        <a
          href={printHash('explore', card.scenario) || '#'}
          onClick={(event) => {
            event.preventDefault();
            open(card.scenario, 'push');
          }}
        >
          {words.title}
        </a>
      }
      here={result ? measuredSentence(card.id, result) : null}
    >
      {result ? <Figure card={card} result={result} /> : <div className="thumbnail" />}
    </CardFrame>
  );
};

/** The gallery: every figure that the program covers, in its exact setting, with what is measured here. */
export const Papers = () => {
  const { visit } = useActions();
  const results = useMeasured();
  return (
    <main className="papers" tabIndex={-1}>
      <h2>{gallery.title}</h2>
      <p>
        {gallery.lead}{' '}
        <button type="button" className="link" onClick={() => visit('combinations')}>
          {combinationWords.reach}
        </button>
      </p>
      <Sources papers={['S', 'U', 'G']} />
      <ul className="cards">
        {papers.map((card, i) => [
          <Card key={card.id} card={card} result={results[i]} />,
          // It has no scenario before its file is given.
          card.id === 'g-ranking' && <Table1Card key="g-table-1" />,
        ])}
      </ul>
    </main>
  );
};
