import { problemText } from '../scenario/problemText.ts';
import type { Scenario } from '../scenario/scenario.ts';

const SHORT = 200;
/** Long texts that are remembered. */
const KEPT = 16;
const names = new Map<string, string>();
let named = 0;

/** What tells a problem from others in keys: its text, or a name for it where that is long. */
export const problemKey = (problem: Scenario['problem']): string => {
  const text = problemText(problem);
  if (text.length <= SHORT) return text;
  const known = names.get(text);
  if (known) return known;
  named += 1;
  const name = `problem ${named}`;
  names.set(text, name);
  if (names.size > KEPT) names.delete(names.keys().next().value!);
  return name;
};
