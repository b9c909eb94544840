import { useId } from 'react';
import { exampleWords, ownWords } from '#words/own.ts';
import { type Example, examples } from '../../scenario/examples.ts';
import { useActions, useExplorer } from '../explorer/context.ts';
import { useDraftStore } from './drafting.ts';

const texts = new Map(examples.map((example) => [JSON.stringify(example.scenario.problem), example]));

/** Problems to start from, and what to look at in the one that stands in the fields. */
export const ExampleList = () => {
  const actions = useActions();
  const drafts = useDraftStore();
  const title = useId();
  const open = ({ scenario }: Example): void => {
    drafts.getState().settle();
    actions.open(scenario, 'push', 'problem');
  };
  const shown = useExplorer(({ scenario }) => texts.get(JSON.stringify(scenario.problem)) ?? null);
  return (
    <section className="own-examples" aria-labelledby={title}>
      <h3 id={title}>{ownWords.examples}</h3>
      <div>
        {examples.map((example) => (
          <button
            key={example.id}
            type="button"
            className="own-button"
            aria-pressed={example === shown}
            onClick={() => open(example)}
          >
            {exampleWords[example.id].title}
          </button>
        ))}
      </div>
      {shown && <p>{exampleWords[shown.id].look}</p>}
    </section>
  );
};
