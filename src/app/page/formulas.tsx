import { formulas } from 'virtual:formulas';
import type { DataKind } from '../../core/data/given.ts';
import type { BuiltInName } from '../../scenario/source.ts';

/** KaTeX's own output for a built-in formula, made when the site was built: no text of a person is in it. */
const Typeset = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time from the project's own text.
  <div dangerouslySetInnerHTML={{ __html: html }} />
);

/** f and g of a built-in problem, type-set. A chunk of its own: the first picture does not wait for it. */
export const Formulas = ({ problem }: { problem: BuiltInName | DataKind }) => (
  <>
    <Typeset html={formulas[problem].outer} />
    <Typeset html={formulas[problem].inner} />
  </>
);
