import type { ReactNode } from 'react';
import { choosingSentence, choosingWords } from '#words/choosing.ts';
import { convergenceSentence } from '#words/convergence.ts';
import { costSentence } from '#words/cost.ts';
import { errorSentence, errorWords } from '#words/errors.ts';
import { growthSentence } from '#words/growth.ts';
import { outerAtRest } from '#words/outer.ts';
import { ratioSentence } from '#words/ratio.ts';
import { stripSentence } from '#words/strip.ts';
import { selectedSwarmSentence } from '#words/swarm.ts';
import { viewWords } from '#words/views.ts';
import { computeResult } from '../engine/compute.ts';
import type { Result } from '../engine/result.ts';
import { choosing } from '../facts/choosing.ts';
import { frameOf } from '../scenario/frame.ts';
import type { PaperCard } from '../scenario/papers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nowhere } from '../state/actions.ts';
import { ChoosingQ } from '../views/choosing/choosing.tsx';
import { Convergence } from '../views/convergence/convergence.tsx';
import { GrowthCurves } from '../views/cost/growthCurves.tsx';
import { ErrorView } from '../views/error/error.tsx';
import { planeWindow } from '../views/geometry/plane.ts';
import { Ratio } from '../views/ratio/ratio.tsx';
import * as stripLayers from '../views/strip/layers.tsx';
import { Strip } from '../views/strip/strip.tsx';
import type { PictureProps, Theme } from '../views/view.ts';
import type { Sentence } from '../words/sentence.ts';
import { costTableHeight, PosterCosts } from './posterCosts.tsx';
import { fieldCell, PosterPlane } from './posterPlane.tsx';

/** A view as a file shows it: what it says, and its plot. */
export interface Drawing {
  readonly title: string;
  readonly sentence: Sentence;
  readonly height: number;
  readonly plot: ReactNode;
}

export const plotWidth = 640;

type Kind = 'strip' | 'outer' | 'ratio' | 'convergence' | 'errors' | 'costs' | 'growth' | 'q';

/** As in embed.css; a table of costs is as high as its rows. */
const heights: Readonly<Record<Kind, number>> = {
  ...{ strip: 300, outer: 300 },
  ...{ ratio: 250, convergence: 250, errors: 250 },
  ...{ costs: 200, growth: 200, q: 200 },
};

interface View {
  title(result: Result): string;
  sentence(result: Result): Sentence;
  plot(props: PictureProps): ReactNode;
}

const views: Readonly<Record<Kind, View>> = {
  strip: {
    title: () => viewWords.strip,
    sentence: (result) => stripSentence(result, nowhere),
    plot: (props) => <Strip {...props} layers={stripLayers} />,
  },
  outer: {
    title: () => viewWords.outerPlane,
    sentence: (result) => outerAtRest(result),
    plot: (props) => <PosterPlane {...props} />,
  },
  ratio: {
    title: () => viewWords.ratio,
    sentence: (result) => ratioSentence(result, nowhere),
    plot: (props) => <Ratio {...props} soFar={null} />,
  },
  convergence: {
    title: () => viewWords.convergence,
    sentence: (result) => {
      const ofMany = selectedSwarmSentence(result);
      return ofMany.length > 0 ? ofMany : convergenceSentence(result, nowhere);
    },
    plot: (props) => <Convergence {...props} />,
  },
  errors: {
    title: ({ scenario: { errors, truth } }) => (errors === 'cuts' ? errorWords.titleOfCuts(truth) : errorWords.title),
    sentence: (result) => errorSentence(result, false),
    plot: (props) => <ErrorView {...props} />,
  },
  costs: {
    title: () => viewWords.cost,
    sentence: (result) => costSentence(result),
    plot: (props) => <PosterCosts {...props} />,
  },
  growth: {
    title: () => viewWords.cost,
    sentence: (result) => growthSentence(result, null),
    plot: (props) => <GrowthCurves {...props} />,
  },
  q: {
    title: (result) => choosingWords.titles[choosing(result)?.chance ?? 'q'],
    sentence: choosingSentence,
    plot: (props) => <ChoosingQ {...props} />,
  },
};

const kindOf = (figure: PaperCard['figure'], { costs }: Scenario): Kind =>
  figure === 'cost' ? (costs === 'each' ? 'costs' : costs === 'q' ? 'q' : 'growth') : figure;

const actions: PictureProps['actions'] = { edit: () => {}, point: () => {}, hold: () => {} };

/** What a figure of it shows at rest. */
export const drawingOf = (figure: PaperCard['figure'], scenario: Scenario): ((theme: Theme) => Drawing) => {
  const kind = kindOf(figure, scenario);
  const { title, sentence, plot } = views[kind];
  const frame = (across: number, up: number) => planeWindow(frameOf(scenario), across, up);
  const result = computeResult({
    ...{ revision: 0, scenario, focus: null, dragging: false },
    field:
      kind === 'outer'
        ? {
            frame: frame(plotWidth, heights.outer),
            columns: Math.round(plotWidth / fieldCell),
            rows: Math.round(heights.outer / fieldCell),
          }
        : // As alive, on a plane that is not shown.
          kind === 'convergence'
          ? { frame: frame(400, 300), columns: 160, rows: 120 }
          : null,
    needles: new Float64Array(0),
  });
  const height = Math.max(heights[kind], kind === 'costs' ? costTableHeight(result) : 0);
  const size = { width: plotWidth, height };
  return (theme) => ({
    title: title(result),
    sentence: sentence(result),
    height,
    plot: plot({ result, pinned: null, cursor: nowhere, ...size, theme, compact: false, actions, sentence: '' }),
  });
};
