import { useRef, useState } from 'react';
import { messages } from '#words/app.ts';
import { useThisExplorer } from '../explorer/context.ts';
import type { Exported } from './exported.ts';
import './exportButton.css';

type Loaded = typeof import('./exportMenu.tsx');
type Embedding = typeof import('../embedding/embedDialog.tsx');

/** At each view's head: opens its exports, which are fetched when they are first asked for. */
export const ExportButton = (props: Exported) => {
  const { actions, overlay } = useThisExplorer();
  const button = useRef<HTMLButtonElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [open, setOpen] = useState(false);
  const [embedding, setEmbedding] = useState<Embedding | null>(null);

  const show = async () => {
    // A picture has no pointer: what is pointed at is let go.
    actions.point({ lambda: null, step: null });
    try {
      setLoaded(await import('./exportMenu.tsx'));
      setOpen(true);
    } catch {
      overlay.tell(messages.exportFailed);
    }
  };
  const embed = async () => {
    try {
      setEmbedding(await import('../embedding/embedDialog.tsx'));
    } catch {
      overlay.tell(messages.exportFailed);
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="export-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={messages.exportView(props.title)}
        title={messages.exportView(props.title)}
        onClick={show}
      >
        ⋯
      </button>
      {open && loaded && (
        <loaded.ExportMenu {...props} button={button} onClose={() => setOpen(false)} onEmbed={embed} />
      )}
      {embedding && <embedding.EmbedDialog {...props} onClose={() => setEmbedding(null)} />}
    </>
  );
};
