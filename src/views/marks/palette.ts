import { type Estimator, hasOwnPath, isRandom } from '../../core/estimators/choice.ts';
import type { Name } from '../../words/sentence.ts';

/**
 * Estimators' identities: colour, dash and marker, the same everywhere, warm (short memory) to cool (long memory).
 * Slots 4 and 5 reuse a colour with an open marker; estimators that throw a coin have a colour of their own, and one
 * with no path of its own is drawn in ink-3.
 */
export interface Identity {
  readonly colour: Readonly<Record<'light' | 'dark', string>>;
  /** The CSS variable that holds the colour of the current theme. */
  readonly css: string;
  /** SVG stroke-dasharray; empty for solid. */
  readonly dash: string;
  readonly marker: 'circle' | 'triangle' | 'diamond' | 'square' | 'triangle-down';
  readonly open: boolean;
}

const identity = (
  slot: number | 'coin',
  light: string,
  dark: string,
  dash: string,
  marker: Identity['marker'],
  open = false,
): Identity => ({ colour: { light, dark }, css: `var(--slot-${slot})`, dash, marker, open });

export const identities: readonly Identity[] = [
  identity(0, '#C2410C', '#F0814A', '1.5 3.5', 'circle'),
  identity(1, '#6B1B5E', '#F5B5DE', '7 3.5', 'triangle'),
  identity(2, '#087B68', '#30C4AE', '9 3 2 3', 'diamond'),
  identity(3, '#0B3FA8', '#7290FF', '', 'square'),
  identity(4, '#6B1B5E', '#F5B5DE', '2 3 7 3', 'triangle', true),
  identity(5, '#087B68', '#30C4AE', '4 2', 'diamond', true),
];

/** Those of estimators that throw a coin: one colour, told apart by their slot's dash. */
const coins: readonly Identity[] = identities.map(({ dash }) =>
  identity('coin', '#9333EA', '#A775BE', dash, 'triangle-down'),
);

/** Ink of each theme, for canvases; SVG uses the CSS variables of the same names. */
export const ink: Readonly<
  Record<'light' | 'dark', Readonly<Record<'ground' | 'ink' | 'ink2' | 'ink3' | 'rule', string>>>
> = {
  light: { ground: '#FFFFFF', ink: '#15181B', ink2: '#4B5259', ink3: '#68707A', rule: '#E2E5E8' },
  dark: { ground: '#111316', ink: '#ECEEF0', ink2: '#B1B8BF', ink3: '#8D959E', rule: '#272B30' },
};

const pathless: Identity = {
  colour: { light: ink.light.ink3, dark: ink.dark.ink3 },
  css: 'var(--ink-3)',
  dash: '',
  marker: 'circle',
  open: true,
};

/** What stands beside runs that are drawn by chance: none of its own. */
export const chanceless: Identity = { ...pathless, css: 'var(--ink)' };

/** The CSS variable of what a sentence names: of a slot's colour, of that of coins, or of ink-3. */
export const cssOf = (slot: Name['slot']): string => (slot === null ? pathless.css : `var(--slot-${slot})`);

/** How an estimator is drawn: as its slot, as one that throws a coin, or as one with no path of its own. */
export const identityOf = (e: Estimator, slot: number): Identity =>
  hasOwnPath(e) ? (isRandom(e) ? coins : identities)[slot]! : pathless;

/** SVG path of a marker of radius r around (x, y). */
export const markerPath = (marker: Identity['marker'], r: number, x = 0, y = 0): string => {
  const at = (dx: number, dy: number): string => `${+(x + dx).toFixed(2)},${+(y + dy).toFixed(2)}`;
  switch (marker) {
    case 'circle':
      return `M${at(-r, 0)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'triangle-down':
      return markerPath('triangle', -r, x, y);
    case 'triangle':
      return `M${at(0, -1.25 * r)}L${at(1.15 * r, 0.85 * r)}L${at(-1.15 * r, 0.85 * r)}Z`;
    case 'diamond':
      return `M${at(0, -1.3 * r)}L${at(1.3 * r, 0)}L${at(0, 1.3 * r)}L${at(-1.3 * r, 0)}Z`;
    case 'square':
      return `M${at(-0.95 * r, -0.95 * r)}L${at(0.95 * r, -0.95 * r)}L${at(0.95 * r, 0.95 * r)}L${at(-0.95 * r, 0.95 * r)}Z`;
  }
};
