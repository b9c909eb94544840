import { type Keyed, settings } from '../../scenario/settings/settings.ts';
import { keyDoes } from './settings.ts';

/** Every key and what it does, and the switch of single-key shortcuts. */
export const keyWords = {
  singleKeys: 'Single-key shortcuts',
  singleKeysNote: 'Turn them off if you control the page by voice, or press keys by accident.',
  list: [
    ['[ and ]', 'K one step down, up ({ and } ten)'],
    [', and .', 'τ one step back, on'],
    ['Space', 'play, pause'],
    ['w', 'walk through both passes, back to τ'],
    ['p', 'pin this run, unpin'],
    ['Ctrl Z', 'undo, with Shift redo'],
    ['1 … 6', 'select an estimator'],
    ['e', 'next estimator'],
    ...(Object.keys(keyDoes) as Keyed[]).map((name) => [settings[name].key, keyDoes[name]] as const),
    ['R', 'reset all'],
    ['d', 'light, dark'],
    ['l', 'large type on, off'],
    ['F', 'full screen on, off'],
    ['?', 'these keys'],
    ['Arrows', 'move what has the focus; Shift coarse, Alt fine'],
    ['+ − 0', 'zoom the outer plane in, out, and fit it, where it has the focus'],
    ['Ctrl and wheel', 'zoom the outer plane at the pointer'],
    ['Shift and drag', 'pan the outer plane'],
    ['Double click', 'fit the outer plane'],
  ] as readonly (readonly [string, string])[],
} as const;
