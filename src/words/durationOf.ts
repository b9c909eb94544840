/** A language's way of saying a time that is estimated: whole seconds, and from 100 on whole minutes. */
export const durationOf = (locale: string): ((ms: number) => string) => {
  const [inSeconds, inMinutes] = (['second', 'minute'] as const).map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return (ms) => (ms < 100_000 ? inSeconds!.format(Math.ceil(ms / 1000)) : inMinutes!.format(Math.round(ms / 60_000)));
};
