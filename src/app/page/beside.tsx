import type { Result } from '../../engine/result.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { PaperNote } from '../papers/paperNote.tsx';
import { Announcer } from './announcer.tsx';

/** What goes beside the views with each result: what is announced, and on the page the paper card that was opened. */
export const Beside = ({ result }: { result: Result }) => {
  const { isPage } = useThisExplorer();
  return (
    <>
      <Announcer result={result} />
      {isPage && <PaperNote result={result} />}
    </>
  );
};
