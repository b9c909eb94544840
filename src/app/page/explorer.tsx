import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from 'react';
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
import { useCursor, useIsWide, usePinned, useResult, useShows, useThisExplorer } from '../explorer/context.ts';
import { RailButton } from '../rail/railButton.tsx';
import { FieldSwitch } from './fieldSwitch.tsx';
import { Plane, useDrawn } from './plane.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { View } from './view.tsx';
import '../rail/rail.css';
import './views.css';

/** The outer plane and the strip are the first picture; these are fetched once it is there. */
type Later = typeof import('./laterViews.tsx');
/** So are settings and time, whose places are kept. */
type Controls = typeof import('./controls.ts');

const SettingsSheet = lazy(() =>
  import('../rail/settingsSheet.tsx').then(({ SettingsSheet: sheet }) => ({ default: sheet })),
);

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
  const printing = usePrinting();
  const id = useId();
  const [tab, setTab] = useState<Tab>('outer');
  const [sheet, setSheet] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const openSheet = () => setSheet('open');
  const [later, setLater] = useState<Later | null>(null);
  const [controls, setControls] = useState<Controls | null>(null);

  useDrawn(result);
  useEffect(() => {
    void firstPicture.then(() => import('./controls.ts')).then(setControls);
    void firstPicture.then(() => import('./laterViews.tsx')).then(setLater);
  }, [firstPicture]);
  // The outer plane asks as soon as it knows its size; where it is not shown, nobody else would.
  useEffect(() => {
    if (!showsView(show, 'outer')) session.ask();
  }, [show, session]);

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
      >
        {(size) =>
          props && <Strip {...props} {...size} sentence={plain(stripSays ?? [])} layers={later?.stripLayers} />
        }
      </View>
    ),
  };
  const chosenViews = show.views !== 'all';
  const settings = shows(...settingNames);
  return (
    <>
      {printing && later && <later.PrintHead />}
      {settings &&
        (wide ? (
          <aside className="rail" aria-label={messages.settings}>
            {controls && <controls.Rail />}
          </aside>
        ) : (
          sheet !== 'unopened' && (
            <Suspense fallback={null}>
              <SettingsSheet open={sheet === 'open'} onClose={() => setSheet('closed')} />
            </Suspense>
          )
        ))}
      {settings && !wide && !compact && <RailButton onOpen={openSheet} />}
      <main className={chosenViews ? 'main chosen' : 'main'} tabIndex={-1} aria-busy={!result}>
        {chosenViews ? (
          viewNames.map((name) => showsView(show, name) && views[name]())
        ) : compact ? (
          <>
            <Tabs tab={tab} choose={setTab} panel={`${id}panel`} chosen={`${id}tab`} />
            <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}tab`} className="panel">
              {views[tab]()}
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
