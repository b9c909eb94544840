import type { Scenario } from './scenario.ts';
import type { Name } from './settings/setting.ts';
import { names, settingOf } from './settings/settings.ts';
import { builtInName } from './source.ts';

/** A scenario whose settings are each made by a function of the name. */
export const scenarioOf = (make: <N extends Name>(name: N) => Scenario[N]): Scenario => {
  const made: { -readonly [N in Name]?: Scenario[N] } = {};
  const fill = <N extends Name>(name: N): void => {
    made[name] = make(name);
  };
  names.forEach(fill);
  return made as Scenario;
};

let home: Scenario | null = null;

/** The scenario that a bare link opens, for the toy problem of S §4.1 or any other. That of one problem in a row is made once. */
export const defaultScenario = (problem: Scenario['problem'] = 'shaban-toy'): Scenario => {
  if (home?.problem !== problem) home = scenarioOf((name) => settingOf(name).initial(problem));
  return home;
};

/** Whether two are one built-in problem, whatever its constants. */
const isSameBuiltIn = (a: Scenario['problem'], b: Scenario['problem']): boolean =>
  builtInName(a) !== null && builtInName(a) === builtInName(b);

/** The same comparison at another problem, which brings what belongs to it; other constants of the same one bring nothing. */
export const atProblem = (scenario: Scenario, problem: Scenario['problem']): Scenario =>
  problem === scenario.problem
    ? scenario
    : isSameBuiltIn(problem, scenario.problem)
      ? { ...scenario, problem }
      : scenarioOf((name) =>
          name === 'problem' || settingOf(name).ofProblem ? settingOf(name).initial(problem) : scenario[name],
        );
