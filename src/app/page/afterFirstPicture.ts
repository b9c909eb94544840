import { type ReactNode, use } from 'react';
import { useThisExplorer } from '../explorer/context.ts';

/** What the first picture does not wait for; to stand within a `Suspense`. */
export const AfterFirstPicture = ({ children }: { children: ReactNode }) => {
  use(useThisExplorer().firstPicture);
  return children;
};
