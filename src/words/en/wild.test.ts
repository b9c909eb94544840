import { beforeAll, expect, test } from 'vitest';
import { derive } from '../../core/derive.ts';
import { createMachine } from '../../core/expression/machine.ts';
import { domainOf } from '../../core/theory/domain.ts';
import { kinkOf } from '../../core/theory/kinks.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { parseHash, printHash } from '../../scenario/link.ts';
import { repair } from '../../scenario/repair.ts';
import { seeds, wildFormula, wildLink } from '../../scenario/wild.ts';
import { settingsLine } from './export.ts';
import { changeSentence } from './link.ts';
import { printSettings } from './print.ts';

beforeAll(prepareFormulas);

const unfit = /NaN|Infinity|undefined|\[object/;

test.each(seeds)(
  '10,000 wild links open something valid, and no sentence on them is unfit to read: seed %d',
  (first) => {
    for (let seed = first; seed < first + 5000; seed++) {
      const link = wildLink(seed);
      const { scenario, page, changes } = parseHash(link);
      const again = repair(scenario);
      if (again.changes.length > 0) throw new Error(`${link} opens what is repaired again`);
      const back = parseHash(printHash(page, scenario));
      if (JSON.stringify(back.scenario) !== JSON.stringify(scenario)) expect(back.scenario, link).toEqual(scenario);
      const said = [settingsLine(scenario), ...printSettings(scenario), ...changes.map(changeSentence)];
      // A sentence on a change quotes what stood in the link, which may be any word.
      for (const text of said) if (unfit.test(text.replace(/“[^”]*”/g, ''))) throw new Error(`${link}: ${text}`);
    }
  },
);

test.each(seeds)('10,000 wild formulas: what is not finite is told, or too large: seed %d', (first) => {
  const width = 8;
  for (let seed = first; seed < first + 5000; seed++) {
    const formula = { lambda: ['l1', 'l2'], w: ['w1', 'w2'], inner: wildFormula(seed), outer: '0' };
    const derived = derive(formula);
    const { w, l } = derived.inputs;
    const machine = createMachine([...w, ...l, derived.inner, ...derived.innerGradient], width);
    const program = machine.program([derived.inner, ...derived.innerGradient], [...w, ...l]);
    const point = [0, 1, -1, 0.5, 2, -0.25, 1e-3, 30];
    const lambda = [point[seed % 8]!, point[(seed >> 3) % 8]!];
    const path = Float64Array.from({ length: 2 * width }, (_, i) => point[(seed + 3 * i + (i >> 2)) % 8]!);
    w.forEach((node, i) => {
      for (let k = 0; k < width; k++) machine.memory[machine.at(node) + k] = path[2 * k + i]!;
    });
    l.forEach((node, j) => {
      machine.fill(node, lambda[j]!);
    });
    machine.run(program, width);
    const left = domainOf(formula, derived)?.(path, Float64Array.from(lambda)) ?? null;
    kinkOf(formula, derived)?.(path, Float64Array.from(lambda));
    const value = (k: number) => machine.memory[machine.at(derived.inner) + k]!;
    const undefinedAt = path.findIndex((_, k) => k < width && Number.isNaN(value(k)));
    if (left && !(left.t <= width - 1 && left.term.length > 0 && !unfit.test(left.term)))
      throw new Error(`${formula.inner}: ${JSON.stringify(left)}`);
    if (left?.lacks === 'value' && Number.isFinite(value(left.t))) throw new Error(`${formula.inner} has a value`);
    if (undefinedAt >= 0 && !left && !overflows(derived, machine, undefinedAt))
      throw new Error(`${formula.inner} is no number at ${undefinedAt}, and nothing is told`);
  }
});

/** Whether something that g is made of is too large for float64, from which ∞ − ∞ follows. */
const overflows = (
  { graph }: ReturnType<typeof derive>,
  machine: ReturnType<typeof createMachine>,
  row: number,
): boolean =>
  graph.nodes.some((node) => {
    const at = machine.at(node);
    return at !== undefined && Math.abs(machine.memory[at + row]!) === Number.POSITIVE_INFINITY;
  });
