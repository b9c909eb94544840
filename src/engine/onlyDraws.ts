import { same } from '../core/identical.ts';
import { isShown } from '../scenario/settings/parts.ts';
import { names } from '../scenario/settings/settings.ts';
import type { Ask } from './result.ts';

const shown = names.filter(isShown);
const computed = names.filter((name) => !isShown(name));

/** Whether an ask differs from the one before in nothing but what is drawn: its answer is the same. */
export const onlyDraws = ({ scenario: was, ...before }: Ask, { scenario, ...ask }: Ask): boolean =>
  shown.some((name) => !same(was[name], scenario[name])) &&
  computed.every((name) => same(was[name], scenario[name])) &&
  same({ ...before, revision: 0 }, { ...ask, revision: 0 });
