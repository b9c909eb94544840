import { lazy, type ReactNode, Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '#words/app.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import { settingNames, showsView } from '../../state/figure.ts';
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
import { Boundary } from './boundary.tsx';
import { OuterView } from './outerView.tsx';
import { useDrawn } from './plane.tsx';
import { StripView } from './stripView.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { AroundViews, bare } from './view.tsx';
import '../rail/rail.css';
import './views.css';
import './enlarged.css';
import './forcedColours.css';

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

  const props = { result, pinned, cursor, theme, compact };
  const drawn: Readonly<Record<ViewName, () => ReactNode>> = {
    outer: () => <OuterView {...props} later={later} />,
    inner: () => later && result && <later.InnerView {...props} result={result} />,
    ratio: () => later && result && <later.RatioView {...props} result={result} />,
    convergence: () => later && result && <later.ConvergenceView {...props} result={result} />,
    cost: () => later && result && <later.CostView {...props} result={result} />,
    strip: () => <StripView {...props} later={later} />,
  };
  const view = (name: ViewName) => (
    <Boundary key={name} view={name} of={result}>
      {drawn[name]()}
    </Boundary>
  );
  const shownTab = enlarged === null || enlarged === 'strip' ? tab : enlarged;
  const choose = (next: Tab) => {
    setTab(next);
    if (enlarged) actions.edit({ enlarged: next });
  };
  const settings = shows(...settingNames);
  return (
    <AroundViews value={later?.around ?? bare}>
      {printing && later && <later.PrintHead />}
      {settings && wide && (
        <aside className="rail" aria-label={messages.settings} hidden={enlarged !== null}>
          <Boundary view="settings" of={result}>
            {controls && <controls.Rail />}
          </Boundary>
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
          viewNames.map((name) => showsView(show, name) && view(name))
        ) : compact ? (
          <>
            <Tabs
              tab={enlarged === 'strip' ? null : shownTab}
              choose={choose}
              panel={`${id}panel`}
              chosen={`${id}tab`}
            />
            <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}tab`} className="panel">
              {view(shownTab)}
            </div>
            {view('strip')}
          </>
        ) : (
          <>
            {view('outer')}
            {view('inner')}
            {view('strip')}
            <div className="curves">
              {view('ratio')}
              {view('convergence')}
              {view('cost')}
            </div>
          </>
        )}
        {compact && shows('K') && (
          <Boundary view="settings" of={result}>
            {controls ? <controls.KRow /> : <div className="k-row-place" />}
          </Boundary>
        )}
        {later && result && <later.Beside result={result} />}
      </main>
      {shows('time') && controls && (
        <Boundary view="timeline" of={result}>
          <controls.Timeline {...(compact ? { onSettings: openSheet } : {})} />
        </Boundary>
      )}
    </AroundViews>
  );
};
