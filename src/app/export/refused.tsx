import { useLayoutEffect, useRef } from 'react';
import { exportWords } from '#words/export.ts';
import './exportMenu.css';

/** What could not be copied, selected, so that one key copies it. */
export const Refused = ({ text, rows = 8, onClose }: { text: string; rows?: number; onClose: () => void }) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <>
      <label>
        {exportWords.refused}
        <textarea ref={area} readOnly rows={rows} value={text} />
      </label>
      <button type="button" onClick={onClose}>
        {exportWords.close}
      </button>
    </>
  );
};

/** The same in a dialog of its own, where no menu is open. */
export const RefusedLink = ({ link, onClose }: { link: string; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className="export-menu refused refused-link"
      aria-label={exportWords.link}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <Refused text={link} rows={4} onClose={() => dialog.current?.close()} />
    </dialog>
  );
};
