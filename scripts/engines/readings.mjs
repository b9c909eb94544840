/** What a page says: functions that run in it, and so refer to nothing outside themselves. */

/** Null while its newest ask is not on screen, whole. */
export const readPage = () => {
  const { drawn, errors } = globalThis.__heard;
  const asked = Number(document.documentElement.dataset.asked);
  if (errors.length === 0 && !(drawn?.complete && drawn.revision === asked)) return null;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
  const nameOf = (input) => input.ariaLabel ?? [...input.labels].map(text).join();
  const stateOf = ({ type, checked, value, ariaValueText }) =>
    type === 'radio' || type === 'checkbox' ? checked : (ariaValueText ?? value);
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 || height > 0;
  };
  const painted = (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size > 16;
  };
  return {
    link: [location.hash],
    errors,
    drawn: all('.view').map(
      (view) =>
        `${view.classList[1]}: ${all('svg :is(path, line, rect, circle), td', view).filter(seen).length > 8 && all('canvas', view).every(painted) ? 'drawn' : 'empty'}`,
    ),
    notices: all('.notice').map(text),
    said: all('.read-out, .plot p').map(text),
    costs: all('.view-cost tr').map((row) => all('th, td.number', row).map(text).join(' · ')),
    compared: all('.compare li').map(text),
    settings: all('.rail input, .rail select, .timeline input').map((input) => `${nameOf(input)}: ${stateOf(input)}`),
    handles: all('svg [role=slider]').map((handle) => `${handle.ariaLabel}: ${handle.ariaValueText}`),
  };
};

/** Where a mouse takes hold of the slider of this name: its thumb, or the part of a drawn handle that takes the pointer. */
export const findSlider = (name) => {
  const slider = document.querySelector(`:is([role=slider], input[type=range])[aria-label="${name}"]`);
  const drawn = [...slider.querySelectorAll('.hit, .handle-hit')].at(-1);
  const { x, y, width, height } = (drawn ?? slider).getBoundingClientRect();
  const thumb = 14;
  const along = drawn ? width / 2 : thumb / 2 + (slider.value / slider.max) * (width - thumb);
  return { x: x + along, y: y + height / 2 };
};

export const focusSlider = (name) => document.querySelector(`input[type=range][aria-label="${name}"]`).focus();

export const follow = (link) => {
  location.hash = link;
};

/**
 * What an embedded figure says, in a frame's own document or as an element beside a frame, which has its height from what runs
 * in it; null while it is not drawn.
 */
export const readEmbedded = () => {
  const inside = document.querySelector('unrolled-figure')?.shadowRoot;
  const all = (selector) => [...(inside?.querySelectorAll(selector) ?? [])];
  const text = (element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
  const drawn = all('.plot').map((plot) => plot.querySelectorAll('svg :is(path, line, rect)').length > 8);
  const frames = [...document.querySelectorAll('iframe')].map(({ style }) => Number.parseFloat(style.height) > 300);
  if (drawn.length === 0 || drawn.includes(false) || frames.includes(false)) return null;
  return {
    frames,
    said: all('.read-out').map(text),
    handles: all('[role=slider]').map((handle) => `${handle.ariaLabel}: ${handle.ariaValueText}`),
    settings: all('input[type=range]').map((input) => `${input.ariaLabel}: ${input.ariaValueText}`),
  };
};

/** Focuses the first slider of an embedded figure. */
export const focusEmbedded = () =>
  document.querySelector('unrolled-figure').shadowRoot.querySelector('input[type=range]').focus();

/** Gives the element another scenario. */
export const setEmbedded = (src) => {
  document.querySelector('unrolled-figure').src = src;
};
