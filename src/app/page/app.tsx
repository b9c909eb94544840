import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { prepareFormulas } from '../../scenario/formula.ts';
import { isLesson, type Room } from '../../scenario/link.ts';
import { messages } from '../../words/en/app.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { AfterFirstPicture } from './afterFirstPicture.ts';
import { Boundary } from './boundary.tsx';
import { focusViews } from './focus.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { fetchPage, type Opening, pageHere } from './opening.ts';
import { usePageKeys } from './pageKeys.ts';
import './app.css';

const late: Readonly<Record<Opening, ComponentType>> = {
  start: lazy(async () => ({ default: await fetchPage('start') })),
  explore: lazy(async () => ({ default: await fetchPage('explore') })),
};
const About = lazy(() => import('../about/about.tsx').then(({ About: page }) => ({ default: page })));
const Lessons = lazy(() => import('../lessons/list.tsx').then(({ Lessons: page }) => ({ default: page })));
const Lesson = lazy(() => import('../lessons/lesson.tsx').then(({ Lesson: page }) => ({ default: page })));
const Papers = lazy(() => import('../papers/papers.tsx').then(({ Papers: page }) => ({ default: page })));
const Symbols = lazy(() => import('../glossary/symbols.tsx').then(({ Symbols: page }) => ({ default: page })));
const ExplorerLecture = lazy(() =>
  import('../lecture/explorerLecture.tsx').then(({ ExplorerLecture: lecture }) => ({ default: lecture })),
);
const Explanation = lazy(() =>
  import('../glossary/explanation.tsx').then(({ Explanation: answer }) => ({ default: answer })),
);
const Keys = lazy(() => import('../keys/keys.tsx').then(({ Keys: list }) => ({ default: list })));
const Teachers = lazy(() => import('../teachers/teachers.tsx').then(({ Teachers: page }) => ({ default: page })));
const OwnProblem = lazy(async () => {
  const [{ OwnProblem: page }] = await Promise.all([import('../own/ownProblem.tsx'), prepareFormulas()]);
  return { default: page };
});

const otherRooms: Readonly<Record<Exclude<Room, Opening>, ReactNode>> = {
  papers: <Papers />,
  lessons: <Lessons />,
  problem: <OwnProblem />,
  symbols: <Symbols />,
  about: <About />,
  teachers: <Teachers />,
};

/** One for as long as the page is there; where it has come, nothing stands in its place for even a frame. */
const Opened = ({ page }: { readonly page: Opening }) => {
  const [Page] = useState(() => pageHere(page) ?? late[page]);
  return <Page />;
};

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
  const presented = useExplorer(({ manner }) => manner.present !== undefined);
  usePageKeys();
  useFocusKept(page);
  return (
    <div className={`app page-${isLesson(page) ? 'lesson' : page}`}>
      {!isLesson(page) && (
        <title>
          {page === 'explore' || page === 'start' ? messages.title : `${messages.pages[page]} · ${messages.title}`}
        </title>
      )}
      <Boundary view="header" of={page}>
        <Header page={page} />
      </Boundary>
      <Notices />
      <Suspense fallback={null}>
        {isLesson(page) ? (
          <Lesson page={page} />
        ) : page === 'explore' || page === 'start' ? (
          <Opened key={page} page={page} />
        ) : (
          otherRooms[page]
        )}
      </Suspense>
      <Suspense fallback={null}>
        <AfterFirstPicture>
          {presented && page === 'explore' && <ExplorerLecture />}
          <Explanation />
          <Keys />
        </AfterFirstPicture>
      </Suspense>
    </div>
  );
};
