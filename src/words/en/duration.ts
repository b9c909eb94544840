const inSeconds = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'second', unitDisplay: 'long' });
const inMinutes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'minute', unitDisplay: 'long' });

/** A time that is estimated: whole seconds, and from 100 on whole minutes. */
export const duration = (ms: number): string =>
  ms < 100_000 ? inSeconds.format(Math.ceil(ms / 1000)) : inMinutes.format(Math.round(ms / 60_000));
