/** What the first picture does not wait for: the other views, and what all of them have at their heads. A chunk of its own. */
export { Beside } from './beside.tsx';
export * from './otherViews.tsx';
export { PrintHead } from './printHead.tsx';
export { around } from './viewTools.tsx';
