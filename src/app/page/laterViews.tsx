/** What the first picture does not wait for: the other views, and what all of them have at their heads. A chunk of its own. */
import './walksSaid.ts';

export { Beside } from './beside.tsx';
export { ConvergenceView } from './convergenceView.tsx';
export { CostView } from './costView.tsx';
export { InnerView } from './innerView.tsx';
export * from './outerLater.ts';
export { PrintHead } from './printHead.tsx';
export { RatioView } from './ratioView.tsx';
export { stripLayers, stripSentence } from './stripLater.ts';
export { around } from './viewTools.tsx';
