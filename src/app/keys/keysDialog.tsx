import { useEffect, useId, useRef } from 'react';
import { messages } from '#words/app.ts';
import { keyWords } from '#words/keys.ts';
import { switchSingleKeys, useSingleKeys } from './singleKeys.ts';
import './keysDialog.css';

/** Every key and what it does, with the switch that takes the keys of one character away. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const act = useSingleKeys();
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className="keys"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="keys-content">
        <h2 id={`${id}title`}>{messages.keys}</h2>
        <dl>
          {keyWords.list.map(([key, does]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="toggle">
          <input type="checkbox" checked={act} aria-describedby={`${id}note`} onChange={() => switchSingleKeys(!act)} />
          <span>{keyWords.singleKeys}</span>
        </label>
        <p className="hint" id={`${id}note`}>
          {keyWords.singleKeysNote}
        </p>
        <button type="button" className="keys-close" onClick={onClose}>
          {messages.close}
        </button>
      </div>
    </dialog>
  );
};
