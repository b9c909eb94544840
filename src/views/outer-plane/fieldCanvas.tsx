import { memo, useLayoutEffect, useRef } from 'react';
import type { Field } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';
import { ramp, steps } from '../marks/colour.ts';
import type { Theme } from '../view.ts';
import { place, type Quantity } from './quantity.ts';

/** Colours of all nodes, top row first; what has no value is transparent, so that the ground shows. */
export const pixelsOfQuantity = (quantity: Quantity, theme: Theme): Uint8ClampedArray<ArrayBuffer> => {
  const { columns, rows, values } = quantity;
  const colours = new Uint32Array(ramp(quantity.ramp, theme).slice().buffer);
  const out = new Uint32Array(columns * rows);
  for (let row = 0, k = 0; row < rows; row++) {
    const from = (rows - 1 - row) * columns;
    for (let column = 0; column < columns; column++, k++) {
      const v = values[from + column]!;
      if (!Number.isNaN(v)) out[k] = colours[Math.round(place(quantity, v) * (steps - 1))]!;
    }
  }
  return new Uint8ClampedArray(out.buffer);
};

interface FieldCanvasProps {
  readonly field: Field;
  readonly quantity: Quantity;
  readonly plane: Plane;
  readonly theme: Theme;
}

/** One canvas pixel per node, which the browser enlarges smoothly; painted only when values or theme changed. */
export const FieldCanvas = memo(({ field, quantity, plane, theme }: FieldCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { columns, rows } = quantity;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.putImageData(new ImageData(pixelsOfQuantity(quantity, theme), quantity.columns, quantity.rows), 0, 0);
  }, [quantity, theme]);

  const { box } = plane;
  const [x0, x1, y0, y1] = field.frame;
  const [dx, dy] = [(x1 - x0) / Math.max(1, columns - 1), (y1 - y0) / Math.max(1, rows - 1)];
  const [left, right] = [plane.x(x0 - dx / 2), plane.x(x1 + dx / 2)];
  const [top, bottom] = [plane.y(y1 + dy / 2), plane.y(y0 - dy / 2)];
  return (
    <div className="plane-field" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
      <canvas
        ref={canvas}
        width={columns}
        height={rows}
        style={{ left: left - box.x, top: top - box.y, width: right - left, height: bottom - top }}
      />
    </div>
  );
});
