import { language as here } from '#words/locale.ts';
import { printHash } from '../../scenario/link.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { carry } from './carried.ts';
import { other } from './languages.ts';
import { opens } from './opens.ts';
import './language.css';

/** Whether the device allowed it. */
const allowed = (keep: () => void): boolean => {
  try {
    keep();
    return true;
  } catch {
    return false;
  }
};

/**
 * Leads to the page in the other language, with all that is on screen and can be undone, and keeps the choice on this device; where nothing
 * may be kept the link says what it can. Named in that language.
 */
export const LanguageLink = ({
  className,
  short = false,
}: {
  readonly className: string;
  readonly short?: boolean;
}) => {
  const { store } = useThisExplorer();
  const { code, name, page } = other[here];
  const leave = (link: HTMLAnchorElement): void => {
    const state = store.getState();
    const { lang: _, ...rest } = state.manner;
    const keeps = allowed(() => localStorage.setItem('unrolled:language', code));
    const hash = printHash(state.page, state.scenario, state.pinned, keeps ? rest : { ...rest, lang: code });
    link.href = `${page}${location.search}${hash || (opens.read() === 'explore' ? '#/start' : '')}`;
    allowed(() => carry(sessionStorage, code, link.hash, state));
  };
  return (
    <a
      className={`language ${className}`}
      href={page}
      hrefLang={code}
      lang={code}
      aria-label={name}
      title={short ? name : undefined}
      onClick={({ currentTarget }) => leave(currentTarget)}
    >
      {short ? code.toUpperCase() : name}
    </a>
  );
};
