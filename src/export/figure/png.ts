import { element } from './element.ts';
import type { Figure } from './figure.ts';
import { type EmbeddedFace, embeddedFaces } from './fonts.ts';

/** Pixels of the picture for one of the page. */
export const scale = 2;

/** Below the picture one glyph of every font, cut off in the end: a font comes some time after the image that holds it, and until then its text is not drawn. */
const cell = 24;

const withFonts = ({ svg, width, height }: Figure, faces: readonly EmbeddedFace[]): string => {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const whole = height + cell;
  root.setAttribute('height', String(whole));
  root.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  root.prepend(element('style', {}, faces.map(({ rule }) => rule).join('')));
  const probes = faces.map(({ family, style, weight, sample }, i) =>
    element(
      'text',
      {
        ...{ x: (i + 0.25) * cell, y: height + 0.75 * cell, fill: '#000', 'font-size': 16 },
        ...{ 'font-family': `'${family}'`, 'font-style': style, 'font-weight': weight },
      },
      sample,
    ),
  );
  root.append(...probes);
  return new XMLSerializer().serializeToString(root);
};

const imageOf = (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the browser cannot draw the picture'));
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
};

/** Whether every glyph below the picture is drawn. */
const isReady = (image: HTMLImageElement, height: number, faces: number): boolean => {
  const canvas = new OffscreenCanvas(Math.max(1, faces * cell), cell);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, height, canvas.width, cell, 0, 0, canvas.width, cell);
  return Array.from({ length: faces }, (_, i) => context.getImageData(i * cell, 0, cell, cell).data).every((pixels) =>
    pixels.some((alpha, k) => k % 4 === 3 && alpha > 0),
  );
};

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Browsers draw text in another font after three seconds; so does this. */
const patience = 3000;

/** A figure as pixels, twice as many each way, with the page's fonts. */
export const pngOf = async (figure: Figure): Promise<Blob> => {
  const { svg, width, height } = figure;
  const faces = await embeddedFaces(svg);
  const image = await imageOf(withFonts(figure, faces));
  const until = performance.now() + patience;
  while (!isReady(image, height, faces.length) && performance.now() < until) await frame();
  const canvas = new OffscreenCanvas(scale * width, scale * height);
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
};
