import { hearing, styles } from 'virtual:embedded-styles';
import { language, page } from '#words/locale.ts';
import '../app/page/tokens.css';
import '../app/page/common.css';
import '../app/page/views.css';
import '../app/page/forcedColours.css';
import './embed.css';
import { createRoot } from 'react-dom/client';
import { createExplorer } from '../app/explorer/explorer.ts';
import { createHub, type Hub } from '../engine/hub.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { mentionsFormula, parseHash, printHash } from '../scenario/link.ts';
import type { Early } from './contract.ts';
import { EmbeddedFigure } from './figure.tsx';
import { keepKeys } from './keys.ts';
import { readLate } from './options.ts';
import { fetchParts } from './parts.ts';
import { type Program, programKey } from './programKey.ts';
import { createSleeper } from './sleeper.ts';
import { spawnEmbedded } from './spawn.ts';
import { themeOf, watchThemes } from './theme.ts';
import { loadType } from './type.ts';

/** The page of this language that links lead to: the public one, where the site was built with one, else beside the scripts. */
const addressOf = (base: string): string => new URL(page, import.meta.env.VITE_ADDRESS || new URL('../', base)).href;

/** One worker for all figures of a page, whatever their languages. */
const hubKey = Symbol.for('unrolled:hub:v1');
const theHub = (): Hub => {
  const shared = globalThis as unknown as Record<symbol, Hub | undefined>;
  shared[hubKey] ??= createHub({ spawn: spawnEmbedded });
  return shared[hubKey];
};

let shown = 0;

const read = async ({ src }: Early) => {
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
  prepare: async (asked) => void (await fetchParts(readLate(asked))),
  async show(mount) {
    const { host, root, base } = mount;
    let { early, still } = mount;
    let late = readLate(mount.asked);
    const [arrival, parts] = await Promise.all([read(early), fetchParts(late)]);
    // What a view fetches when it needs it brings its own.
    const dressed = () => dress(root);
    dressed();
    hearing.add(dressed);
    const sleeper = createSleeper(theHub());
    const { views, controls } = late;
    const explorer = createExplorer({
      host,
      engines: sleeper,
      figure: { scenario: arrival.scenario, show: { views, controls } },
    });
    explorer.actions.arrive({ ...arrival, page: 'explore' }, true);
    shown += 1;
    const reactRoot = createRoot(host, { identifierPrefix: `embedded-${language}-${shown}-` });
    const draw = (): void => {
      const theme = themeOf(root.host, late.theme);
      host.dataset.theme = theme;
      host.dataset.ownTheme = String(late.theme !== 'auto');
      reactRoot.render(
        <EmbeddedFigure
          explorer={explorer}
          parts={parts}
          heading={early.heading}
          theme={theme}
          still={still}
          tried={early.reveal === 'interaction'}
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
      update(now) {
        const [{ src }, was] = [early, late];
        ({ early, still } = now);
        late = readLate(now.asked);
        if (JSON.stringify([late.views, late.controls]) !== JSON.stringify([was.views, was.controls])) return false;
        draw();
        if (early.src !== src) void read(early).then((next) => explorer.actions.arrive({ ...next, page: 'explore' }));
        return true;
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
        hearing.delete(dressed);
        reactRoot.unmount();
        explorer.dispose();
      },
    };
  },
};

Object.assign(globalThis, { [programKey(language)]: program });
