import '@fontsource-variable/inter/index.css';
import 'katex/dist/katex.min.css';
import '../page/tokens.css';
import '../page/common.css';
import '../controls/sliders.css';
import '../controls/choices.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { settingNames } from '../../state/figure.ts';
import { ExplorerContext, useShows } from '../explorer/context.ts';
import { createExplorer, type Explorer, type ExplorerOptions } from '../explorer/explorer.ts';
import { AfterFirstPicture } from '../page/afterFirstPicture.ts';
import { Boundary } from '../page/boundary.tsx';
import { Explorer as Layout } from '../page/explorer.tsx';
import { Notices } from '../page/notices.tsx';
import { Toast } from '../page/toast.tsx';
import './figure.css';

const Explanation = lazy(() =>
  import('../glossary/explanation.tsx').then(({ Explanation: answer }) => ({ default: answer })),
);

/** An explorer without the page around it: no header, no other pages, no keys of the document. */
const Figure = () => {
  const shows = useShows();
  return (
    <div className="app page-explore figure" data-settings={shows(...settingNames)} data-time={shows('time')}>
      <Notices />
      <Layout />
      <Suspense fallback={null}>
        <AfterFirstPicture>
          <Explanation />
        </AfterFirstPicture>
      </Suspense>
      <Toast />
    </div>
  );
};

/** How many figures this document has had: each has ids of its own. */
let shown = 0;

/** A figure in an element, at work until it is disposed of. */
export const showFigure = (options: Omit<ExplorerOptions, 'page'>): Explorer => {
  const explorer = createExplorer(options);
  shown += 1;
  const root = createRoot(options.host, { identifierPrefix: `figure-${shown}-` });
  root.render(
    <ExplorerContext value={explorer}>
      <Boundary>
        <Figure />
      </Boundary>
    </ExplorerContext>,
  );
  return {
    ...explorer,
    dispose() {
      root.unmount();
      explorer.dispose();
    },
  };
};
