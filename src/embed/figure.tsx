import { useEffect } from 'react';
import { embedWords as words } from '#words/embed.ts';
import { problemTitle } from '#words/problemTitles.ts';
import {
  ExplorerContext,
  useCursor,
  useExplorer,
  useFailure,
  useIsWide,
  usePinned,
  useResult,
  useThisExplorer,
} from '../app/explorer/context.ts';
import type { Explorer } from '../app/explorer/explorer.ts';
import { useDrawn } from '../app/page/plane.tsx';
import { AroundViews } from '../app/page/view.tsx';
import { printHash } from '../scenario/link.ts';
import type { ViewName } from '../scenario/views.ts';
import type { Theme } from '../views/view.ts';
import type { Parts } from './parts.ts';

const around = { tools: undefined, landmark: false };

/** Where no plane is shown but something tells of stationary points, which are found on a field. */
const unseenPlane = { width: 400, height: 300 };

interface Props {
  readonly parts: Parts;
  readonly heading: string;
  readonly theme: Theme;
  /** The program's address, to which the link below leads. */
  readonly address: string;
  /** Where the whole of it is a picture: nothing in it is reached. */
  readonly still: boolean;
  /** Whether “Try it” stood where the controls are. */
  readonly tried: boolean;
}

const Source = ({ address }: { readonly address: string }) => {
  const scenario = useExplorer((state) => state.scenario);
  const pinned = useExplorer((state) => state.pinned);
  return (
    <p className="embed-source" part="source">
      <span>{problemTitle(scenario.problem)}</span>
      <a href={`${address}${printHash('explore', scenario, pinned)}`} target="_blank" rel="noopener">
        {words.open}
      </a>
    </p>
  );
};

/** What the figure could not do, and what was made of its link. */
const Notes = () => {
  const why = useFailure();
  const changed = useExplorer((state) => state.changes.length > 0);
  return (
    <>
      {why !== null && (
        <p className="notice bad" role="alert">
          {words.failed(why)}
        </p>
      )}
      {changed && <p className="notice">{words.changed}</p>}
    </>
  );
};

/** Views and chosen controls of one scenario in somebody else's page: title, what it says now, picture, controls, source. */
const Body = ({ parts: { views, settings, Timeline }, heading, theme, address, still, tried }: Props) => {
  const { session } = useThisExplorer();
  const result = useResult();
  const pinned = usePinned();
  const cursor = useCursor();
  const compact = !useIsWide(520);
  useDrawn(result);
  const has = (view: ViewName): boolean => views.some(({ name }) => name === view);
  const hasPlane = has('outer');
  const choosesQ = useExplorer(({ scenario }) => scenario.costs === 'q');
  const findsPoints = has('convergence') || (has('cost') && choosesQ);
  useEffect(() => {
    if (hasPlane) return;
    if (findsPoints) session.setPlane(unseenPlane);
    else session.ask();
  }, [hasPlane, findsPoints, session]);

  return (
    <div className="embed" part="figure" data-titled={heading !== '' || views.length > 1} aria-busy={!result}>
      {heading && (
        <h2 className="embed-heading" part="heading">
          {heading}
        </h2>
      )}
      <Notes />
      <div className="embed-views" inert={still} data-count={views.length}>
        <AroundViews value={around}>
          {views.map(({ name, View }) => (
            <div key={name} className="embed-view">
              <View {...{ result, pinned, cursor, theme, compact }} />
            </div>
          ))}
        </AroundViews>
      </div>
      <div className="embed-controls" part="controls" inert={still} data-still={still} data-tried={tried}>
        {settings.map(({ name, Group }) => (
          <Group key={name} />
        ))}
        {Timeline && <Timeline />}
      </div>
      <Source address={address} />
    </div>
  );
};

export const EmbeddedFigure = ({ explorer, ...props }: Props & { readonly explorer: Explorer }) => (
  <ExplorerContext value={explorer}>
    <Body {...props} />
  </ExplorerContext>
);
