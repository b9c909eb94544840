import '@fontsource-variable/inter/index.css';
import 'katex/dist/katex.min.css';
import './page/tokens.css';
import './page/base.css';
import './page/common.css';
import './controls/sliders.css';
import './controls/choices.css';
import './page/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHub } from '../engine/hub.ts';
import { spawnWorker } from '../engine/spawn.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { keepDataOn } from '../scenario/keptData.ts';
import { mentionsFormula } from '../scenario/link.ts';
import { everything } from '../state/figure.ts';
import { syncUrl } from '../state/url.ts';
import { deviceShelf } from './device/keptData.ts';
import { opens } from './device/opens.ts';
import { ExplorerContext } from './explorer/context.ts';
import { createExplorer, timers } from './explorer/explorer.ts';
import { App } from './page/app.tsx';
import { Boundary } from './page/boundary.tsx';
import { fetchPage } from './page/opening.ts';

const engines = createHub({ spawn: spawnWorker });

/** What the page in the other language has left for this one, which hardly any page has. */
const carried = async () => {
  try {
    if (!sessionStorage.getItem('unrolled:carried')) return null;
    const { takeCarried } = await import('./device/carried.ts');
    return await takeCarried(sessionStorage, document.documentElement.lang, location.hash);
  } catch {
    return null;
  }
};

/** The page. */
const open = (left: Awaited<ReturnType<typeof carried>>): void => {
  const host = document.getElementById('root')!;

  /** The explorer that is the page. The number of its newest ask stands in <html data-asked>, where measurements look for it. */
  const explorer = createExplorer({
    host,
    engines,
    figure: { scenario: defaultScenario(), show: everything },
    page: {
      follow: (store) =>
        syncUrl(store, {
          location,
          history,
          addEventListener: (type, listener) => window.addEventListener(type, listener),
          removeEventListener: (type, listener) => window.removeEventListener(type, listener),
          ...timers,
        }),
      asked(revision) {
        document.documentElement.dataset.asked = String(revision);
      },
    },
  });

  if (left) explorer.store.setState(left);

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
keepDataOn(deviceShelf);
engines.prepare();
// What reads typed problems may import this file: whoever waited for it here, at the top, would wait for ever.
void Promise.allSettled([
  fetchPage(location.hash.length > 1 ? 'explore' : 'start'),
  mentionsFormula(location.hash) && prepareFormulas(),
]).then(async () => open(await carried()));
