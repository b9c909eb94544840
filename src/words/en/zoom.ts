/** The buttons that zoom the outer plane, and what a wheel over it without a key is told. */
export const zoomWords = {
  group: 'Zoom of the outer plane',
  in: 'Zoom in',
  out: 'Zoom out',
  fit: 'fit',
  fitName: 'Fit the outer plane',
  hint: 'To zoom, hold Ctrl or ⌘ and scroll. To move, hold Shift and drag.',
} as const;
