import { glossary, glossaryWords } from '#words/glossary.ts';
import { termNames } from '../../words/terms.ts';
import { Sources } from '../papers/sources.tsx';
import './symbols.css';

/** Every symbol and word of the glossary, each with its sentence. */
export const Symbols = () => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
  <main className="page-text symbols" tabIndex={0}>
    <h2>{glossaryWords.title}</h2>
    <p>{glossaryWords.lead}</p>
    <dl>
      {termNames.map((term) => {
        const { symbol, name, sentence } = glossary[term];
        return (
          <div key={term}>
            <dt>
              <span className={symbol.length > 2 ? 'word' : 'math'}>{symbol}</span>
              {name}
            </dt>
            <dd>{sentence}</dd>
          </div>
        );
      })}
    </dl>
    <h3>{glossaryWords.papers}</h3>
    <Sources papers={['S', 'U', 'G']} />
  </main>
);
