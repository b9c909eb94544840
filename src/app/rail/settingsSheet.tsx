import { useEffect, useRef } from 'react';
import { messages } from '#words/app.ts';
import { Machine } from '../device/machine.tsx';
import { PageButtons } from '../device/pageButtons.tsx';
import { useIsWide } from '../explorer/context.ts';
import { Boundary } from '../page/boundary.tsx';
import { Rail } from './rail.tsx';
import './settingsSheet.css';

/** The rail where there is no room for it beside the views: a sheet over them, closed by Escape or a tap outside. */
export const SettingsSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const narrow = !useIsWide(640);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={messages.settings}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="sheet-content">
          <button type="button" className="sheet-close" onClick={onClose}>
            {messages.close}
          </button>
          <Boundary view="settings" of={open}>
            <Rail />
            <Machine />
          </Boundary>
          {narrow && <PageButtons />}
        </div>
      )}
    </dialog>
  );
};
