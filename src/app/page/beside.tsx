import { lazy, Suspense } from 'react';
import type { Result } from '../../engine/result.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Lifting } from '../names/lifting.ts';
import { PaperNote } from '../papers/paperNote.tsx';
import { Announcer } from './announcer.tsx';

const ExplorerLecture = lazy(async () => ({
  default: (await import('../lecture/explorerLecture.tsx')).ExplorerLecture,
}));

/**
 * What goes beside the views with each result: what is announced, names that lift paths, and on the page the paper card that was opened and
 * what a room has of it.
 */
export const Beside = ({ result }: { result: Result }) => {
  const { isPage } = useThisExplorer();
  const presented = useExplorer(({ manner }) => manner.present !== undefined);
  return (
    <>
      <Announcer result={result} />
      <Lifting />
      {isPage && <PaperNote result={result} />}
      {isPage && presented && (
        <Suspense fallback={null}>
          <ExplorerLecture />
        </Suspense>
      )}
    </>
  );
};
