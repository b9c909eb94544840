import { exactly } from '../exact.ts';

/** What every setting says. */
export const settingWords = {
  /** What stands beside the symbols. */
  names: {
    K: 'behaltene Schritte',
    T: 'Trainingsschritte',
    stepSize: 'Schrittweite',
    q: 'Chance auf Kopf',
    firstUpdateNorm: 'Länge des ersten Schritts',
    outerStepSize: 'äußere Schrittweite',
    iterations: 'Schritte von λ',
    lambda: 'Start von λ',
    w0: 'Start von w',
  },

  resetOne: (label: string) => `${label} zurücksetzen`,

  notANumber: (label: string, integer: boolean, offer: string | null) =>
    `${label}: Hier ist eine ${integer ? 'ganze Zahl' : 'Zahl'} nötig${offer === null ? '' : `, zum Beispiel ${offer}`}.`,
  outOfRange: (label: string, min: number | undefined, max: number | undefined) =>
    min !== undefined && max !== undefined
      ? `${label}: Erlaubt sind Werte von ${exactly(min)} bis ${exactly(max)}.`
      : min !== undefined
        ? `${label}: Erlaubt sind Werte ab ${exactly(min)}.`
        : `${label}: Erlaubt sind Werte bis ${exactly(max!)}.`,
} as const;
