const family = 'Inter Variable';

/** As the site's own style sheet has them. */
const alphabets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
} as const;

let asked = false;

/**
 * Inter, which labels are measured for, once the first picture is there. A face that is declared inside a shadow root does
 * not load, and one of another host only with a header: there the system’s own type stays.
 */
export const loadType = (base: string): void => {
  if (asked || new URL(base).origin !== self.origin || [...document.fonts].some((face) => face.family.includes(family)))
    return;
  asked = true;
  for (const [name, unicodeRange] of Object.entries(alphabets)) {
    const face = new FontFace(family, `url(${base}inter-${name}.woff2)`, { weight: '100 900', unicodeRange });
    document.fonts.add(face);
    face.load().catch(() => document.fonts.delete(face));
  }
};
