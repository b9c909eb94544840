type Point = readonly [x: number, y: number];

/** No point of a slim line is farther from where it was, in pixels; nobody sees a quarter of one. */
export const fine = 0.25;

/** How many parts of a pixel are told apart: tenths, where that is seen. */
export const partsOf = (tolerance: number): number => (tolerance < 1 ? 10 : 1);

const rounded = (x: number, parts: number): number => Math.round(parts * x) / parts;

const printed = (x: number): string =>
  String(rounded(x, 10))
    .replace(/^(-?)0\./, '$1.')
    .replace(/^-0$/, '0');

const joined = (command: string, ...numbers: readonly number[]): string =>
  command + numbers.map(printed).reduce((text, next) => text + (text && !next.startsWith('-') ? ' ' : '') + next, '');

const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** The points of a line that are seen (Douglas and Peucker). */
const seen = (line: readonly Point[], tolerance: number): readonly Point[] => {
  if (line.length < 3) return line;
  const [first, last] = [line[0]!, line.at(-1)!];
  let [most, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const d = distance(line[i]!, first, last);
    if (d > most) [most, at] = [d, i];
  }
  if (most <= tolerance) return [first, last];
  return [...seen(line.slice(0, at + 1), tolerance), ...seen(line.slice(at), tolerance).slice(1)];
};

type Piece =
  | { readonly is: 'line'; readonly points: readonly Point[] }
  | { readonly is: 'H' | 'V'; readonly to: number }
  | { readonly is: 'Z' };

/** M, L, H, V and Z with whole coordinates taken apart, and h and v; null for any other path. */
const piecesOf = (d: string): readonly Piece[] | null => {
  const pieces: Piece[] = [];
  let pen: Point = [0, 0];
  const along = (command: 'H' | 'V' | 'h' | 'v', by: number): Piece => {
    const to = command === 'h' ? pen[0] + by : command === 'v' ? pen[1] + by : by;
    const is = command === 'h' || command === 'H' ? 'H' : 'V';
    pen = is === 'H' ? [to, pen[1]] : [pen[0], to];
    return { is, to };
  };
  for (const [whole, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (command === 'Z') pieces.push({ is: 'Z' });
    else if ((command === 'H' || command === 'V' || command === 'h' || command === 'v') && numbers.length === 1)
      pieces.push(along(command, numbers[0]!));
    else if ((command === 'M' || command === 'L') && numbers.length % 2 === 0 && numbers.length > 0) {
      const points = Array.from(
        { length: numbers.length / 2 },
        (_, i): Point => [numbers[2 * i]!, numbers[2 * i + 1]!],
      );
      const last = pieces.at(-1);
      if (command === 'L' && last?.is === 'line')
        pieces[pieces.length - 1] = { is: 'line', points: [...last.points, ...points] };
      else if (command === 'M') pieces.push({ is: 'line', points });
      else return null;
      pen = points.at(-1)!;
    } else return whole === '' ? pieces : null;
  }
  return pieces;
};

const shorter = (a: string, b: string): string => (b.length < a.length ? b : a);

/** A step to `to`, or the one before it again where that ends as near: what repeats is small once it is compressed. */
const step = (to: number, from: number, before: number | undefined, tenth: (x: number) => number): number =>
  before !== undefined && Math.abs(from + before - to) <= 0.15 ? before : tenth(tenth(to) - from);

/** A path of straight lines in steps of tenths of a pixel, or of whole ones, each from where the pen is, without the points that nobody sees. */
export const slimPath = (d: string, tolerance = fine): string => {
  const pieces = piecesOf(d);
  if (!pieces) return d;
  const parts = partsOf(tolerance);
  const near = (to: number): number => rounded(to, parts);
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  let out = '';
  let [beside, across]: (number | undefined)[] = [];
  for (const piece of pieces)
    switch (piece.is) {
      case 'line':
        for (const [i, [px, py]] of seen(piece.points, tolerance).entries()) {
          const begins = i === 0 && out !== '';
          const dx: number = step(px, x, begins ? beside : undefined, near);
          const dy = near(near(py) - y);
          out +=
            i === 0 && !begins ? joined('M', near(px), near(py)) : joined(begins ? 'm' : i === 1 ? 'l' : ' ', dx, dy);
          [x, y] = [near(x + dx), near(py)];
          if (begins) beside = dx;
          if (i === 0) start = [x, y];
        }
        break;
      case 'H':
        across = step(piece.to, x, across, near);
        out += joined('h', across);
        x = near(x + across);
        break;
      case 'V':
        out += shorter(joined('V', near(piece.to)), joined('v', near(near(piece.to) - y)));
        y = near(piece.to);
        break;
      case 'Z':
        out += 'z';
        [x, y] = start;
        break;
      default:
        return piece satisfies never;
    }
  return out.replaceAll(' -', '-');
};
