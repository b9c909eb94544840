import '@fontsource-variable/inter/index.css';
import 'katex/dist/katex.min.css';
import './page/tokens.css';
import './page/base.css';
import './page/common.css';
import './controls/controls.css';
import './page/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHub } from '../engine/hub.ts';
import { spawnWorker } from '../engine/spawn.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { mentionsFormula } from '../scenario/link.ts';
import { everything } from '../state/figure.ts';
import { opens } from './device/opens.ts';
import { ExplorerContext } from './explorer/context.ts';
import { createExplorer, timers } from './explorer/explorer.ts';
import { App } from './page/app.tsx';
import { Boundary } from './page/boundary.tsx';
import { explorerPage } from './page/explorerPage.ts';

/** The page. */
const open = (): void => {
  const host = document.getElementById('root')!;

  /** The explorer that is the page. The number of its newest ask stands in <html data-asked>, where measurements look for it. */
  const explorer = createExplorer({
    host,
    engines: createHub({ spawn: spawnWorker }),
    figure: { scenario: defaultScenario(), show: everything },
    page: {
      address: {
        location,
        history,
        addEventListener: (type, listener) => window.addEventListener(type, listener),
        removeEventListener: (type, listener) => window.removeEventListener(type, listener),
        ...timers,
      },
      asked(revision) {
        document.documentElement.dataset.asked = String(revision);
      },
    },
  });

  createRoot(host).render(
    <StrictMode>
      <ExplorerContext value={explorer}>
        <Boundary>
          <App />
        </Boundary>
      </ExplorerContext>
    </StrictMode>,
  );
};

// Who came for the explorer last opens it by the bare address, too.
if (location.hash.length < 2 && opens.read() === 'explore') history.replaceState(null, '', '#/explore');
// What reads typed problems may import this file: whoever waited for it here, at the top, would wait for ever. The explorer is
// waited for, too: React would show a part that comes later a third of a second later still.
if (location.hash.length > 1)
  void Promise.allSettled([explorerPage(), mentionsFormula(location.hash) && prepareFormulas()]).then(open);
else open();
