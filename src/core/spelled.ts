/** JSON has no word for numbers that are not finite: in answers and exports they are the strings "nan", "inf", "-inf". */
export const spelled = (x: number): number | string =>
  Number.isFinite(x) ? x : Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
