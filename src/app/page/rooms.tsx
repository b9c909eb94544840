import { messages } from '#words/app.ts';
import { isLesson, type Page, type Room } from '../../scenario/link.ts';
import './header.css';

/** The name of the program, which leads to its first screen. */
export const Logo = ({ visit }: { visit(page: Page): void }) => (
  <span className="logo">
    <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
      <g fill="currentColor">
        <rect x="0" y="10" width="3.6" height="6" opacity=".35" />
        <rect x="5.6" y="8" width="3.6" height="8" opacity=".35" />
        <rect x="11.2" y="4" width="3.6" height="12" />
        <rect x="16.8" y="0" width="3.6" height="16" />
      </g>
    </svg>
    <h1>
      <button type="button" onClick={() => visit('start')}>
        {messages.title}
      </button>
    </h1>
  </span>
);

/** Where there is room for what this is about: not beside the explorer's own buttons. */
const quiet: readonly Page[] = ['start', 'about', 'papers', 'lessons', 'symbols', 'combinations', 'teachers'];

/** The pages that the header leads to. */
export const Rooms = ({ page, visit }: { readonly page: Page; visit(page: Page): void }) => {
  const rooms: readonly Room[] = [
    'explore',
    'papers',
    'lessons',
    'problem',
    ...(quiet.includes(page) ? (['about'] as const) : []),
  ];
  return (
    <nav aria-label={messages.title}>
      {rooms.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={
            page === name || (name === 'lessons' && (isLesson(page) || page === 'teachers')) ? 'page' : undefined
          }
          onClick={() => visit(name)}
        >
          {name === 'problem' ? (
            <>
              <span className="wide-only">{messages.pages[name]}</span>
              <span className="narrow-only">{messages.problem}</span>
            </>
          ) : (
            messages.pages[name]
          )}
        </button>
      ))}
    </nav>
  );
};
