import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/client.ts';
import type { Ask, Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { State, Store } from '../../state/store.ts';

/** `failure`: why there is no result. */
export interface PinnedAnswer {
  readonly result: Result | null;
  readonly failure: string | null;
}

export interface PinnedRun {
  readonly answered: StoreApi<PinnedAnswer>;
  dispose(): void;
}

const nothing: PinnedAnswer = { result: null, failure: null };

/** Enough of a field to find the stationary points that distances are measured to. */
const grid = { columns: 64, rows: 64 };

const questionOf = ({ pinned, scenario, cursor }: State): Ask | null =>
  pinned && {
    revision: 0,
    scenario: { ...pinned, tau: scenario.tau, costs: scenario.costs, selected: counterpart(pinned, scenario) },
    focus: pinned.lambda.length === scenario.lambda.length ? cursor.lambda : null,
    field: { frame: frameOf(pinned), ...grid },
    needles: new Float64Array(0),
    dragging: false,
  };

/**
 * The pinned run's result. It has a session of its own, which lives as long as something is pinned, so that the live run
 * is never kept waiting, and is asked at the live cursor: the same τ, the same λ under the pointer, costs along the same axis.
 */
export const createPinnedRun = (store: Store, open: () => Engine): PinnedRun => {
  const answered = createStore<PinnedAnswer>(() => nothing);
  let engine: Engine | null = null;
  let asked = '';

  const end = (): void => {
    engine?.dispose();
    engine = null;
  };
  const started = (): Engine => {
    const fresh = open();
    fresh.subscribe((news) =>
      answered.setState(
        news.kind === 'result' ? { result: news.result, failure: null } : { result: null, failure: news.message },
      ),
    );
    return fresh;
  };
  const follow = (state: State): void => {
    const question = questionOf(state);
    const key = question ? JSON.stringify([question.scenario, question.focus]) : '';
    if (key === asked) return;
    asked = key;
    if (!question) {
      end();
      answered.setState(nothing);
      return;
    }
    engine ??= started();
    engine.ask(question);
  };
  const stop = store.subscribe(follow);
  follow(store.getState());
  return {
    answered,
    dispose() {
      stop();
      end();
    },
  };
};
