import { useLayoutEffect } from 'react';

/** What the document is called while a page is open; every page says it. */
export const PageTitle = ({ children }: { readonly children: string }) => {
  useLayoutEffect(() => {
    document.title = children;
  }, [children]);
  return null;
};
