import type { Walk } from '../core/dynamics.ts';
import type { Draft, Ledger } from './ledger.ts';
import type { Parts } from './messages.ts';
import { keys, type Plan } from './plan.ts';
import { costsOf } from './walks.ts';
import { attempt, type Pace, pursue } from './work.ts';

/** Milliseconds within which costs are counted at once: a few are, a scale of them along T is not and follows by itself. */
const PROMPT = 4;
const FIRST_PROMPT = 40;

/** Counts costs and their growth for an answer, unless the page has them. */
export const createCounting = ({ sent }: Ledger, now: () => number) => {
  /** Of how many estimators the page has the costs. */
  let compared = 0;
  let growing: typeof import('./growing.ts') | null = null;

  /** What is left to count after the first parts. */
  const count = (plan: Plan, draft: Draft, pace: Pace): readonly (() => Promise<void>)[] => {
    const left: (() => Promise<void>)[] = [];
    const part = <P extends 'costs' | 'growth'>(name: P, key: string, walk: Walk<Parts[P]>, before: Parts[P]): void => {
      if (sent.get(name) === key) {
        draft.stands(name, key);
        return;
      }
      const counted = attempt(walk, sent.size === 0 ? FIRST_PROMPT : PROMPT, now);
      if (counted) {
        draft.put(name, key, counted.value);
        return;
      }
      if (!sent.has(name) || (name === 'costs' && compared !== plan.estimators.length)) draft.fresh[name] = before;
      left.push(async () => draft.put(name, key, await pursue(walk, pace)));
    };
    part('costs', keys.costs(plan), costsOf(plan), []);
    const key = keys.growth(plan);
    if (growing) part('growth', key, growing.growthOf(plan), null);
    else if (sent.get('growth') === key) draft.stands('growth', key);
    else if (key === '') draft.put('growth', key, null);
    else {
      if (!sent.has('growth')) draft.fresh.growth = null;
      left.push(async () => {
        growing ??= await import('./growing.ts');
        draft.put('growth', key, await pursue(growing.growthOf(plan), pace));
      });
    }
    return left;
  };

  return {
    count,
    told({ costs }: Partial<Parts>): void {
      compared = costs?.length ?? compared;
    },
  };
};
