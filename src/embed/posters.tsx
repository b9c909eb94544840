import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { problemTitle } from '#words/problemTitles.ts';
import { problems } from '../core/problems/index.ts';
import { prepareAll } from '../engine/problems.ts';
import { type Run, sentenceLines } from '../export/figure/lines.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { papers } from '../scenario/papers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Theme } from '../views/view.ts';
import { interWidth } from './interWidth.ts';
import { asDrawing } from './posterPlane.tsx';
import { type Drawing, drawingOf, plotWidth as width } from './posterViews.tsx';
import { slimClasses, slimMarkup, slimStyles } from './slim.ts';
import { fine } from './slimPath.ts';

/** Figures as files, drawn while the site is built; as high as they are alive with one row of controls. */

/** Title, two lines, the gap below them; a further line; what stands below the plot. */
const [above, row, below] = [70, 20, 97];
const least = 2;

const runWidth = ({ text, strong, lowered }: Run): number => interWidth(text, lowered ? 10 : 14, strong);

const Poster = ({ scenario, title, sentence, height, plot }: Drawing & { readonly scenario: Scenario }) => {
  const lines = sentenceLines(sentence, width, runWidth);
  const top = above + row * Math.max(0, lines.length - least);
  const whole = top + height + below;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its texts say it.
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="unrolled"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      fontFamily="Inter, system-ui, sans-serif"
      fontSize={12}
    >
      <text y={15} fontSize={15} fontWeight={650} fill="var(--ink)">
        {title}
      </text>
      {lines.map((line, i) => (
        <text key={line[0]?.text} y={39 + row * i} fontSize={14} fill="var(--ink-2)" {...fitting(line)}>
          {merged(line).map(({ text, strong, colour, lowered }, j, runs) => (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place.
              key={j}
              fontWeight={strong ? 600 : undefined}
              fill={colour ? `var(${colour})` : undefined}
              fontSize={lowered ? 10 : undefined}
              dy={lowered ? 3 : runs[j - 1]?.lowered ? -3 : undefined}
            >
              {text}
            </tspan>
          ))}
        </text>
      ))}
      <svg aria-hidden="true" y={top} width={width} height={height} overflow="visible">
        {plot}
      </svg>
      <path d={`M0,${whole - 29}H${width}`} stroke="var(--rule)" />
      <text y={whole - 6} fill="var(--ink-3)">
        {problemTitle(scenario.problem)}
      </text>
    </svg>
  );
};

/** A line that another type would not end within the picture is as wide as in Inter. */
const fitting = (line: readonly Run[]): { readonly textLength?: number } => {
  const length = Math.round(line.reduce((sum, run) => sum + runWidth(run), 0));
  return length < 0.88 * width ? {} : { textLength: Math.min(width, length) };
};

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

/** Bytes, gzipped; with the element's script no more than 6,000. */
const most = 2735;
const tolerances = [fine, 0.5, 1, 1.5, 2, 3];

/** As fine as its weight allows. */
const drawn = (scenario: Scenario, drawing: Drawing, theme: Theme, styles: string): string => {
  const whole = asDrawing(renderToStaticMarkup(<Poster scenario={scenario} {...drawing} />));
  for (const tolerance of tolerances) {
    const markup = slimMarkup(whole, tolerance);
    const css = slimStyles(styles, markup, theme);
    const svg = slimClasses(markup, css).replace('>', `><style>${css}</style>`);
    if (gzipSync(svg, { level: 9 }).length <= most) return svg;
  }
  throw new Error(`The poster of ${problemTitle(scenario.problem)} weighs too much.`);
};

/** Made before this is asked: whoever loads it for the site takes one call. */
await prepareAll();

/** What a figure of a preset shows before anything is chosen, and each paper's own figure. */
const all = [
  ...Object.keys(problems).map((id) => ({
    id,
    figure: 'strip' as const,
    scenario: defaultScenario(id as keyof typeof problems),
  })),
  ...papers,
];

/** By file name, light and dark. */
export const posters = (styles: string): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(({ id, figure, scenario }) => {
      const drawing = drawingOf(figure, scenario);
      return (['light', 'dark'] as const).map((theme) => {
        const name = theme === 'light' ? `${id}.svg` : `${id}-dark.svg`;
        return [name, drawn(scenario, drawing(theme), theme, styles)] as const;
      });
    }),
  );
