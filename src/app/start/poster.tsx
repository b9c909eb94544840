/** The parts of the first screen that stand in the page itself, made when the site was built from the same components. */
const parts = ['plane', 'strip', 'sentence', 'formulas'] as const;
type Part = (typeof parts)[number];

const standing = typeof document === 'undefined' ? null : document.querySelector('.poster-page');
const made = Object.fromEntries(
  parts.map((part) => [part, standing?.querySelector(`.start-${part}`)?.innerHTML ?? '']),
) as Readonly<Record<Part, string>>;

/** A part as it stands in the page, until the live one takes its place. */
export const Poster = ({ part }: { readonly part: Part }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time from the project's own components.
  <span className="poster" dangerouslySetInnerHTML={{ __html: made[part] }} />
);
