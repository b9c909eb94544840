import { errorWords, methodName, shortMethodName } from '#words/errors.ts';
import { type ErrorCurve, type ErrorPicture, oneAndTheSame, reachOf, staysAt } from '../../facts/errorCurves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { exactly } from '../../words/exact.ts';
import { polyline } from '../geometry/polyline.ts';
import { spread } from '../geometry/spread.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { axisNameAt, StepAxis, ValueAxis, valueTicks } from '../marks/axes.tsx';
import { type Identity, identityOf, markerPath } from '../marks/palette.ts';
import { boundsShown, insideAt } from './bounds.ts';
import { type Box, type Price, priceAt } from './frame.ts';
import { COLUMN, flag, flagAt, type PanelScale } from './scale.ts';

/** In a panel lower than this, in pixels, names of bounds would stand on curves. */
const leastNamed = 100;

/** Steps that are marked in the column of those that keep no state. */
const marked = [10, 20, 50, 100, 200, 500, 1000];

/** How a method is drawn: colour of its estimator; of those with a k that is fixed the marker is open. */
const drawnAs = (curve: ErrorCurve): Identity => {
  const own = identityOf(curve.estimator, curve.slot);
  return 'k' in curve.method && curve.method.k !== 't' ? { ...own, dash: '2 2.5', open: true } : own;
};

const Mark = ({ identity, x, y, size = 3.6 }: { identity: Identity; x: number; y: number; size?: number }) => (
  <path
    transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
    d={markerPath(identity.marker, size)}
    fill={identity.open ? 'var(--ground)' : identity.css}
    stroke={identity.open ? identity.css : 'var(--ground)'}
    strokeWidth={1.2}
  />
);

interface PanelProps {
  readonly picture: ErrorPicture;
  readonly price: Price;
  readonly box: Box;
  readonly scale: PanelScale;
  readonly range: { readonly low: number; readonly high: number };
  readonly scenario: Scenario;
  readonly clip: string;
  /** Pixels right of the panel that names of curves have; 0: none are written. */
  readonly margin: number;
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The texts that stand over none before them, nor over those that are there already. */
const apart = <T extends Written>(texts: readonly T[], there: readonly Written[] = []): readonly T[] => {
  const shown: T[] = [];
  for (const one of texts) {
    const over = [...there, ...shown].some(
      ({ x, y, width }) => Math.abs(one.y - y) < 12 && one.x < x + width && x < one.x + one.width,
    );
    if (!over) shown.push(one);
  }
  return shown;
};

/** The points of a curve within the panel. */
const within = (curve: ErrorCurve, price: Price, last: number): number => {
  for (let i = curve.t.length - 1; i >= 0; i--) if (priceAt(curve, i, price) <= last) return i + 1;
  return 0;
};

/** Errors over one price, on a log axis: a line each, those that are one drawn as one, with G's bounds above them. */
export const Panel = ({ picture, price, box, scale, range, scenario, clip, margin }: PanelProps) => {
  const { left, right, top, bottom } = box;
  const { curves, floor, errors } = picture;
  const { x, y, last } = scale;
  const { slot } = selectedIn(scenario);
  const groups = price === 'steps' ? oneAndTheSame(curves, floor) : curves.map((curve) => [curve]);
  const inFrame = (error: number): number => Math.min(bottom + 4, Math.max(top - 40, y(error)));
  const chosen = curves.filter((curve) => curve.slot === slot);
  const banded = chosen.find(({ method }) => 'k' in method && method.k !== 't') ?? chosen[0];
  const target = scenario.target >= range.low && scenario.target <= range.high ? y(scenario.target) : null;
  const labels = groups.flatMap((group) => {
    const first = group[0]!;
    const count = within(first, price, last);
    const end = first.values[count - 1] ?? Number.NaN;
    const stays = staysAt(first, floor);
    const names = group.map(shortMethodName);
    const name = names.join(' = ');
    const whole = stays === null ? name : errorWords.stays(name, stays);
    // What has no room in one line has a line for each name.
    const fits = names.length === 1 || textWidth(whole) + 7 <= margin;
    const texts = fits ? [whole] : names.map((one, i) => (i === 0 ? one : `= ${one}`));
    return texts.map((text) => ({ group, y: Math.min(bottom, Math.max(top, y(end))), text, end }));
  });
  const named = labels.filter(({ end }) => Number.isFinite(end));
  const places = spread(
    named.map((label) => label.y),
    13,
    top,
    bottom,
  );
  const flagX = flagAt(scenario.T, scale, box, scenario.target);
  // Beside the flag of T, where that stands at the left.
  const floorAt = price === 'steps' && flagX < left + 2 * flag.width ? flagX + flag.width / 2 + 4 : left + 4;
  const allBounds = price === 'steps' ? boundsShown(curves, floor, within(curves[0]!, price, last)) : [];
  const crossings = apart(
    (target === null || price === 'states' ? [] : chosen).flatMap((curve) => {
      const reached = reachOf(curve, scenario.target);
      const i = reached ? curve.t.indexOf(reached.t) : -1;
      const value = i < 0 ? Number.NaN : priceAt(curve, i, price);
      if (!(value <= last)) return [];
      const text = exactly(value);
      const width = textWidth(text);
      const beside = x(value) + 4;
      return { curve, text, width, x: beside + width <= right ? beside : x(value) - 4 - width, y: target! - 5 };
    }),
  );
  const boundNames = apart(
    (bottom - top < leastNamed ? [] : allBounds).flatMap(({ key, name: text, curve, count }, b) => {
      const i = insideAt(curve.bound!, count, Math.max(range.low, floor), range.high, b);
      if (i === null) return [];
      const width = textWidth(text, 400, 11.5);
      const at = { x: Math.min(x(curve.t[i]!) + 5, right - width), y: Math.max(top + 11, y(curve.bound![i]!) - 4) };
      return { key, text, width, ...at };
    }),
    crossings,
  );
  return (
    <g>
      {price === 'states' && <rect x={left} y={top} width={COLUMN - 8} height={bottom - top} fill="var(--raised)" />}
      <ValueAxis ticks={valueTicks(range.low, range.high, bottom - top)} y={y} left={left} right={right} />
      <StepAxis ticks={scale.ticks} x={x} y={bottom} left={left} right={right} />
      {price === 'states' && (
        <text className="zero" x={left + (COLUMN - 8) / 2} y={bottom + 15} textAnchor="middle">
          {errorWords.none}
        </text>
      )}
      <text className="axis-name" x={axisNameAt(scale.ticks, x, right)} y={bottom + 15}>
        {errorWords.axisSigns[price]}
      </text>
      {floor >= range.low && (
        <>
          <path d={`M${left},${y(floor).toFixed(1)}H${right}`} stroke="var(--ink-3)" strokeDasharray="1 2" />
          {floorAt + textWidth(errorWords.floor) <= right && (
            <text className="floor" x={floorAt} y={y(floor) - 4}>
              {errorWords.floor}
            </text>
          )}
        </>
      )}
      <g clipPath={clip}>
        {price === 'steps' && banded && errors.found.length > 1 && (
          <path
            className="band"
            d={`M${banded.t.map((t, i) => `${x(t).toFixed(1)},${inFrame(banded.most[i]!).toFixed(1)}`).join('L')}L${banded.t
              .map((t, i) => `${x(t).toFixed(1)},${inFrame(Math.max(banded.least[i]!, range.low / 10)).toFixed(1)}`)
              .reverse()
              .join('L')}Z`}
            fill={drawnAs(banded).css}
            fillOpacity={0.12}
          />
        )}
        {allBounds.map(({ key, curve, count }) => (
          <path
            key={key}
            className="bound"
            d={polyline(
              count,
              (i) => x(curve.t[i]!),
              (i) => (curve.bound![i]! >= floor ? y(curve.bound![i]!) : Number.NaN),
            )}
            fill="none"
            stroke="var(--ink-2)"
            strokeWidth={1.2}
            strokeDasharray="2 3"
          />
        ))}
        {groups.map((group, g) => {
          const [curve] = group;
          const identity = drawnAs(curve!);
          const count = within(curve!, price, last);
          const bare = price === 'states' && curve!.spent.every(({ states }) => states === 0);
          const lane = bare ? laneOf(groups, g) : 0;
          const at = (i: number): number =>
            bare ? left + 9 + 9 * (lane % 4) : x(Math.max(1, priceAt(curve!, i, price)));
          const place = (i: number): number => {
            const error = Math.max(curve!.values[i]!, range.low / 2);
            return Number.isFinite(error) ? y(error) : Number.NaN;
          };
          const isChosen = group.some((one) => one.slot === slot);
          const every = Math.max(1, Math.floor(count / 4.5));
          return (
            <g key={`${curve!.slot}-${methodName(curve!)}`} data-method={methodName(curve!)}>
              <path
                d={bare ? vertical(count, at, place) : polyline(count, at, place)}
                fill="none"
                stroke={identity.css}
                strokeWidth={isChosen ? 2.4 : 1.6}
                strokeDasharray={identity.dash || undefined}
              />
              {(bare ? marked.flatMap((t) => stepAt(curve!, t, count)) : spacedFrom(every, g, count)).map((i, k) => (
                <Mark key={i} identity={drawnAs(group[k % group.length]!)} x={at(i)} y={place(i)} />
              ))}
            </g>
          );
        })}
      </g>
      {price === 'states' && <ZeroSteps curves={curves} left={left} range={range} y={y} />}
      {target !== null && (
        <path
          d={`M${left},${target.toFixed(1)}H${right}`}
          stroke="var(--ink)"
          strokeDasharray="4 3"
          className="target"
        />
      )}
      {crossings.map(({ curve, text, x, y }) => (
        <text key={methodName(curve)} className="crossing" x={x} y={y} style={{ fill: drawnAs(curve).css }}>
          {text}
        </text>
      ))}
      {boundNames.map(({ key, text, x, y }) => (
        <text key={key} className="bound-name" x={x} y={y}>
          {text}
        </text>
      ))}
      {margin > 0 &&
        named.map(({ group, text }, i) => (
          <text
            key={text}
            className="label"
            x={right + 7}
            y={places[i]}
            dy="0.35em"
            style={{ fill: drawnAs(group[0]!).css }}
          >
            {text}
          </text>
        ))}
    </g>
  );
};

const laneOf = (groups: readonly (readonly ErrorCurve[])[], g: number): number =>
  groups.slice(0, g).filter(([curve]) => curve!.spent.every(({ states }) => states === 0)).length;

const vertical = (count: number, at: (i: number) => number, place: (i: number) => number): string => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    const here = place(i);
    if (!Number.isFinite(here)) continue;
    [low, high] = [Math.min(low, here), Math.max(high, here)];
  }
  return low <= high ? `M${at(0)},${low.toFixed(1)}V${high.toFixed(1)}` : '';
};

const stepAt = ({ t }: ErrorCurve, step: number, count: number): readonly number[] => {
  const i = t.indexOf(step);
  return i >= 0 && i < count ? [i] : [];
};

const spacedFrom = (every: number, g: number, count: number): readonly number[] => {
  const out: number[] = [];
  for (let i = Math.floor(every / 2) + Math.floor((g * every) / 6); i < count; i += every) out.push(i);
  return out;
};

/** t beside the column of those that keep no state. */
const ZeroSteps = (props: {
  readonly curves: readonly ErrorCurve[];
  readonly left: number;
  readonly range: { readonly low: number; readonly high: number };
  readonly y: (error: number) => number;
}) => {
  const { curves, left, range, y } = props;
  const bare = curves.find(
    ({ spent, method }) => 'k' in method && method.k === 't' && spent.every(({ states }) => states === 0),
  );
  if (!bare) return null;
  let before = Number.NEGATIVE_INFINITY;
  return marked.map((t) => {
    const i = bare.t.indexOf(t);
    const error = i < 0 ? Number.NaN : bare.values[i]!;
    if (!(error >= range.low && error <= range.high) || y(error) - before < 13) return null;
    before = y(error);
    return (
      <text key={t} className="at-t" x={left + COLUMN - 6} y={y(error)} dy="0.35em">
        {errorWords.atT(t)}
      </text>
    );
  });
};
