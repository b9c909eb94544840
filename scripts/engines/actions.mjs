/** Input as WebDriver spells it, classic and BiDi alike. */

const codes = { ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/** A mouse that is pressed at the first point, let go at the last, and taken away. */
export const dragged = ([from, ...path]) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', ...from },
      { type: 'pointerDown', button: 0 },
      ...path.map((point) => ({ type: 'pointerMove', ...point, duration: 20 })),
      { type: 'pointerUp', button: 0 },
      { type: 'pointerMove', x: 1, y: 1 },
    ],
  },
];

/** A key, named as in the DOM's `KeyboardEvent.key`. */
export const pressed = (key) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: [
      { type: 'keyDown', value: codes[key] ?? key },
      { type: 'keyUp', value: codes[key] ?? key },
    ],
  },
];
