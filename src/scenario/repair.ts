import { type Change, gist, type Report } from './change.ts';
import { isBag, reportUnknownKeys, settle } from './coerce.ts';
import { atProblem, defaultScenario } from './defaults.ts';
import type { Scenario } from './scenario.ts';
import type { Name } from './settings/setting.ts';
import { names, settingOf } from './settings/settings.ts';

export interface Repaired {
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
}
/**
 * Any JSON value becomes the nearest valid scenario, and every change is recorded. What is absent, or beyond repair, is
 * taken from `base`; where the problem is another than the base's, from that problem's own start. A valid scenario
 * comes back as the identical object.
 */
export const repair = (given: unknown, base: Scenario = defaultScenario()): Repaired => {
  const changes: Change[] = [];
  const report: Report = (change) => void changes.push(change);
  if (!isBag(given)) {
    report({ setting: 'scenario', given: gist(given), used: null, why: { code: 'not-an-object' } });
    return { scenario: base, changes };
  }
  reportUnknownKeys(given, names, 'scenario', report);

  let home = base;
  let place = (i: number): number => i;
  const scenario: { -readonly [N in Name]: Scenario[N] } = { ...base };
  const mend = <N extends Name>(setting: N): void => {
    const at = { setting, home, scenario, place, report };
    scenario[setting] = settingOf(setting).domain.repair(given[setting], home[setting], at);
    place = at.place;
  };
  mend('problem');
  home = atProblem(base, scenario.problem);
  Object.assign(scenario, home);
  for (const name of names) if (name !== 'problem') mend(name);
  return { scenario: settle(given, scenario), changes };
};
