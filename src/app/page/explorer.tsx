import { lazy, type ReactNode, Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { selectedIn } from '../../scenario/selected.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import { hasK } from '../../state/edits.ts';
import { settingNames, showsView } from '../../state/figure.ts';
import { OuterPlane } from '../../views/outer-plane/outerPlane.tsx';
import { Strip } from '../../views/strip/strip.tsx';
import { messages } from '../../words/en/app.ts';
import { outerAtRest } from '../../words/en/outer.ts';
import { stripSentence } from '../../words/en/strip.ts';
import { plain } from '../../words/sentence.ts';
import { usePrinting } from '../device/printing.ts';
import { useTheme } from '../device/theme.ts';
import {
  useCursor,
  useExplorer,
  useIsWide,
  usePinned,
  useResult,
  useShows,
  useThisExplorer,
} from '../explorer/context.ts';
import { RailButton } from '../rail/railButton.tsx';
import { FieldSwitch } from './fieldSwitch.tsx';
import { Plane, useDrawn } from './plane.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { View } from './view.tsx';
import '../rail/rail.css';
import './views.css';
import './enlarged.css';

/** The outer plane and the strip are the first picture; these are fetched once it is there. */
type Later = typeof import('./laterViews.tsx');
/** So are settings and time, whose places are kept. */
type Controls = typeof import('./controls.ts');

const SettingsSheet = lazy(() =>
  import('../rail/settingsSheet.tsx').then(({ SettingsSheet: sheet }) => ({ default: sheet })),
);

const unseenPlane = { width: 400, height: 300 };

/** Back among all views, they are scrolled as they were, and what had the focus has it again unless it went on elsewhere. */
const useReturn = (enlarged: ViewName | null) => {
  const main = useRef<HTMLElement>(null);
  const top = useRef(0);
  const focus = useRef<Element | null>(null);
  const alone = enlarged !== null;
  useLayoutEffect(() => {
    if (alone) focus.current = document.activeElement;
    else if (main.current && focus.current) {
      main.current.scrollTop = top.current;
      const { activeElement: now, body } = document;
      if (now === body || main.current.contains(now)) (focus.current as HTMLElement).focus({ preventScroll: true });
    }
  }, [alone]);
  return {
    ref: main,
    'data-enlarged': enlarged ?? undefined,
    onScroll: () => {
      if (!alone && main.current) top.current = main.current.scrollTop;
    },
  };
};

/** Views and controls of one scenario. Every view is a function of the result, the cursor and its own box. */
export const Explorer = () => {
  const { actions, firstPicture, session, show } = useThisExplorer();
  const shows = useShows();
  const result = useResult();
  const pinned = usePinned();
  const cursor = useCursor();
  const theme = useTheme();
  const compact = !useIsWide(720);
  const wide = useIsWide(1280);
  const chosenViews = show.views !== 'all';
  const enlarged = useExplorer(({ scenario }) => (chosenViews ? null : scenario.enlarged));
  const main = useReturn(enlarged);
  const printing = usePrinting();
  const id = useId();
  const [tab, setTab] = useState<Tab>(enlarged === null || enlarged === 'strip' ? 'outer' : enlarged);
  const [sheet, setSheet] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const openSheet = () => setSheet('open');
  const [later, setLater] = useState<Later | null>(null);
  const [controls, setControls] = useState<Controls | null>(null);

  useDrawn(result);
  useEffect(() => {
    void firstPicture.then(() => import('./controls.ts')).then(setControls);
    void firstPicture.then(() => import('./laterViews.tsx')).then(setLater);
  }, [firstPicture]);
  // The outer plane asks as soon as it knows its size; where it is not shown, nobody else would. Where another view has
  // its room, λ* is found on a field all the same.
  const [outerStarts] = useState((enlarged ?? 'outer') === 'outer');
  useEffect(() => {
    if (!showsView(show, 'outer')) session.ask();
    else if (!outerStarts && !session.planeSize()) session.setPlane(unseenPlane);
  }, [outerStarts, show, session]);

  const walk = (result && later?.walkOf(result, cursor)) ?? null;
  const outerSays =
    result &&
    ((walk && later?.walks.outerWalk(result, walk, compact, pinned)) ??
      (later ? later.outerSentence(result, cursor, compact, pinned) : outerAtRest(result, compact, pinned)));
  const stripSays =
    result &&
    (walk && later && cursor.step === null
      ? later.walks.stripWalk(result, walk, compact ? null : pinned)
      : stripSentence(result, cursor, compact, pinned));
  const cuttable = result != null && hasK(selectedIn(result.scenario).estimator);
  const props = result && { result, pinned, cursor, theme, compact, actions };
  const views: Readonly<Record<ViewName, () => ReactNode>> = {
    outer: () => (
      <View
        key="outer"
        id="outer"
        title={messages.outerPlane}
        aside={
          <>
            {later && <later.SliceSwitch of="outer" />}
            {shows('field') && <FieldSwitch />}
          </>
        }
        sentence={outerSays}
        tools={later?.tools}
      >
        {(size) => (
          <Plane size={size}>
            {(shown) =>
              props && (
                <OuterPlane {...props} {...shown} sentence={plain(outerSays ?? [])} layers={later?.outerLayers} />
              )
            }
          </Plane>
        )}
      </View>
    ),
    inner: () => later && result && <later.InnerView key="inner" {...{ result, pinned, cursor, theme, compact }} />,
    ratio: () => later && result && <later.RatioView key="ratio" {...{ result, pinned, cursor, theme, compact }} />,
    convergence: () =>
      later && result && <later.ConvergenceView key="convergence" {...{ result, pinned, cursor, theme, compact }} />,
    cost: () => later && result && <later.CostView key="cost" {...{ result, pinned, cursor, theme, compact }} />,
    strip: () => (
      <View
        key="strip"
        id="strip"
        title={messages.strip}
        aside={cuttable && !compact ? <span className="hint">{messages.stripHint}</span> : undefined}
        sentence={stripSays}
        tools={later?.tools}
      >
        {(size) =>
          props && <Strip {...props} {...size} sentence={plain(stripSays ?? [])} layers={later?.stripLayers} />
        }
      </View>
    ),
  };
  const shownTab = enlarged === null || enlarged === 'strip' ? tab : enlarged;
  const choose = (next: Tab) => {
    setTab(next);
    if (enlarged) actions.edit({ enlarged: next });
  };
  const settings = shows(...settingNames);
  return (
    <>
      {printing && later && <later.PrintHead />}
      {settings && wide && (
        <aside className="rail" aria-label={messages.settings} hidden={enlarged !== null}>
          {controls && <controls.Rail />}
        </aside>
      )}
      {settings && (!wide || enlarged) && sheet !== 'unopened' && (
        <Suspense fallback={null}>
          <SettingsSheet open={sheet === 'open'} onClose={() => setSheet('closed')} />
        </Suspense>
      )}
      {settings && (!wide || enlarged) && !compact && <RailButton onOpen={openSheet} />}
      <main {...main} className={chosenViews ? 'main chosen' : 'main'} tabIndex={-1} aria-busy={!result}>
        {chosenViews ? (
          viewNames.map((name) => showsView(show, name) && views[name]())
        ) : compact ? (
          <>
            <Tabs
              tab={enlarged === 'strip' ? null : shownTab}
              choose={choose}
              panel={`${id}panel`}
              chosen={`${id}tab`}
            />
            <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}tab`} className="panel">
              {views[shownTab]()}
            </div>
            {views.strip()}
          </>
        ) : (
          <>
            {views.outer()}
            {views.inner()}
            {views.strip()}
            <div className="curves">
              {views.ratio()}
              {views.convergence()}
              {views.cost()}
            </div>
          </>
        )}
        {compact && shows('K') && (controls ? <controls.KRow /> : <div className="k-row-place" />)}
        {later && result && <later.Announcer result={result} />}
      </main>
      {shows('time') && controls && <controls.Timeline {...(compact ? { onSettings: openSheet } : {})} />}
    </>
  );
};
