import { rings } from '../views/geometry/isolines.ts';
import { planeOf, planeWindow } from '../views/geometry/plane.ts';
import { isInside } from '../views/geometry/segments.ts';
import { ramp, rampColour } from '../views/marks/colour.ts';
import * as layers from '../views/outer-plane/layers.tsx';
import { LineView } from '../views/outer-plane/lineView.tsx';
import { PlaneView } from '../views/outer-plane/planeView.tsx';
import { levelsOf, place, quantityOf } from '../views/outer-plane/quantity.ts';
import type { PictureProps } from '../views/view.ts';
import { smoothRing } from './smoothPath.ts';

/** Pixels between a field's nodes: lines between them are straight. */
export const fieldCell = 8;

const still = { ...layers, ZoomButtons: () => <></> };

/** The field in steps of colour from one level line to the next, in place of the canvas. */
const Bands = ({ result: { field, scenario }, width, height, theme }: PictureProps) => {
  if (!field) return null;
  const plane = planeOf(planeWindow(field.frame, width, height), width, height);
  const { box } = plane;
  const quantity = quantityOf(field, scenario.field, scenario.T);
  const { low, high, least, most, missing, values } = quantity;
  const levels = [...levelsOf(quantity), ...(quantity.ramp === 'diverging' ? [0] : [])].sort((a, b) => a - b);
  const ends = [Math.max(low, least), ...levels, Math.min(high, most)];
  const colours = ramp(quantity.ramp, theme);
  const colour = (i: number): string =>
    rampColour(colours, (place(quantity, ends[i]!) + place(quantity, ends[i + 1]!)) / 2);
  const band = (level: number): string =>
    rings(field, values, level, plane)
      .map((ring) => smoothRing(ring, (point) => isInside(box, point)))
      .join('');
  return (
    <g className="plane-contour" clipPath="url(#field)">
      <clipPath id="field">
        <rect {...box} />
      </clipPath>
      {missing > 0 ? <path d={band(least)} fill={colour(0)} /> : <rect {...box} fill={colour(0)} />}
      {levels.map((level, i) => (
        <path key={level} d={band(level)} fill={colour(i + 1)} />
      ))}
    </g>
  );
};

/** A box with drawings as one drawing: for its canvas and level lines there are the bands, states on the way have no marks. */
export const asDrawing = (markup: string): string =>
  markup
    .replace(/<div class="plane-field".*?<\/div>|<p [^>]*hidden.*?<\/p>/gs, '')
    .replace(/<path (?:class="plane-contour"|[^>]* stroke-width="0.5")[^>]*><\/path>/g, '')
    .replace(/<div( class="[^"]*")[^>]*>/g, '<g$1>')
    .replaceAll('</div>', '</g>');

/** The outer plane at rest. */
export const PosterPlane = (props: PictureProps) => {
  const isPlane = props.result.scenario.lambda.length === 2;
  return (
    <>
      <Bands {...props} />
      {isPlane ? <PlaneView {...props} layers={still} /> : <LineView {...props} layers={still} />}
    </>
  );
};
