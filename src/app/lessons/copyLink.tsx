import { lazy, Suspense, useState } from 'react';
import { messages } from '#words/app.ts';
import { lessonFrame as words } from '#words/lessons/frame.ts';
import type { LessonPage } from '../../scenario/link.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { siteAddress } from '../page/address.ts';

const RefusedLink = lazy(async () => ({ default: (await import('../export/refused.tsx')).RefusedLink }));

/** The bare link to a step: it opens the step as the lesson has it. */
export const CopyLink = ({ page }: { readonly page: LessonPage }) => {
  const { overlay } = useThisExplorer();
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const link = `${siteAddress()}#/${page}`;
    try {
      await navigator.clipboard.writeText(link);
      overlay.tell(messages.copied);
    } catch {
      setRefused(link);
    }
  };
  return (
    <>
      <button type="button" className="lesson-quiet lesson-copy" onClick={copy}>
        {words.copy}
      </button>
      {refused !== null && (
        <Suspense fallback={null}>
          <RefusedLink link={refused} onClose={() => setRefused(null)} />
        </Suspense>
      )}
    </>
  );
};
