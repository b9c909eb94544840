import { useId } from 'react';
import { errorWords, shortMethodName } from '#words/errors.ts';
import { estimatorName } from '#words/estimators.ts';
import type { Cuts } from '../../core/curves/cuts.ts';
import type { TwoTruths } from '../../engine/result.ts';
import { errorPicture } from '../../facts/errorCurves.ts';
import { limits } from '../../scenario/limits.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { withEstimator } from '../../state/edits.ts';
import { errorText } from '../../words/errorText.ts';
import { exactly } from '../../words/exact.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { Decoration } from '../marks/decoration.tsx';
import { Handle } from '../marks/handle.tsx';
import { PlateNote, plate } from '../marks/plate.tsx';
import type { PictureProps } from '../view.ts';
import './error.css';
import { boundsAbove } from './bounds.ts';
import { type Box, errorRange, lastStep, type Price } from './frame.ts';
import { Panel } from './panel.tsx';
import { flag, flagAt, flagY, ring, scaleOf } from './scale.ts';
import { TruthPanel, truthRoom } from './truths.tsx';

/** Enlarged, from here on the three prices stand side by side, and from the height on both truths below them. */
const wide = 760;
const tall = 470;
const prices: readonly Price[] = ['steps', 'products', 'states'];

const hasCuts = (cuts: TwoTruths | null | undefined): cuts is TwoTruths & { readonly found: Cuts } =>
  !!cuts && !('code' in cuts.found);

/** As a hand sets an error: one digit. */
const typed = (error: number): number =>
  Math.min(limits.target.max, Math.max(limits.target.min, Number(error.toPrecision(1))));

/** ‖h − ∇f‖ of every method over inner steps, products or states, and against both truths over K; T, the target and k are handles. */
export const ErrorView = ({ result, sentence, width, height, compact, actions }: PictureProps) => {
  const id = useId();
  const { scenario, cuts } = result;
  const picture = errorPicture(result);
  const isWide = scenario.enlarged === 'convergence' && width >= wide;
  const both = isWide && height >= tall && hasCuts(cuts);
  const shown: readonly Price[] = isWide ? prices : scenario.errors === 'cuts' ? [] : [priceOf(scenario.errors)];
  const note = (text: string) => {
    const lines = plate(text, Math.max(120, width - 20));
    const at = {
      x: (width - lines.width) / 2,
      y: (height - lines.height) / 2,
      width: lines.width,
      height: lines.height,
    };
    return (
      <svg className="errors" width={width} height={height} role="img" aria-label={text}>
        <PlateNote note={lines} at={at} tone="plain" />
      </svg>
    );
  };
  if (shown.length > 0 ? !picture : !hasCuts(cuts))
    return note(shown.length > 0 && !result.errors ? errorWords.toCome : sentence);

  const above = picture && shown.includes('steps') ? picture : null;
  const [top, gap] = [isWide ? 34 : 20, 56];
  const room = Math.max(
    60,
    ...(picture?.curves ?? []).map(
      (one) => textWidth(shortMethodName(one)) + ('k' in one.method && one.method.k !== 't' ? 56 : 10),
    ),
  );
  const margin = Math.min(room, width / (isWide ? 7.5 : 2.7));
  const lower = both ? Math.round(0.42 * height) : 0;
  const bottom = height - lower - 24;
  const column = (i: number, of: number): Box => {
    const each = (width - gap * (of - 1)) / of;
    const left = i * (each + gap) + (i === 0 ? 44 : 0);
    return { left, right: i * (each + gap) + each - margin, top, bottom };
  };
  const boxes = shown.map((price, i) => ({ price, box: column(i, shown.length) }));
  const range =
    picture &&
    errorRange(
      picture.curves.flatMap(({ values, t }) => [
        values.subarray(0, t.findLastIndex((s) => s <= lastStep(picture, scenario.T)) + 1),
      ]),
      picture.floor,
      scenario.target,
    );
  const stepsBox = boxes.find(({ price }) => price === 'steps')?.box;
  const steps = picture && range && stepsBox ? scaleOf(picture, 'steps', stepsBox, range, scenario.T) : null;
  const truthBoxes: readonly { readonly truth: 'steps' | 'solution'; readonly box: Box }[] = both
    ? (['steps', 'solution'] as const).map((truth, i) => ({
        truth,
        box: { ...column(i, 2), right: column(i, 2).right + margin - 150, top: bottom + 66, bottom: height - 24 },
      }))
    : shown.length === 0 && hasCuts(cuts)
      ? [
          {
            truth: scenario.truth,
            box: { left: 44, right: width - Math.min(truthRoom(cuts), width / 2.2), top, bottom },
          },
        ]
      : [];
  const over = above && range ? boundsAbove(above, scenario.T, range.high) : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="errors"
      width={width}
      height={height}
      role="group"
      aria-label={errorWords.title}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      {[...boxes, ...truthBoxes].map(({ box }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: panels stand in one order.
        <clipPath key={i} id={`${id}clip${i}`}>
          <rect x={box.left} y={box.top - 1} width={box.right - box.left + 5} height={box.bottom - box.top + 2} />
        </clipPath>
      ))}
      <Decoration>
        {picture &&
          range &&
          boxes.map(({ price, box }, i) => (
            <g key={price} data-price={price}>
              {isWide && (
                <text className="head" x={box.left} y={12}>
                  {errorWords.heads[price]}
                </text>
              )}
              <Panel
                {...{ picture, price, box, range, scenario, margin }}
                scale={scaleOf(picture, price, box, range, scenario.T)}
                clip={`url(#${id}clip${i})`}
              />
            </g>
          ))}
        {hasCuts(cuts) &&
          truthBoxes.map(({ truth, box }, i) => (
            <g key={truth} data-truth={truth}>
              <text className="head" x={box.left} y={box.top - 10}>
                {errorWords.cutHead(truth, cuts.T)}
              </text>
              <TruthPanel {...{ cuts, truth, box }} clip={`url(#${id}clip${boxes.length + i})`} />
            </g>
          ))}
        {steps && stepsBox && (
          <>
            {over && (
              <text className="above" x={stepsBox.left} y={top - 7}>
                {textWidth(over.long, 400, 11.5) < stepsBox.right + margin - stepsBox.left ? over.long : over.short}
              </text>
            )}
            {scenario.T <= steps.last && (
              <path
                d={`M${steps.x(scenario.T)},${top}V${bottom}`}
                stroke="var(--ink)"
                strokeWidth={1.6}
                className="T"
              />
            )}
          </>
        )}
      </Decoration>
      {picture && range && steps && stepsBox && (
        <>
          {scenario.T <= steps.last && (
            <FlagOfT {...{ T: scenario.T, target: scenario.target, steps, box: stepsBox, compact, actions }} />
          )}
          <KHandle {...{ result, picture, steps, box: stepsBox, compact, actions }} />
        </>
      )}
      {picture && range && boxes[0] && scenario.target >= range.low && scenario.target <= range.high && (
        <Handle
          label={errorWords.target}
          valueText={errorText(scenario.target)}
          value={[Math.log10(scenario.target)]}
          unit={[1]}
          x={boxes[0].box.left + ring.x}
          y={bottom - ((bottom - top) * Math.log(scenario.target / range.low)) / Math.log(range.high / range.low)}
          at={(_, py) => [
            Math.log10(range.low) +
              (Math.log10(range.high / range.low) * (bottom - Math.min(bottom, Math.max(top, py)))) / (bottom - top),
          ]}
          onMove={([exponent]) => actions.edit({ target: typed(10 ** exponent!) })}
          onHold={actions.hold}
          compact={compact}
        />
      )}
    </svg>
  );
};

const priceOf = (axis: PictureProps['result']['scenario']['errors']): Price =>
  axis === 'off' || axis === 'cuts' ? 'steps' : axis;

interface HandleProps extends Pick<PictureProps, 'compact' | 'actions'> {
  readonly steps: ReturnType<typeof scaleOf>;
  readonly box: Box;
}

interface FlagProps extends HandleProps {
  readonly T: number;
  readonly target: number;
}

/** T as a flag on the axis of steps. */
const FlagOfT = ({ T, target, steps, box, compact, actions }: FlagProps) => {
  const x = flagAt(T, steps, box, target);
  return (
    <Handle
      label={errorWords.T}
      valueText={exactly(T)}
      value={[T]}
      unit={[1]}
      integer
      min={limits.T.min}
      max={limits.T.max}
      x={x}
      y={flagY(box)}
      at={(px) => [Math.max(1, Math.round(((px + steps.x(T) - x - box.left) / (box.right - box.left)) * steps.last))]}
      onMove={([next]) => actions.edit({ T: Math.max(limits.T.min, Math.round(next!)) })}
      onHold={actions.hold}
      compact={compact}
      outline={
        <rect
          className="handle-focus"
          x={-flag.width / 2 - 3}
          y={-flag.height / 2 - 3}
          width={flag.width + 6}
          height={flag.height + 6}
          rx={6}
        />
      }
    >
      <rect
        className="flag"
        x={-flag.width / 2}
        y={-flag.height / 2}
        width={flag.width}
        height={flag.height}
        rx={4}
        fill="var(--ink)"
      />
      <text className="flag-text" textAnchor="middle" dy="0.35em">
        {`T = ${exactly(T)}`}
      </text>
    </Handle>
  );
};

/** The selected estimator's k, where its curve leaves that of k = t. */
const KHandle = (
  props: HandleProps &
    Pick<PictureProps, 'result'> & { readonly picture: NonNullable<ReturnType<typeof errorPicture>> },
) => {
  const { result, picture, steps, box, compact, actions } = props;
  const { scenario } = result;
  const { estimator } = selectedIn(scenario);
  if (!('k' in estimator)) return null;
  const { k } = estimator;
  const same = (map: unknown): boolean => !('map' in estimator) || estimator.map === map;
  const ofT = picture.curves.find(
    ({ method }) =>
      method.kind === estimator.kind && 'k' in method && method.k === 't' && same('map' in method ? method.map : null),
  );
  const i = ofT?.t.findIndex((t) => t >= k) ?? -1;
  if (!ofT || i < 0 || k > steps.last) return null;
  const y = Math.min(box.bottom, Math.max(box.top, steps.y(Math.max(ofT.values[i]!, Number.MIN_VALUE))));
  return (
    <Handle
      label={errorWords.ownK(estimatorName(estimator, 'solution'))}
      valueText={exactly(k)}
      value={[k]}
      unit={[1]}
      integer
      min={limits.K.min}
      max={limits.K.max}
      x={steps.x(k)}
      y={y}
      at={(px) => [Math.round(((px - box.left) / (box.right - box.left)) * steps.last)]}
      onMove={([next]) => {
        const to = Math.min(limits.K.max, Math.max(1, Math.round(next!)));
        actions.edit({ estimators: withEstimator(scenario, scenario.selected, { ...estimator, k: to }).estimators });
      }}
      onHold={actions.hold}
      compact={compact}
    />
  );
};
