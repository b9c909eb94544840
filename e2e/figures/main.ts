import { showFigure } from '../../src/app/figure/figure.tsx';
import { createHub } from '../../src/engine/hub.ts';
import { spawnWorker } from '../../src/engine/spawn.ts';
import { defaultScenario } from '../../src/scenario/defaults.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { everything, type Show } from '../../src/state/figure.ts';

/** Figures in a page that is not ours, by hand: the tests' own, built as the site is. */
const engines = createHub({ spawn: spawnWorker });

const show = (selector: string, scenario: Partial<Scenario> = {}, shown: Show = everything) =>
  showFigure({
    host: document.querySelector<HTMLElement>(selector)!,
    engines,
    figure: { scenario: { ...defaultScenario(), ...scenario }, show: shown },
  });

const figures = { engines, show };
Object.assign(globalThis, { figures });

export type Figures = typeof figures;
