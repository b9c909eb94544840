import { about } from '#words/about.ts';
import { list } from '#words/language.ts';
import { references } from '../../export/references.ts';
import { Say } from '../../views/marks/say.tsx';
import { LanguageLink } from '../device/language.tsx';
import { useActions } from '../explorer/context.ts';
import '../glossary/symbols.css';

/** What this is, whose work it shows, and how to cite it. */
export const About = () => {
  const { visit } = useActions();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
    <main className="page-text about" tabIndex={0}>
      <h2>{about.title}</h2>
      <p>{about.what}</p>
      <p className="about-links">
        <button type="button" onClick={() => visit('symbols')}>
          {about.symbols}
        </button>
        <button type="button" onClick={() => visit('papers')}>
          {about.gallery}
        </button>
        <LanguageLink className="target" />
      </p>
      <h3>{about.papers}</h3>
      <p>{about.papersText}</p>
      <ul>
        {Object.entries(references).map(([letter, { title, authors, booktitle, arXiv }]) => (
          <li key={letter}>
            <strong>{letter}</strong> <Say sentence={list(authors.map(([given, family]) => `${given} ${family}`))} />.{' '}
            <em>{title}.</em> {booktitle}. <a href={`https://arxiv.org/abs/${arXiv}`}>arXiv:{arXiv}</a>
          </li>
        ))}
      </ul>
      <h3>{about.cite}</h3>
      <p>{about.citeText}</p>
      <h3>{about.who}</h3>
      <p>{about.whoText}</p>
      <h3>{about.theirs}</h3>
      <p>{about.theirsText}</p>
    </main>
  );
};
