import { language as here } from '#words/locale.ts';
import { printHash } from '../../scenario/link.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { other } from './languages.ts';
import './language.css';

/** Whether this device will open the language from now on. */
const keep = (language: string): boolean => {
  try {
    localStorage.setItem('unrolled:language', language);
    return true;
  } catch {
    return false;
  }
};

/**
 * Leads to the page in the other language, with all that the link of this one holds, and keeps the choice on this device; where nothing may
 * be kept the link says it. Named in that language.
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
  const addressed = (): string => {
    const { page: shown, scenario, pinned, manner } = store.getState();
    const { lang: _, ...rest } = manner;
    const hash = printHash(shown, scenario, pinned, keep(code) ? rest : { ...rest, lang: code });
    return `${page}${location.search}${hash}`;
  };
  return (
    <a
      className={`language ${className}`}
      href={page}
      hrefLang={code}
      lang={code}
      aria-label={name}
      title={short ? name : undefined}
      onClick={({ currentTarget }) => {
        currentTarget.href = addressed();
      }}
    >
      {short ? code.toUpperCase() : name}
    </a>
  );
};
