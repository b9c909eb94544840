import { useEffect, useState } from 'react';
import { type Page, pages, printHash } from '../scenario/link.ts';
import { canRedo, canUndo } from '../state/store.ts';
import { messages } from '../words/en/app.ts';
import { store, useExplorer, useResult } from './session.ts';
import { listenForUndo } from './shortcuts.ts';
import { toggleTheme } from './theme.ts';

const CopyLink = () => {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { page, scenario } = store.getState();
    const url = `${location.origin}${location.pathname}${printHash(page, scenario)}`;
    try {
      await navigator.clipboard.writeText(url);
      setSaid(messages.copied);
    } catch {
      setSaid(messages.copyFailed);
    }
    setTimeout(() => setSaid(''), 4000);
  };
  return (
    <>
      <button type="button" className="header-button" onClick={copy}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M6.5,9.5a3,3 0 0 0 4.2,0l2.5,-2.5a3,3 0 0 0 -4.2,-4.2l-1,1M9.5,6.5a3,3 0 0 0 -4.2,0l-2.5,2.5a3,3 0 0 0 4.2,4.2l1,-1"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
        <span className="wide-only">{messages.copyLink}</span>
        <span className="visually-hidden narrow-only">{messages.copyLink}</span>
      </button>
      <span className="toast" role="status">
        {said}
      </span>
    </>
  );
};

const { undo, redo } = store.getState();

const UndoRedo = () => {
  const undoable = useExplorer(canUndo);
  const redoable = useExplorer(canRedo);
  useEffect(() => listenForUndo(undo, redo), []);
  const button = (className: string, name: string, can: boolean, act: () => void, path: string) => (
    <button
      type="button"
      className={`header-button ${className}`}
      aria-label={name}
      aria-disabled={!can}
      title={name}
      onClick={act}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </button>
  );
  return (
    <>
      {button('undo', messages.undo, undoable, undo, 'M5.5,2.5L2.5,5.5L5.5,8.5M2.5,5.5H9.5a4,4 0 0 1 0,8H6')}
      {button('redo', messages.redo, redoable, redo, 'M10.5,2.5L13.5,5.5L10.5,8.5M13.5,5.5H6.5a4,4 0 0 0 0,8H10')}
    </>
  );
};

/** What computed the picture, on how many workers, in how long. */
const Machine = () => {
  const result = useResult();
  if (!result) return null;
  return <span className="machine">{messages.machine(result.workers, result.milliseconds)}</span>;
};

export const Header = ({ page }: { page: Page }) => (
  <header className="header">
    <button type="button" className="skip" onClick={() => document.getElementById('views')?.focus()}>
      {messages.skipToViews}
    </button>
    <span className="logo">
      <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
        <g fill="currentColor">
          <rect x="0" y="10" width="3.6" height="6" opacity=".35" />
          <rect x="5.6" y="8" width="3.6" height="8" opacity=".35" />
          <rect x="11.2" y="4" width="3.6" height="12" />
          <rect x="16.8" y="0" width="3.6" height="16" />
        </g>
      </svg>
      <h1>{messages.title}</h1>
    </span>
    <nav aria-label={messages.title}>
      {pages.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={page === name ? 'page' : undefined}
          onClick={() => store.getState().visit(name)}
        >
          {messages[name]}
        </button>
      ))}
    </nav>
    <span className="header-end">
      {page === 'explore' && (
        <>
          <Machine />
          <UndoRedo />
          <button type="button" className="header-button" onClick={() => store.getState().reset()}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3,8a5,5 0 1 0 1.6,-3.7M4.5,1.5v3h3" fill="none" stroke="currentColor" strokeWidth="1.4" />
            </svg>
            <span className="wide-only">{messages.reset}</span>
            <span className="visually-hidden narrow-only">{messages.reset}</span>
          </button>
          <CopyLink />
        </>
      )}
      <button
        type="button"
        className="header-button"
        aria-label={messages.theme}
        title={messages.theme}
        onClick={toggleTheme}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8,2a6,6 0 0 1 0,12Z" fill="currentColor" />
        </svg>
      </button>
    </span>
  </header>
);
