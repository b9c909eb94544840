import { useEffect, useId, useMemo, useState } from 'react';
import { messages } from '#words/app.ts';
import { lessonFrame as words } from '#words/lessons/frame.ts';
import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { type Handed, handedBy, movesK, showsMove, showsReadout } from '../../lessons/handed.ts';
import { type Figure, type Slider, sliders } from '../../lessons/lesson.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import type { StoreActions } from '../../state/store.ts';
import { useTheme } from '../device/theme.ts';
import { ExplorerContext, useCursor, useIsWide, useThisExplorer } from '../explorer/context.ts';
import { Boundary } from '../page/boundary.tsx';
import * as later from '../page/laterViews.tsx';
import { OuterView } from '../page/outerView.tsx';
import { useDrawn } from '../page/plane.tsx';
import { StripView } from '../page/stripView.tsx';
import { AroundViews, bare } from '../page/view.tsx';
import { Cut } from '../rail/cut.tsx';
import { Coin, StepSize, Steps } from '../rail/innerDescent.tsx';
import '../rail/rail.css';
import '../page/views.css';
import '../page/forcedColours.css';

const controls: Readonly<Record<Slider, () => React.ReactNode>> = { K: Cut, T: Steps, stepSize: StepSize, q: Coin };

const unseenPlane = { width: 400, height: 300 };

const titles = {
  ...{ outer: viewWords.outerPlane, inner: viewWords.innerPlane, strip: viewWords.strip },
  ...{ ratio: viewWords.ratio, convergence: viewWords.convergence, cost: viewWords.cost },
} satisfies Record<ViewName, string>;

interface Props {
  readonly figure: Figure;
  readonly result: Result | null;
  /** null where the figure is as the step has it. */
  readonly onReset: (() => void) | null;
  /** For a room: touch sizes, views without what stands around them, and no slider for what the strip's flag moves. */
  readonly projected?: boolean;
  readonly handed?: Handed;
}

const whole: Handed = handedBy({});

/** A step's views and controls: the explorer's own, with the page's state. On a phone one view at a time. */
export const StepFigure = ({ figure, result, onReset, projected = false, handed = whole }: Props) => {
  const explorer = useThisExplorer();
  const { session } = explorer;
  const cursor = useCursor();
  const theme = useTheme();
  const compact = !useIsWide(720);
  const [tab, setTab] = useState<ViewName | null>(null);
  const id = useId();
  const views = viewNames.filter((name) => figure.views.includes(name));
  const inStep = useMemo(() => {
    const { actions, store } = explorer;
    const fixed: StoreActions = {
      ...actions,
      edit: (change) => (movesK(store.getState().scenario, change) ? [] : actions.edit(change)),
    };
    return { ...explorer, show: figure, actions: showsMove(handed, 'K') ? actions : fixed };
  }, [explorer, figure, handed]);
  useDrawn(result);
  // The outer plane asks as soon as it knows its size; where it is not shown, a field is there for what is measured on it.
  const [hasPlane] = useState(views.includes('outer'));
  useEffect(() => {
    if (!hasPlane) session.setPlane(unseenPlane);
  }, [hasPlane, session]);

  const props = { result, pinned: null, cursor, theme, compact: compact || projected };
  const drawn: Readonly<Record<ViewName, () => React.ReactNode>> = {
    outer: () => <OuterView {...props} later={later} />,
    inner: () => result && <later.InnerView {...props} result={result} />,
    ratio: () => result && <later.RatioView {...props} result={result} />,
    convergence: () => result && <later.ConvergenceView {...props} result={result} />,
    cost: () => result && <later.CostView {...props} result={result} />,
    strip: () => <StripView {...props} later={later} />,
  };
  const tabbed = compact && views.length > 1;
  const chosen = tab !== null && views.includes(tab) ? tab : views.at(-1);
  const go = (by: number, from: HTMLElement): void => {
    const next = views[(views.indexOf(chosen!) + by + views.length) % views.length]!;
    setTab(next);
    from.parentElement?.querySelectorAll('button')[views.indexOf(next)]?.focus();
  };
  return (
    <ExplorerContext value={inStep}>
      <section
        className="lesson-figure"
        data-silent={!showsReadout(handed, 'sentence')}
        data-fixed={!showsMove(handed, 'K')}
        aria-label={words.figure}
        aria-busy={!result}
      >
        {tabbed && (
          <div className="lesson-tabs" role="tablist" aria-label={messages.views}>
            {views.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`${id}${name}`}
                aria-selected={name === chosen}
                aria-controls={`${id}panel`}
                tabIndex={name === chosen ? 0 : -1}
                onClick={() => setTab(name)}
                onKeyDown={({ key, currentTarget }) => {
                  if (key === 'ArrowRight') go(1, currentTarget);
                  if (key === 'ArrowLeft') go(-1, currentTarget);
                }}
              >
                {titles[name]}
              </button>
            ))}
          </div>
        )}
        <div
          className="lesson-views"
          data-views={views.join(' ')}
          {...(tabbed && { role: 'tabpanel', id: `${id}panel`, 'aria-labelledby': `${id}${chosen}` })}
        >
          <AroundViews value={projected || !handed.links ? bare : later.around}>
            {views
              .filter((name) => !tabbed || name === chosen)
              .map((name) => (
                <Boundary key={name} view={name} of={result}>
                  {drawn[name]()}
                </Boundary>
              ))}
          </AroundViews>
        </div>
        <div className="lesson-controls">
          {sliders
            .filter((name) => figure.controls.includes(name) && !(projected && name === 'K' && views.includes('strip')))
            .map((name) => {
              const Control = controls[name];
              return <Control key={name} />;
            })}
          {!projected && (
            <button type="button" className="lesson-quiet" disabled={!onReset} onClick={() => onReset?.()}>
              {words.reset}
            </button>
          )}
        </div>
      </section>
    </ExplorerContext>
  );
};
