import type { Scenario } from '../scenario.ts';
import { type Name, type Part, parts } from './setting.ts';
import { names, settingOf } from './settings.ts';

/** What one setting gives to a part, of what a scenario holds; null where it gives nothing, or the ask carries it. */
const shareOf = (name: Name, part: Part): ((scenario: Scenario) => unknown) | null => {
  const share = settingOf(name).enters[part];
  if (share === undefined || share === 'asked') return null;
  return share === 'value' ? (scenario) => scenario[name] : share;
};

const shares = Object.fromEntries(
  parts.map((part) => [part, names.flatMap((name) => shareOf(name, part) ?? [])]),
) as unknown as Readonly<Record<Part, readonly ((scenario: Scenario) => unknown)[]>>;

/** All that a part is made of, of what a scenario holds. */
export const sharesIn = (part: Part, scenario: Scenario): readonly unknown[] =>
  shares[part].map((share) => share(scenario));

/** Whether a setting only says what is drawn: nothing is computed anew for it. */
export const isShown = (name: Name): boolean => Object.keys(settingOf(name).enters).length === 0;
