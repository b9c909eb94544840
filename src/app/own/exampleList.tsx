import { type Example, examples } from '../../scenario/examples.ts';
import { exampleWords, ownWords } from '../../words/en/own.ts';
import { store, useExplorer } from '../session.ts';
import { drafts } from './drafting.ts';

const texts = new Map(examples.map((example) => [JSON.stringify(example.scenario.problem), example]));

const open = ({ scenario }: Example): void => {
  drafts.getState().settle();
  store.getState().open(scenario, 'push', 'problem');
};

/** Problems to start from, and what to look at in the one that stands in the fields. */
export const ExampleList = () => {
  const shown = useExplorer(({ scenario }) => texts.get(JSON.stringify(scenario.problem)) ?? null);
  return (
    <section className="own-examples" aria-labelledby="own-examples">
      <h3 id="own-examples">{ownWords.examples}</h3>
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
