import { Fragment, lazy, Suspense, useState } from 'react';
import { messages } from '#words/app.ts';
import type { Page } from '../../scenario/link.ts';
import { startScenario } from '../../scenario/start.ts';
import { canRedo, canUndo } from '../../state/store.ts';
import { Comforts } from '../device/comforts.tsx';
import { opens } from '../device/opens.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { addressOf } from './address.ts';
import { AfterFirstPicture } from './afterFirstPicture.ts';
import { focusViews } from './focus.ts';
import { IconButton } from './iconButton.tsx';
import { Logo, Rooms } from './rooms.tsx';
import { Toast } from './toast.tsx';

const Machine = lazy(async () => ({ default: (await import('../device/machine.tsx')).Machine }));

const LanguageLink = lazy(async () => ({ default: (await import('../device/language.tsx')).LanguageLink }));

const RefusedLink = lazy(async () => ({ default: (await import('../export/refused.tsx')).RefusedLink }));

/** Where the browser forbids copying, the link stands in a dialog, selected. */
const CopyLink = () => {
  const { store, overlay } = useThisExplorer();
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async () => {
    const { page, scenario, pinned } = store.getState();
    const link = addressOf(page, scenario, pinned);
    try {
      await navigator.clipboard.writeText(link);
      overlay.tell(link.includes('data=@') ? messages.copiedHere : messages.copied);
    } catch {
      setRefused(link);
    }
  };
  return (
    <>
      <IconButton
        name={messages.copyLink}
        path="M6.5,9.5a3,3 0 0 0 4.2,0l2.5,-2.5a3,3 0 0 0 -4.2,-4.2l-1,1M9.5,6.5a3,3 0 0 0 -4.2,0l-2.5,2.5a3,3 0 0 0 4.2,4.2l1,-1"
        named
        onClick={copy}
      />
      {refused !== null && (
        <Suspense fallback={null}>
          <RefusedLink link={refused} onClose={() => setRefused(null)} />
        </Suspense>
      )}
    </>
  );
};

const UndoRedo = () => {
  const { undo, redo } = useActions();
  const undoable = useExplorer(canUndo);
  const redoable = useExplorer(canRedo);
  return (
    <>
      <IconButton
        name={messages.undo}
        path="M5.5,2.5L2.5,5.5L5.5,8.5M2.5,5.5H9.5a4,4 0 0 1 0,8H6"
        disabled={!undoable}
        onClick={undo}
      />
      <IconButton
        name={messages.redo}
        path="M10.5,2.5L13.5,5.5L10.5,8.5M13.5,5.5H6.5a4,4 0 0 0 0,8H10"
        disabled={!redoable}
        onClick={redo}
      />
    </>
  );
};

export const Header = ({ page }: { page: Page }) => {
  const { host, actions } = useThisExplorer();
  const closed = useExplorer(({ manner }) => manner.links !== undefined);
  const visit = (next: Page): void => {
    if (next === 'start' || next === 'explore') opens.write(next);
    if (next === 'start') actions.open(startScenario(), 'push', 'start');
    else actions.visit(next);
  };
  // Other pages have no first picture.
  const Waiting = page === 'start' || page === 'explore' ? AfterFirstPicture : Fragment;
  return (
    <header className="header">
      <button type="button" className="skip" onClick={() => focusViews(host)}>
        {messages.skipToViews}
      </button>
      {!closed && (
        <>
          <Logo visit={visit} />
          <Rooms page={page} visit={visit} />
        </>
      )}
      <span className="header-end">
        {!closed && (page === 'explore' || page === 'problem') && (
          <>
            <Suspense fallback={null}>
              <AfterFirstPicture>
                <Machine />
              </AfterFirstPicture>
            </Suspense>
            <UndoRedo />
            <IconButton
              className="reset"
              name={messages.reset}
              path="M3,8a5,5 0 1 0 1.6,-3.7M4.5,1.5v3h3"
              named
              onClick={() => actions.reset()}
            />
            <CopyLink />
          </>
        )}
        <span className="header-language">
          <Suspense fallback={null}>
            <Waiting>
              <LanguageLink className="header-button" short />
            </Waiting>
          </Suspense>
        </span>
        <Comforts />
      </span>
      <Toast />
    </header>
  );
};
