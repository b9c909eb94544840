import type { Page } from '@playwright/test';

/** Reads an exported drawing in a page: apart from the page's style sheets, with its fonts. */

export interface Marks {
  /** How many shapes have each paint: "fill stroke" in the browser's own words. */
  readonly paints: Readonly<Record<string, number>>;
  readonly texts: readonly string[];
}

/** Lays a drawing over the page, with its upper left corner at (x, y), where the page's style sheets do not reach. */
export const layOver = (page: Page, svg: string, x: number, y: number): Promise<void> =>
  page.evaluate(
    ({ text, left, top }) => {
      document.getElementById('laid-over')?.remove();
      const host = document.createElement('div');
      host.id = 'laid-over';
      host.style.cssText = `position:fixed;left:${left}px;top:${top}px;z-index:9999;line-height:0`;
      host
        .attachShadow({ mode: 'open' })
        .append(document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true));
      document.body.append(host);
    },
    { text: svg, left: x, top: y },
  );

/** The shapes and texts that can be seen in a plot of the page, or in the drawing that lies over it. */
export const marksIn = (page: Page, where: { readonly plot: string } | 'laid over'): Promise<Marks> =>
  page.evaluate((place) => {
    const root =
      place === 'laid over'
        ? document.getElementById('laid-over')!.shadowRoot!.firstElementChild!.querySelector(':scope > svg')!
        : document.querySelector(place.plot)!;
    const tools =
      '.hit, .handle, .focus, .grip, .visually-hidden, [hidden], desc, title, button, select, input, clipPath, pattern, mask';
    const clear = (paint: string) => paint === 'none' || paint === 'rgba(0, 0, 0, 0)';
    const paints: Record<string, number> = {};
    const count = (key: string) => {
      paints[key] = (paints[key] ?? 0) + 1;
    };
    for (const box of root.querySelectorAll('*')) {
      const { backgroundColor } = getComputedStyle(box);
      if (box instanceof HTMLElement && !box.closest(tools) && !clear(backgroundColor))
        count(`${backgroundColor} none`);
    }
    for (const shape of root.querySelectorAll('path, rect, circle, line')) {
      const { fill, stroke, visibility } = getComputedStyle(shape);
      const inSvg = shape.closest('svg') !== null && !shape.closest(tools);
      const isStart = shape.matches('circle[r="3.5"]');
      const empty = shape.localName === 'path' && !shape.getAttribute('d');
      if (!inSvg || isStart || empty || visibility !== 'visible' || (clear(fill) && clear(stroke))) continue;
      count([fill, stroke].map((p) => (p.startsWith('url') ? 'pattern' : clear(p) ? 'none' : p)).join(' '));
    }
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let before: Element | null = null;
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!.trim();
      const parent = walker.currentNode.parentElement!;
      const whole = parent.closest('text') ?? parent;
      if (text === '' || parent.closest(tools) || getComputedStyle(parent).visibility !== 'visible') continue;
      if (whole === before && whole.localName === 'text') texts[texts.length - 1] += text;
      else texts.push(text);
      before = whole;
    }
    return { paints, texts: texts.sort() };
  }, where);

/** Share of 4 × 4 squares whose mean differs by more than a tenth in any channel: half a pixel to the side is no difference. */
export const difference = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const [width, height] = [Math.ceil(image.width / 4), Math.ceil(image.height / 4)];
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, width, height);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      if (one!.length !== other!.length) throw new Error('the pictures have two sizes');
      let different = 0;
      for (let i = 0; i < one!.length; i += 4)
        if ([0, 1, 2].some((c) => Math.abs(one![i + c]! - other![i + c]!) > 25)) different++;
      return (4 * different) / one!.length;
    },
    [a.toString('base64'), b.toString('base64')],
  );

/** Size of a PNG, and how many of its pixels have another colour than its corner. */
export const pngSize = (page: Page, png: Buffer): Promise<{ width: number; height: number; drawn: number }> =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    return { width, height, drawn: pixels.reduce((n, p) => (p === pixels[0] ? n : n + 1), 0) };
  }, png.toString('base64'));
