import { textWidth } from '../../views/geometry/textWidth.ts';
import { plain, type Sentence } from '../../words/sentence.ts';
import { element, SVG } from './element.ts';
import { createIds } from './ids.ts';
import { type Run, sentenceLines, textLines } from './lines.ts';
import { placeIn } from './place.ts';
import { rootStyles } from './style.ts';
import { walk } from './walk.ts';

/** What stands around the picture. */
export interface Caption {
  readonly title: string;
  /** What of the view is shown, beside its title; empty where there is nothing to choose. */
  readonly shown: string;
  readonly sentence: Sentence;
  readonly settings: readonly string[];
  readonly link: string;
  /** Everything that a program needs to open the picture again, as JSON text. */
  readonly metadata: string;
}

export interface Figure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 16;
const family = "'Inter Variable', Inter, system-ui, sans-serif";
const title = { size: 13, weight: 650, line: 24, gap: 8, shown: 18 };
const said = { size: 12.5, weight: 400, strong: 600, line: 18 };
const small = { size: 11, weight: 400, line: 15 };

const sentenceText = (line: readonly Run[], x: number, y: number, colour: (name: string) => string): SVGElement => {
  let lowered = false;
  const spans = line.map((run) => {
    const shift = run.lowered === lowered ? {} : { dy: run.lowered ? 3 : -3 };
    lowered = run.lowered;
    return element(
      'tspan',
      {
        ...shift,
        ...(run.strong ? { 'font-weight': said.strong } : {}),
        ...(run.lowered ? { 'font-size': 0.75 * said.size } : {}),
        ...(run.colour ? { fill: colour(run.colour) } : {}),
      },
      run.text,
    );
  });
  return element('text', { x, y, 'font-size': said.size, fill: colour('--ink-2') }, ...spans);
};

/**
 * A plot as it stands on the page, as one file that needs nothing else: its title above it, what it shows now below, and
 * the settings with the link that opens it again. Texts stay texts, in Inter where that is installed.
 */
export const figureOf = (plot: HTMLElement, caption: Caption): Figure => {
  const page = getComputedStyle(plot);
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const width = plot.clientWidth + 2 * margin;
  const most = plot.clientWidth;

  const beside = textWidth(caption.title, title.weight, title.size) + title.gap;
  const fits = beside + textWidth(caption.shown, 400, title.size) <= most;
  const top = margin + title.line + (fits ? 0 : title.shown);
  const place = placeIn(plot);
  const ids = createIds(`${caption.title} ${colour('--ground')} ${caption.link}`);
  const parts = Array.from(plot.children).flatMap((child) =>
    walk(child, { place, ids, root: rootStyles(page.fontFamily) }),
  );

  const runWidth = ({ text, strong, lowered }: Run) =>
    textWidth(text, strong ? said.strong : said.weight, lowered ? 0.75 * said.size : said.size);
  const sentence = sentenceLines(caption.sentence, most, runWidth);
  const smallWidth = (text: string) => textWidth(text, small.weight, small.size);
  const settings = caption.settings.flatMap((line) => textLines(line, most, smallWidth));
  const link = textLines(caption.link, most, smallWidth);
  const content = Math.max(plot.clientHeight, ...Array.from(plot.children, (child) => child.scrollHeight));
  const below = top + content + 12;
  const settled = below + sentence.length * said.line + 4;
  const height = settled + (settings.length + link.length) * small.line + margin - 4;

  const smallText = (line: string, i: number): SVGElement =>
    element(
      'text',
      { x: margin, y: settled + (i + 0.75) * small.line, 'font-size': small.size, fill: colour('--ink-3') },
      line,
    );
  const [name, description] = [ids.of('title'), ids.of('description')];
  const head = element(
    'text',
    { x: margin, y: margin + 13, 'font-size': title.size, fill: colour('--ink-2') },
    element('tspan', { 'font-weight': title.weight, fill: colour('--ink') }, caption.title),
    ...(caption.shown
      ? [element('tspan', fits ? { dx: title.gap } : { x: margin, dy: title.shown }, caption.shown)]
      : []),
  );
  const root = element(
    'svg',
    {
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
      ...{ 'aria-labelledby': name, 'aria-describedby': description, 'font-family': family, 'font-size': 13 },
      style: "font-feature-settings: 'tnum', 'cv11'",
    },
    element('title', { id: name }, caption.shown ? `${caption.title}: ${caption.shown}` : caption.title),
    element('desc', { id: description }, plain(caption.sentence)),
    element('metadata', {}, caption.metadata),
    element('rect', { width, height, fill: colour('--ground') }),
    head,
    element('svg', { x: margin, y: top, width: most, height: content, overflow: 'visible' }, ...parts),
    ...sentence.map((line, i) => sentenceText(line, margin, below + (i + 0.72) * said.line, colour)),
    ...settings.map(smallText),
    element('a', { href: caption.link }, ...link.map((line, i) => smallText(line, settings.length + i))),
  );
  root.setAttribute('xmlns', SVG);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
};
