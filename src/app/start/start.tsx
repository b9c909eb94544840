import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { startTelling } from '#words/start.ts';
import { cloudOf, startFact } from '../../facts/start.ts';
import { frameOf } from '../../scenario/frame.ts';
import { builtInName } from '../../scenario/source.ts';
import { type Beat, beatOf, beats, startScenario, withCut } from '../../scenario/start.ts';
import { planeOf, planeWindow } from '../../views/geometry/plane.ts';
import { Say } from '../../views/marks/say.tsx';
import { FieldCanvas } from '../../views/outer-plane/fieldCanvas.tsx';
import { quantityOf } from '../../views/outer-plane/quantity.ts';
import { PlainPlane } from '../../views/plain/plane.tsx';
import { PlainStrip } from '../../views/plain/strip.tsx';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { opens } from '../device/opens.ts';
import { useTheme } from '../device/theme.ts';
import { useSize } from '../device/useSize.ts';
import { useExplorer, useIsWide, useResult, useThisExplorer } from '../explorer/context.ts';
import { AfterFirstPicture } from '../page/afterFirstPicture.ts';
import { useDrawn } from '../page/plane.tsx';
import { StartFrame } from './frame.tsx';
import { Poster } from './poster.tsx';
import './unfold.css';

const LanguageLink = lazy(async () => ({ default: (await import('../device/language.tsx')).LanguageLink }));

const Formulas = lazy(async () => ({ default: (await import('../page/formulas.tsx')).Formulas }));

/** What the axes take around a plane. */
const [across, down] = [44, 34];

interface Props {
  fetchPage(name: 'explore'): Promise<unknown>;
}

/** The first screen at work: its figure is the explorer's own, shown in two views. */
export const Start = ({ fetchPage }: Props) => {
  const { actions, session, store } = useThisExplorer();
  const result = useResult();
  const scenario = useExplorer((state) => state.scenario);
  const theme = useTheme();
  const compact = !useIsWide(720);
  const [planeBox, planeSize] = useSize<HTMLDivElement>();
  const [stripBox, stripSize] = useSize<HTMLDivElement>();
  const beat = beatOf(scenario);
  const [met, setMet] = useState<ReadonlySet<Beat>>(() => new Set(beats.slice(0, beats.indexOf(beat))));
  const [untouched, setUntouched] = useState(true);
  const size = useMemo(
    () => planeSize && { width: planeSize.width + across, height: planeSize.height + down },
    [planeSize],
  );
  useEffect(() => {
    if (size) session.setPlane(size);
  }, [size, session]);
  useDrawn(result);

  const shown = result?.field ? result : null;
  const swarm = shown?.swarm ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the result the runs alone are read.
  const cloud = useMemo(() => (shown && swarm ? cloudOf(shown) : null), [swarm]);
  const fact = shown && startFact(shown, cloud);
  const sentence = fact ? tell(startTelling, fact) : null;
  const field = shown?.field ?? null;
  const quantity = useMemo(() => field && quantityOf(field, 'value'), [field]);
  const frame = field?.frame ?? frameOf(scenario);
  const [x0, x1, y0, y1] = size ? planeWindow(frame, size.width, size.height) : frame;
  const plane = useMemo(() => size && planeOf([x0, x1, y0, y1], size.width, size.height), [x0, x1, y0, y1, size]);

  const cut = (K: number) => {
    setUntouched(false);
    if (K === 1) setMet((old) => new Set(old).add('cut'));
    actions.edit(withCut(store.getState().scenario, K));
  };
  const go = (next: Beat) => {
    setMet((old) => new Set(old).add(beat));
    actions.edit(startScenario(next, next === 'cut' ? undefined : 1));
  };
  /** What the explorer has, too, moves to its place there, where the browser can do that (unfold.css). */
  const unfold = () => {
    const visit = () => actions.visit('explore');
    const transition = document.startViewTransition?.(visit);
    // Skipped, as on a page that is out of sight, it has visited all the same.
    if (transition) transition.ready.catch(() => undefined);
    else visit();
  };
  const open = () => {
    opens.write('explore');
    void fetchPage('explore').then(unfold, unfold);
  };
  return (
    <StartFrame
      beat={beat}
      met={beat === 'cut' ? met : new Set([...met, beat])}
      sentence={sentence ? <Say sentence={sentence} /> : <Poster part="sentence" />}
      plane={
        <div ref={planeBox} className="start-box">
          {shown && quantity && field && plane ? (
            <div className="start-plain">
              <FieldCanvas field={field} quantity={quantity} plane={plane} theme={theme} />
              <PlainPlane
                result={shown}
                cloud={cloud}
                quantity={quantity}
                plane={plane}
                compact={compact}
                sentence={plain(sentence ?? [])}
              />
            </div>
          ) : (
            <Poster part="plane" />
          )}
        </div>
      }
      strip={
        <div ref={stripBox} className="start-box">
          {shown && stripSize ? (
            <PlainStrip
              result={shown}
              {...stripSize}
              compact={compact}
              theme={theme}
              untouched={untouched}
              onCut={cut}
              onHold={actions.hold}
            />
          ) : (
            <Poster part="strip" />
          )}
        </div>
      }
      formulas={
        <Suspense fallback={<Poster part="formulas" />}>
          <AfterFirstPicture>
            <Formulas problem={builtInName(scenario.problem) ?? 'shaban-toy'} />
          </AfterFirstPicture>
        </Suspense>
      }
      language={
        <Suspense fallback={null}>
          <AfterFirstPicture>
            <LanguageLink className="target" />
          </AfterFirstPicture>
        </Suspense>
      }
      onBeat={go}
      onOpen={open}
    />
  );
};
