import type { Result } from '../../engine/result.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { Lifting } from '../names/lifting.ts';
import { PaperNote } from '../papers/paperNote.tsx';
import { Announcer } from './announcer.tsx';

/** What goes beside the views with each result: what is announced, names that lift paths, and on the page the paper card that was opened. */
export const Beside = ({ result }: { result: Result }) => {
  const { isPage } = useThisExplorer();
  return (
    <>
      <Announcer result={result} />
      <Lifting />
      {isPage && <PaperNote result={result} />}
    </>
  );
};
