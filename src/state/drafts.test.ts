import { beforeEach, describe, expect, test } from 'vitest';
import { changeSentence } from '#words/link.ts';
import { problems } from '../core/problems/index.ts';
import { prepareFormulas } from '../scenario/formula.ts';
import { parseHash } from '../scenario/link.ts';
import type { TextId } from '../scenario/typed.ts';
import { createDrafts, type DraftStore, textsOf } from './drafts.ts';
import { createExplorerStore, type Store } from './store.ts';

await prepareFormulas();

let store: Store;
let drafts: DraftStore;
let due: (() => void) | null;
const rest = () => {
  due?.();
};
const text = (id: TextId) => textsOf(drafts.getState(), store.getState().scenario)[id];
const { inner } = problems['shaban-toy'].formula;

beforeEach(() => {
  store = createExplorerStore();
  due = null;
  drafts = createDrafts(store, {
    setTimeout: (task) => {
      due = task;
      return 1;
    },
    clearTimeout: () => {
      due = null;
    },
  });
});

const type = (id: TextId, value: string) => drafts.getState().type(id, value);

describe('what is typed', () => {
  test('becomes the scenario once the hand rests, and nothing else changes', () => {
    const was = store.getState().scenario;
    type('outer', 'w1^2');
    expect(store.getState().scenario).toBe(was);
    rest();
    const { scenario } = store.getState();
    expect(scenario.problem).toMatchObject({ outer: 'w1^2', inner });
    expect({ ...scenario, problem: was.problem }).toEqual(was);
    expect(drafts.getState().typed.size).toBe(0);
  });

  test('is told where it is wrong, and the last valid problem stays', () => {
    type('outer', 'w1^2');
    rest();
    const { problem } = store.getState().scenario;
    type('outer', 'w1^');
    expect(drafts.getState().told).toEqual([]);
    rest();
    expect(drafts.getState().told).toEqual(['outer']);
    expect(store.getState().scenario.problem).toBe(problem);
    expect(text('outer')).toBe('w1^');
  });

  test('survives while it is wrong: other pages, other fields, λ₁ dragged', () => {
    type('outer', 'w1^');
    rest();
    store.getState().visit('explore');
    store.getState().edit({ lambda: [0.5, 0.5] });
    store.getState().visit('problem');
    expect([text('outer'), text('lambda-0-start')]).toEqual(['w1^', '0.5']);
    type('inner', 'w1^2 + w2^2');
    rest();
    expect([text('outer'), text('inner')]).toEqual(['w1^', 'w1^2 + w2^2']);
    type('outer', 'w1^2');
    rest();
    expect(store.getState().scenario.problem).toMatchObject({ outer: 'w1^2', inner: 'w1^2 + w2^2' });
  });

  test('stays as it was typed where its value is printed otherwise', () => {
    type('lambda-0-start', '1/2');
    rest();
    expect(store.getState().scenario.lambda[0]).toBe(0.5);
    expect(text('lambda-0-start')).toBe('1/2');
    store.getState().edit({ lambda: [0.75, 0] });
    expect(text('lambda-0-start')).toBe('0.75');
  });

  test('is undone and done again, field and picture together, and brings unfinished texts along', () => {
    type('outer', 'w1^2');
    rest();
    type('outer', 'w1^4');
    rest();
    type('inner', 'oops(');
    rest();
    store.getState().undo();
    expect([text('outer'), text('inner')]).toEqual(['w1^2', inner]);
    store.getState().redo();
    expect([text('outer'), text('inner')]).toEqual(['w1^4', 'oops(']);
  });

  test('is one entry of the browser’s history, however often it changes', () => {
    const start = store.getState().landmark;
    for (const outer of ['w1', 'w1^2', 'w1^2 + 1']) {
      type('outer', outer);
      rest();
    }
    expect(store.getState().landmark).toBe(start + 1);
  });

  test('an example replaces all of it, and can be undone', () => {
    type('outer', 'w1^2');
    rest();
    const was = store.getState().scenario;
    type('inner', 'oops(');
    rest();
    store
      .getState()
      .open({ ...was, problem: { lambda: ['l1'], w: ['w1'], inner: 'w1^2', outer: 'w1' } }, 'push', 'problem');
    expect([text('inner'), text('outer'), store.getState().page]).toEqual(['w1^2', 'w1', 'problem']);
    store.getState().undo();
    expect([text('inner'), text('outer')]).toEqual(['oops(', 'w1^2']);
  });
});

const clock = { setTimeout: () => 1, clearTimeout: () => undefined };

describe('a link whose problem cannot be read', () => {
  const hash = '#v=1&l=l1&w=w1&inner=(w1-l1)^2&outer=w1**nobody';
  test('opens the page where it is mended, its texts as drafts, the fault at its formula', () => {
    const arrival = parseHash(hash);
    expect(arrival.page).toBe('problem');
    expect(arrival.changes.map(changeSentence)).toEqual([
      expect.stringMatching(
        /^The formula “w1\*\*nobody” cannot be read: in f, "nobody" is not a name .* at character 5/,
      ),
    ]);
  });

  test('and one that has two is a draft that becomes the scenario once it is mended', () => {
    store.getState().arrive(parseHash('#v=1&l=l1&w=w1&inner=(w1-l1)^2&outer=w1%2B'), true);
    drafts = createDrafts(store, clock);
    expect([text('inner'), text('outer'), text('lambda'), text('w')]).toEqual(['(w1-l1)^2', 'w1+', 'l1', 'w1']);
    expect(drafts.getState().told).toEqual(['outer']);
    type('outer', 'w1');
    drafts.getState().settle();
    expect(store.getState().scenario.problem).toMatchObject({ lambda: ['l1'], inner: '(w1-l1)^2', outer: 'w1' });
  });

  test('one that comes later is a draft too', () => {
    store.getState().arrive(parseHash('#v=1&l=l1&w=w1&inner=(w1-&outer=w1'));
    expect([text('inner'), drafts.getState().told]).toEqual(['(w1-', ['inner']]);
  });
});

describe('a shelf', () => {
  let kept: string | null = null;
  const shelf = {
    read: () => kept,
    write: (text: string) => {
      kept = text;
    },
  };
  test('holds what was typed while it is wrong, for the page that is loaded anew', () => {
    createDrafts(store, clock, shelf).getState().type('outer', 'w1^');
    drafts = createDrafts(createExplorerStore(), clock, shelf);
    expect([text('outer'), drafts.getState().told]).toEqual(['w1^', ['outer']]);
  });
  test.each([null, '', '{', '[]', '{"typed":[1]}', '{"typed":[["k",{"a":null}]]}'])(
    'that holds %j is borne',
    (held) => {
      drafts = createDrafts(store, clock, { read: () => held, write: () => undefined });
      expect(drafts.getState().typed.size).toBe(0);
    },
  );
});
