/** The page's own fonts as a style sheet that holds them, so that a picture drawn apart from the page has the right glyphs. */

/** A character of the text within a unicode-range; null where there is none. */
const sampleOf = (range: string, text: string): string | null => {
  const spans = (range || 'U+21-10FFFF').split(',').map((part) => {
    const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  const isWithin = (code: number) => code > 0x20 && spans.some(([from, to]) => code >= from && code <= to);
  return Array.from(new Set(text)).find((c) => isWithin(c.codePointAt(0)!)) ?? null;
};

const bare = (family: string): string => family.replace(/^["']|["']$/g, '');

interface Face {
  readonly css: CSSStyleDeclaration;
  readonly url: string;
}

const facesOf = (sheet: CSSStyleSheet): readonly Face[] =>
  Array.from(sheet.cssRules).flatMap((rule): Face[] => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const url = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    return url ? [{ css: rule.style, url: new URL(url, sheet.href ?? location.href).href }] : [];
  });

/** Whether the page itself has needed this face. */
const isLoaded = ({ css }: Face): boolean =>
  Array.from(document.fonts).some(
    (face) =>
      face.status === 'loaded' &&
      bare(face.family) === bare(css.getPropertyValue('font-family')) &&
      face.style === (css.getPropertyValue('font-style') || 'normal') &&
      face.weight === (css.getPropertyValue('font-weight') || 'normal'),
  );

const dataUrl = async (url: string): Promise<string> => {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
};

const told = ['font-family', 'font-style', 'font-weight', 'unicode-range'] as const;

/** A face with its file in it, and a character of it that is used. */
export interface EmbeddedFace {
  readonly rule: string;
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly sample: string;
}

/** The faces that an SVG's text uses, of those that the page itself has loaded. */
export const embeddedFaces = (svg: string): Promise<readonly EmbeddedFace[]> => {
  const faces = Array.from(document.styleSheets).flatMap(facesOf).filter(isLoaded);
  const used = faces.flatMap((face) => {
    const family = bare(face.css.getPropertyValue('font-family'));
    const sample = svg.includes(family) && sampleOf(face.css.getPropertyValue('unicode-range'), svg);
    return sample ? [{ ...face, family, sample }] : [];
  });
  return Promise.all(
    used.map(async ({ css, url, family, sample }) => {
      const said = told.map((key) => [key, css.getPropertyValue(key)]).filter(([, value]) => value);
      return {
        rule: `@font-face{${said.map(([key, value]) => `${key}:${value};`).join('')}src:url(${await dataUrl(url)})}`,
        family,
        style: css.getPropertyValue('font-style') || 'normal',
        weight: css.getPropertyValue('font-weight').split(' ')[0] || 'normal',
        sample,
      };
    }),
  );
};
