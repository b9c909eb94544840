import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Engine } from '../../engine/client.ts';
import type { Ask, Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { State } from '../../state/store.ts';
import { hub } from '../hub.ts';
import { store } from '../session.ts';

/**
 * The pinned run's result. It has a session of its own, which lives as long as something is pinned, so that the live run
 * is never kept waiting, and is asked at the live cursor: the same τ, the same λ under the pointer, costs along the same axis.
 */
let engine: Engine | null = null;
let asked = '';
const nothing = { result: null, failure: null };
/** `failure`: why there is no result. */
const answered = createStore<{ readonly result: Result | null; readonly failure: string | null }>(() => nothing);

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

const follow = (state: State): void => {
  const question = questionOf(state);
  const key = question ? JSON.stringify([question.scenario, question.focus]) : '';
  if (key === asked) return;
  asked = key;
  if (!question) {
    engine?.dispose();
    engine = null;
    answered.setState(nothing);
    return;
  }
  if (!engine) {
    engine = hub.open();
    engine.subscribe((news) =>
      answered.setState(
        news.kind === 'result' ? { result: news.result, failure: null } : { result: null, failure: news.message },
      ),
    );
  }
  engine.ask(question);
};

store.subscribe(follow);
follow(store.getState());

export const usePinned = (): Result | null => useStore(answered, ({ result }) => result);
export const usePinnedFailure = (): string | null => useStore(answered, ({ failure }) => failure);
