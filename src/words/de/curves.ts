import type { Against, CostKind, ErrorAxis, Quantity, Truth } from '../../scenario/scenario.ts';
import { normName, truthName } from '../symbols.ts';

/** The words of what a curve may show. */
export const curveWords = {
  along: 'Entlang',
  ownPath: 'eigener Pfad',
  pathOf: (name: string) => `Pfad von ${name}`,
  quantity: 'Größe',
  quantities: (truth: Truth) =>
    ({ value: 'F', gradient: normName(truth), distance: 'zu λ*' }) satisfies Record<Quantity, string>,
  quantityNames: (truth: Truth) => ({
    value: 'F längs der Läufe',
    gradient: `Norm von ${truthName(truth)} längs der Läufe`,
    distance: 'Abstand zum Minimum längs der Läufe',
  }),
  against: 'Über',
  againsts: { updates: 'τ', calls: 'Aufrufe' } satisfies Record<Against, string>,
  againstNames: { updates: 'Über äußeren Schritten', calls: 'Über Funktionsaufrufen' },
  errors: 'Was konvergiert',
  errorAxes: {
    off: 'äußerer Abstieg',
    steps: 'Fehler nach Schritten',
    products: 'Fehler nach Produkten',
    states: 'Fehler nach Zuständen',
    cuts: 'Fehler nach K bei T',
  } satisfies Record<ErrorAxis, string>,
  costKinds: { each: 'Tabelle', T: 'T', K: 'K', q: 'q' } satisfies Record<CostKind, string>,
  costKindNames: { each: 'Kosten je Schätzer', T: 'Kosten über T', K: 'Kosten über K', q: 'Wahl von q' },
} as const;
