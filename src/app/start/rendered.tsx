import { formulas } from 'virtual:formulas';
import { renderToStaticMarkup } from 'react-dom/server';
import { description, language } from '#words/locale.ts';
import { startTelling } from '#words/start.ts';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import type { Field, Result } from '../../engine/result.ts';
import { startFact } from '../../facts/start.ts';
import { frameOf } from '../../scenario/frame.ts';
import { startScenario } from '../../scenario/start.ts';
import { planeOf, planeWindow } from '../../views/geometry/plane.ts';
import { Say } from '../../views/marks/say.tsx';
import { pixelsOfQuantity } from '../../views/outer-plane/fieldCanvas.tsx';
import { quantityOf } from '../../views/outer-plane/quantity.ts';
import { PlainPlane } from '../../views/plain/plane.tsx';
import { PlainStrip } from '../../views/plain/strip.tsx';
import type { Theme } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { other } from '../device/languages.ts';
import { Logo, Rooms } from '../page/rooms.tsx';
import { StartFrame } from './frame.tsx';
import { png } from './png.ts';

/** The first screen as markup, made while the site is built; every number in it is computed here. */

const scenario = startScenario();
const sizes = {
  wide: { width: 896, plane: 308, strip: 188, compact: false },
  narrow: { width: 358, plane: 224, strip: 168, compact: true },
} as const;

const resultOf = (width: number, height: number, every: number): Result =>
  computeResult({
    ...{ revision: 0, scenario, focus: null, dragging: false, needles: new Float64Array(0) },
    field: {
      frame: planeWindow(frameOf(scenario), width, height),
      columns: Math.round(width / every),
      rows: Math.round(height / every),
    },
  });

const Colours = ({ field, theme }: { readonly field: Field; readonly theme: Theme }) => {
  const quantity = quantityOf(field, 'value');
  const src = png(pixelsOfQuantity(quantity, theme), quantity.columns, quantity.rows);
  const [across, down] = [50 / (field.columns - 1), 50 / (field.rows - 1)];
  return (
    <img
      className={`poster-${theme}`}
      alt=""
      src={src}
      style={{
        ...{ left: `${-across}%`, top: `${-down}%` },
        ...{ width: `${100 + 2 * across}%`, height: `${100 + 2 * down}%` },
      }}
    />
  );
};

const still = () => {};

const figureOf = (name: keyof typeof sizes) => {
  const { width, compact, ...heights } = sizes[name];
  const [outerWidth, outerHeight] = [width + 44, heights.plane + 34];
  const result = resultOf(outerWidth, outerHeight, 7);
  const plane = planeOf(result.field!.frame, outerWidth, outerHeight);
  const { field } = resultOf(outerWidth, outerHeight, 10);
  const fact = startFact(result, null);
  const sentence = fact ? tell(startTelling, fact) : [];
  const { box } = plane;
  return {
    sentence,
    plane: (
      <div className={`start-plain poster-${name}`}>
        <div className="plane-field" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
          {(['light', 'dark'] as const).map((theme) => (
            <Colours key={theme} field={field!} theme={theme} />
          ))}
        </div>
        <PlainPlane
          result={result}
          cloud={null}
          quantity={quantityOf(result.field!, 'value')}
          plane={plane}
          compact={compact}
          sentence={plain(sentence)}
        />
      </div>
    ),
    strip: (
      <div className={`poster-${name}`}>
        <PlainStrip
          result={result}
          width={width}
          height={heights.strip}
          compact={compact}
          theme="light"
          untouched
          onCut={still}
          onHold={still}
        />
      </div>
    ),
  };
};

const renderStart = (): string => {
  const [wide, narrow] = [figureOf('wide'), figureOf('narrow')];
  const { outer, inner } = formulas['shaban-toy'];
  return renderToStaticMarkup(
    <div className="app page-start poster-page">
      <header className="header">
        <Logo visit={still} />
        <Rooms page="start" visit={still} />
      </header>
      <StartFrame
        beat="cut"
        met={new Set()}
        sentence={<Say sentence={wide.sentence} />}
        plane={
          <>
            {wide.plane}
            {narrow.plane}
          </>
        }
        strip={
          <>
            {wide.strip}
            {narrow.strip}
          </>
        }
        formulas={[outer, inner].map((html) => (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time from the project's own text.
          <div key={html} dangerouslySetInnerHTML={{ __html: html }} />
        ))}
        language={
          <a href={other[language].page} hrefLang={other[language].code} lang={other[language].code}>
            {other[language].name}
          </a>
        }
        onBeat={still}
        onOpen={still}
      />
    </div>,
  );
};

/** Made while this is loaded: whoever loads it for the site takes no calls afterwards. */
await prepareBuiltIns();
export const markup = renderStart();
export { description, language };
