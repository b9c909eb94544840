import type { Hub } from '../../engine/hub.ts';
import type { Result } from '../../engine/result.ts';
import type { Figure } from '../../state/figure.ts';
import { createPlayer, type Player } from '../../state/player.ts';
import { createExplorerStore, type Store, type StoreActions } from '../../state/store.ts';
import type { AddressBar } from '../../state/url.ts';
import { type Box, createBox } from './box.ts';
import { createOverlay, type OverlayStore } from './overlay.ts';
import { createPinnedRun, type PinnedRun } from './pinnedRun.ts';
import { createSession, type Session } from './session.ts';

/** What an explorer has that is the page itself: the address that carries it, and somebody who hears the number of each ask. */
export interface OfThePage {
  /** Keeps the store and the address the same; returns what ends it. */
  follow(store: Store): () => void;
  asked(revision: number): void;
}

export interface ExplorerOptions {
  /** The element that it stands in. Its newest ask's number is `data-asked`; `unrolled:drawn` tells which one is on screen. */
  readonly host: HTMLElement;
  /** The live run, a pinned one, a page of cards each open a session of their own. */
  readonly engines: Pick<Hub, 'open'>;
  readonly figure: Figure;
  /** A figure that is not the page leaves the address and the document's keys alone. */
  readonly page?: OfThePage;
}

/** A figure at work: what a person has chosen, the engine's answers to it, time, the pinned run. As many on a page as wanted. */
export interface Explorer {
  readonly host: HTMLElement;
  readonly engines: ExplorerOptions['engines'];
  readonly show: Figure['show'];
  readonly isPage: boolean;
  readonly store: Store;
  /** The store's, which stay the same whatever it holds. */
  readonly actions: StoreActions;
  readonly session: Session;
  readonly player: Player;
  readonly pinnedRun: PinnedRun;
  readonly overlay: OverlayStore;
  readonly box: Box;
  /** Settled after the frame that shows the first picture, or when there is none to come: what it does not need is fetched then. */
  readonly firstPicture: Promise<void>;
  /** Announces which ask is on screen now. */
  drawn(result: Result): void;
  dispose(): void;
}

export const timers: Pick<AddressBar, 'setTimeout' | 'clearTimeout'> = {
  setTimeout: (task, milliseconds) => window.setTimeout(task, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
};

export const createExplorer = ({ host, engines, figure, page }: ExplorerOptions): Explorer => {
  host.classList.add('unrolled');
  const store = createExplorerStore({ scenario: figure.scenario });
  // The address is read before anybody listens: what it says is the first question.
  const leaveAddress = page?.follow(store);
  const session = createSession(store, engines.open(), (revision) => {
    host.dataset.asked = String(revision);
    page?.asked(revision);
  });
  const player = createPlayer(store, timers);
  const pinnedRun = createPinnedRun(store, engines.open);
  const overlay = createOverlay();
  const box = createBox(host);
  const firstPicture = new Promise<void>((resolve) => {
    const shown = () => requestAnimationFrame(() => setTimeout(resolve));
    host.addEventListener('unrolled:drawn', shown, { once: true });
    const silence = session.engine.subscribe((news) => {
      silence();
      if (news.kind === 'failure') resolve();
    });
  });
  return {
    ...{ host, engines, store, session, player, pinnedRun, overlay, box, firstPicture },
    show: figure.show,
    isPage: page !== undefined,
    actions: store.getState(),
    drawn({ revision, field }) {
      const detail = { revision, complete: field?.complete ?? true };
      host.dispatchEvent(new CustomEvent('unrolled:drawn', { detail, bubbles: true }));
    },
    dispose() {
      leaveAddress?.();
      player.stop();
      pinnedRun.dispose();
      session.dispose();
      overlay.dispose();
      box.dispose();
      host.classList.remove('unrolled');
      delete host.dataset.asked;
    },
  };
};
