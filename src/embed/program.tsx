import { styles } from 'virtual:embedded-styles';
import '../app/page/tokens.css';
import '../app/page/common.css';
import '../app/page/views.css';
import '../app/page/forcedColours.css';
import './embed.css';
import { createRoot } from 'react-dom/client';
import { createExplorer } from '../app/explorer/explorer.ts';
import { createHub } from '../engine/hub.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { mentionsFormula, parseHash, printHash } from '../scenario/link.ts';
import type { Options } from './contract.ts';
import { EmbeddedFigure } from './figure.tsx';
import { keepKeys } from './keys.ts';
import { fetchParts } from './parts.ts';
import { type Mount, type Program, programKey } from './programKey.ts';
import { createSleeper } from './sleeper.ts';
import { spawnEmbedded } from './spawn.ts';
import { themeOf, watchThemes } from './theme.ts';
import { loadType } from './type.ts';

/** The address that links lead to: the public one, where the site was built with one, else where the scripts come from. */
const addressOf = (base: string): string => import.meta.env.VITE_ADDRESS || new URL('../', base).href;

/** One worker for all figures of a page. */
let hub: ReturnType<typeof createHub> | null = null;
let shown = 0;

const read = async ({ src }: Options) => {
  if (mentionsFormula(src)) await prepareFormulas();
  return parseHash(src || '#/explore');
};

const sheets = new WeakMap<ShadowRoot, HTMLStyleElement>();

/** The styles of all parts that are here. */
const dress = (root: ShadowRoot): void => {
  const style = sheets.get(root) ?? document.createElement('style');
  sheets.set(root, style);
  style.textContent = styles
    .toSorted(([a], [b]) => a - b)
    .map(([, css]) => css)
    .join('\n');
  root.prepend(style);
};

const program: Program = {
  prepare: async (options) => void (await fetchParts(options)),
  async show(mount) {
    const { host, root, base } = mount;
    let state: Pick<Mount, 'options' | 'still'> = mount;
    const [arrival, parts] = await Promise.all([read(mount.options), fetchParts(mount.options)]);
    dress(root);
    hub ??= createHub({ spawn: spawnEmbedded });
    const sleeper = createSleeper(hub);
    const { views, controls } = mount.options;
    const explorer = createExplorer({
      host,
      engines: sleeper,
      figure: { scenario: arrival.scenario, show: { views, controls } },
    });
    explorer.actions.arrive({ ...arrival, page: 'explore' }, true);
    shown += 1;
    const reactRoot = createRoot(host, { identifierPrefix: `embedded-${shown}-` });
    const draw = (): void => {
      const { still, options } = state;
      const theme = themeOf(root.host, options.theme);
      host.dataset.theme = theme;
      host.dataset.ownTheme = String(options.theme !== 'auto');
      reactRoot.render(
        <EmbeddedFigure
          explorer={explorer}
          parts={parts}
          heading={options.heading}
          theme={theme}
          still={still}
          tried={options.reveal === 'interaction'}
          address={addressOf(base)}
        />,
      );
    };
    const hash = (): string => {
      const { scenario, pinned } = explorer.store.getState();
      return printHash('explore', scenario, pinned);
    };
    let told = hash();
    let timer = 0;
    const tell = (): void => {
      const now = hash();
      if (now === told) return;
      told = now;
      mount.changed(now);
    };
    const stop = explorer.store.subscribe((state, was) => {
      if (state.scenario === was.scenario) return;
      clearTimeout(timer);
      timer = window.setTimeout(tell, 100);
    });
    const listen = explorer.session.engine.subscribe((news) => {
      if (news.kind === 'failure') mount.failed(news.message);
    });
    keepKeys(host);
    host.addEventListener(
      'unrolled:drawn',
      () => {
        mount.drawn();
        loadType(base);
      },
      { once: true },
    );
    draw();
    const leaveThemes = watchThemes(draw);
    return {
      update(change) {
        const { src } = state.options;
        state = { ...state, ...change };
        draw();
        if (state.options.src !== src)
          void read(state.options).then((next) => explorer.actions.arrive({ ...next, page: 'explore' }));
      },
      sleep() {
        explorer.player.stop();
        sleeper.sleep();
      },
      wake: () => sleeper.wake(),
      dispose() {
        clearTimeout(timer);
        stop();
        listen();
        leaveThemes();
        reactRoot.unmount();
        explorer.dispose();
      },
    };
  },
};

Object.assign(globalThis, { [programKey]: program });
