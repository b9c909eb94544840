import { lazy, Suspense, useEffect, useRef } from 'react';
import { prepareFormulas } from '../../scenario/formula.ts';
import { messages } from '../../words/en/app.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Keys } from '../keys/keys.tsx';
import { AfterFirstPicture } from './afterFirstPicture.ts';
import { Explorer } from './explorer.tsx';
import { focusViews } from './focus.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { usePageKeys } from './pageKeys.ts';
import './app.css';

const Papers = lazy(() => import('../papers/papers.tsx').then(({ Papers: page }) => ({ default: page })));
const Symbols = lazy(() => import('../glossary/symbols.tsx').then(({ Symbols: page }) => ({ default: page })));
const Explanation = lazy(() =>
  import('../glossary/explanation.tsx').then(({ Explanation: answer }) => ({ default: answer })),
);
const OwnProblem = lazy(async () => {
  const [{ OwnProblem: page }] = await Promise.all([import('../own/ownProblem.tsx'), prepareFormulas()]);
  return { default: page };
});

/** What opened another page may be gone with the old one: then its main part has the focus, not nothing. */
const useFocusKept = (page: string): void => {
  const { host } = useThisExplorer();
  const last = useRef(page);
  useEffect(() => {
    if (last.current !== page && document.activeElement === document.body) focusViews(host, { preventScroll: true });
    last.current = page;
  }, [page, host]);
};

export const App = () => {
  const page = useExplorer((state) => state.page);
  usePageKeys();
  useFocusKept(page);
  return (
    <div className={`app page-${page}`}>
      <title>{page === 'explore' ? messages.title : `${messages.pages[page]} · ${messages.title}`}</title>
      <Header page={page} />
      <Notices />
      {page === 'explore' ? (
        <Explorer />
      ) : (
        <Suspense fallback={null}>
          {page === 'papers' ? <Papers /> : page === 'symbols' ? <Symbols /> : <OwnProblem />}
        </Suspense>
      )}
      <Suspense fallback={null}>
        <AfterFirstPicture>
          <Explanation />
        </AfterFirstPicture>
      </Suspense>
      <Keys />
    </div>
  );
};
