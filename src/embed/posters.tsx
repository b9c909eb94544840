import { renderToStaticMarkup } from 'react-dom/server';
import { convergenceSentence } from '#words/convergence.ts';
import { problemTitle } from '#words/problemTitles.ts';
import { ratioSentence } from '#words/ratio.ts';
import { stripSentence } from '#words/strip.ts';
import { viewWords } from '#words/views.ts';
import { isRandom } from '../core/estimators/choice.ts';
import { computeResult } from '../engine/compute.ts';
import { prepareAll } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { type Run, sentenceLines } from '../export/figure/lines.ts';
import { papers } from '../scenario/papers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nowhere } from '../state/actions.ts';
import { Convergence } from '../views/convergence/convergence.tsx';
import { Ratio } from '../views/ratio/ratio.tsx';
import * as layers from '../views/strip/layers.tsx';
import { Strip } from '../views/strip/strip.tsx';
import type { Theme, ViewProps } from '../views/view.ts';
import { plain, type Sentence } from '../words/sentence.ts';
import { slimClasses, slimMarkup, slimStyles } from './slim.ts';

/** Figures as files, drawn while the site is built; as high as they are alive with one row of controls. */

const width = 640;
/** Title, two lines, the gap below them; what stands below the plot. */
const [above, below] = [70, 97];
const heights = { strip: 300, ratio: 250, convergence: 250 } as const;
type Drawn = keyof typeof heights;

const actions: ViewProps['actions'] = { edit: () => {}, point: () => {}, hold: () => {} };

const plots = {
  strip: (props) => <Strip {...props} layers={layers} />,
  ratio: (props) => <Ratio {...props} soFar={null} />,
  convergence: (props) => <Convergence {...props} />,
} satisfies Readonly<Record<Drawn, (props: ViewProps & { readonly sentence: string }) => React.ReactNode>>;

const sentences: Readonly<Record<Drawn, (result: Result) => Sentence>> = {
  strip: (result) => stripSentence(result, nowhere),
  ratio: (result) => ratioSentence(result, nowhere),
  convergence: (result) => convergenceSentence(result, nowhere),
};

const titles = { strip: viewWords.strip, ratio: viewWords.ratio, convergence: viewWords.convergence };

/** About what Inter takes at 14 pixels. */
const runWidth = ({ text, strong }: Run): number => (strong ? 7.6 : 6.9) * text.length;

const Poster = (props: { view: Drawn; result: Result; theme: Theme }) => {
  const { view, result, theme } = props;
  const sentence = sentences[view](result);
  const height = heights[view];
  const whole = above + height + below;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="unrolled"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      role="img"
      aria-label={`${titles[view]}. ${plain(sentence)}`}
      fontFamily="Inter, system-ui, sans-serif"
      fontSize={12}
    >
      <text y={15} fontSize={15} fontWeight={650} fill="var(--ink)">
        {titles[view]}
      </text>
      {sentenceLines(sentence, width, runWidth)
        .slice(0, 2)
        .map((line, i) => (
          <text key={line[0]?.text} y={39 + 20 * i} fontSize={14} fill="var(--ink-2)">
            {merged(line).map(({ text, strong, colour }, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place.
              <tspan key={j} fontWeight={strong ? 600 : undefined} fill={colour ? `var(${colour})` : undefined}>
                {text}
              </tspan>
            ))}
          </text>
        ))}
      <svg aria-hidden="true" y={above} width={width} height={height} overflow="visible">
        {plots[view]({
          ...{ result, pinned: null, cursor: nowhere, width, height, theme, compact: false, actions },
          sentence: '',
        })}
      </svg>
      <path d={`M0,${whole - 29}H${width}`} stroke="var(--rule)" />
      <text y={whole - 6} fill="var(--ink-3)">
        {problemTitle(result.scenario.problem)}
      </text>
    </svg>
  );
};

const resultOf = (scenario: Scenario): Result =>
  computeResult({
    ...{ revision: 0, scenario, focus: null, field: null, dragging: false },
    needles: new Float64Array(0),
  });

/** Runs of one style are one. */
const merged = (line: readonly Run[]): readonly Run[] => {
  const out: Run[] = [];
  for (const run of line) {
    const last = out.at(-1);
    if (last && last.strong === run.strong && last.colour === run.colour && last.lowered === run.lowered)
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
};

const drawn = (view: Drawn, result: Result, theme: Theme, styles: string): string => {
  const markup = slimMarkup(renderToStaticMarkup(<Poster {...{ view, result, theme }} />));
  const css = slimStyles(styles, markup, theme);
  return slimClasses(markup, css).replace('>', `><style>${css}</style>`);
};

/** Made before this is asked: whoever loads it for the site takes one call. */
await prepareAll();

/**
 * Each paper's figure, where it is one of lines; else its strip. By file name, light and dark. Figures with a coin, of
 * hundreds of runs, and errors at many λ take seconds: no build waits for them.
 */
export const posters = (styles: string): ReadonlyMap<string, string> =>
  new Map(
    papers.flatMap(({ id, figure, scenario }) => {
      if (figure === 'errors' || scenario.estimators.some(({ estimator }) => isRandom(estimator))) return [];
      const view: Drawn = figure === 'ratio' || figure === 'convergence' ? figure : 'strip';
      const result = resultOf(scenario);
      return (['light', 'dark'] as const).map((theme) => {
        const name = theme === 'light' ? `${id}.svg` : `${id}-dark.svg`;
        return [name, drawn(view, result, theme, styles)] as const;
      });
    }),
  );
