import type { ReactNode } from 'react';

/** A part of a drawing that says nothing to a screen reader and takes no pointer: what it shows is said in words elsewhere. */
export const Decoration = ({ children }: { readonly children: ReactNode }) => (
  <svg aria-hidden="true" overflow="visible" pointerEvents="none">
    {children}
  </svg>
);
