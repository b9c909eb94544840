import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
import { createElement } from 'react';
import { type Options, tag } from './contract.ts';

/** The attributes of the contract, the element's events, and what stands in its slot. */
export interface UnrolledFigureProps extends Partial<Omit<Options, 'lang'>> {
  readonly ref?: Ref<HTMLElement>;
  readonly lang?: Options['lang'];
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  readonly onReady?: () => void;
  readonly onState?: (hash: string) => void;
}

/** `<unrolled-figure>` in a React page; whoever uses it loads `unrolled-figure.js` once, by a script of its own. */
export const UnrolledFigure = ({ views, controls, onReady, onState, ...rest }: UnrolledFigureProps) => {
  const attributes: HTMLAttributes<HTMLElement> & Record<string, unknown> = {
    ...rest,
    ...(views && { views: views.join(' ') }),
    ...(controls && { controls: controls.join(' ') }),
    ...(onReady && { onready: onReady }),
    ...(onState && { onstate: ({ detail }: CustomEvent<{ hash: string }>) => onState(detail.hash) }),
  };
  return createElement(tag, attributes);
};
