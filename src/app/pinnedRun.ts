import { useSyncExternalStore } from 'react';
import { createEngine, type Engine } from '../engine/client.ts';
import type { Ask, Result } from '../engine/result.ts';
import { spawnWorker } from '../engine/spawn.ts';
import { frameOf } from '../scenario/frame.ts';
import type { State } from '../state/store.ts';
import { counterpart } from '../words/beside.ts';
import { store } from './session.ts';

/**
 * The pinned run's result. It has an engine of its own, which lives as long as something is pinned, so that the live run
 * is never kept waiting, and is asked at the live cursor: the same τ, the same λ under the pointer.
 */
let engine: Engine | null = null;
let asked = '';
let result: Result | null = null;
const listeners = new Set<() => void>();

const tell = (next: Result | null): void => {
  result = next;
  for (const changed of listeners) changed();
};

/** Enough of a field to find the stationary points that distances are measured to. */
const grid = { columns: 64, rows: 64 };

const questionOf = ({ pinned, scenario, cursor }: State): Ask | null =>
  pinned && {
    revision: 0,
    scenario: { ...pinned, tau: scenario.tau, selected: counterpart(pinned, scenario) },
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
    tell(null);
    return;
  }
  if (!engine) {
    engine = createEngine({ spawn: spawnWorker });
    engine.subscribe((news) => tell(news.kind === 'result' ? news.result : null));
  }
  engine.ask(question);
};

store.subscribe(follow);
follow(store.getState());

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const usePinned = (): Result | null => useSyncExternalStore(subscribe, () => result);
