import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { messages } from '#words/app.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { isLesson, type Room } from '../../scenario/link.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import { AfterFirstPicture } from './afterFirstPicture.ts';
import { Boundary } from './boundary.tsx';
import { focusViews } from './focus.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { fetchPage, type Opening, type PageProps, pageHere } from './opening.ts';
import { usePageKeys } from './pageKeys.ts';
import { PageTitle } from './pageTitle.tsx';
import './app.css';

const late: Readonly<Record<Opening, ComponentType<PageProps>>> = {
  start: lazy(async () => ({ default: await fetchPage('start') })),
  explore: lazy(async () => ({ default: await fetchPage('explore') })),
};
/** Lessons, and what belongs to them. */
const taught = () => import('../lessons/pages.ts');
const Lessons = lazy(async () => ({ default: (await taught()).Lessons }));
const Lesson = lazy(async () => ({ default: (await taught()).Lesson }));
const Teachers = lazy(async () => ({ default: (await taught()).Teachers }));
/** Pages that are read. */
const read = () => import('./readPages.ts');
const About = lazy(async () => ({ default: (await read()).About }));
const Combinations = lazy(async () => ({ default: (await read()).Combinations }));
const Papers = lazy(async () => ({ default: (await read()).Papers }));
const Symbols = lazy(async () => ({ default: (await read()).Symbols }));
const Asked = lazy(async () => ({ default: (await import('./asked.tsx')).Asked }));
const OwnProblem = lazy(async () => {
  const [{ OwnProblem: page }] = await Promise.all([import('../own/ownProblem.tsx'), prepareFormulas()]);
  return { default: page };
});

const otherRooms: Readonly<Record<Exclude<Room, Opening>, ReactNode>> = {
  papers: <Papers />,
  lessons: <Lessons />,
  problem: <OwnProblem />,
  symbols: <Symbols />,
  combinations: <Combinations />,
  about: <About />,
  teachers: <Teachers />,
};

/** One for as long as the page is there; where it has come, nothing stands in its place for even a frame. */
const Opened = ({ page }: { readonly page: Opening }) => {
  const [Page] = useState(() => pageHere(page) ?? late[page]);
  return <Page fetchPage={fetchPage} />;
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
  usePageKeys();
  useFocusKept(page);
  return (
    <div className={`app page-${isLesson(page) ? 'lesson' : page}`}>
      {!isLesson(page) && (
        <PageTitle>
          {page === 'explore' || page === 'start' ? messages.title : `${messages.pages[page]} · ${messages.title}`}
        </PageTitle>
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
          <Asked />
        </AfterFirstPicture>
      </Suspense>
    </div>
  );
};
