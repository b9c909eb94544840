import { messages } from '#words/app.ts';
import { changeSentence } from '#words/link.ts';
import { useActions, useExplorer } from '../explorer/context.ts';

/** What the link's repair changed, until it is dismissed. */
export const Changes = () => {
  const { dismiss } = useActions();
  const changes = useExplorer((state) => state.changes);
  return (
    <div className="notice" role="status">
      <p>{[messages.changed, ...changes.map(changeSentence)].join(' ')}</p>
      <button type="button" onClick={dismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
};
