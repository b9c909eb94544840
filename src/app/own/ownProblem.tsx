import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { changeSentence } from '#words/link.ts';
import { faultSentence, ownWords } from '#words/own.ts';
import { tableWords } from '#words/table.ts';
import { constantNames, functionNames } from '../../core/expression/functions.ts';
import { arithmeticSigns, truthSigns } from '../../core/expression/parse.ts';
import { usual } from '../../scenario/frame.ts';
import { dataKindOf } from '../../scenario/source.ts';
import {
  most,
  printTexts,
  type Reading,
  readTexts,
  type TextId,
  type Variable,
  variables,
} from '../../scenario/typed.ts';
import { textsOf } from '../../state/drafts.ts';
import { exactly } from '../../words/exact.ts';
import { decimal } from '../../words/numbers.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useScenario } from '../explorer/context.ts';
import { Check } from './check.tsx';
import { useDraftStore, useDrafts } from './drafting.ts';
import { ExampleList } from './exampleList.tsx';
import { Picture } from './picture.tsx';
import { TextField } from './textField.tsx';
import { Typeset } from './typeset.tsx';
import './own.css';

interface Field {
  readonly id: TextId;
  readonly label: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
}

const taskPlaceholders = {
  constants: { placeholder: 'a, b' },
  tasks: { placeholder: '0.5, 0; 1.5, 10' },
  weights: { placeholder: '1, 1' },
} as const;

const variableLetters = { lambda: 'λ', w: 'w' } satisfies Record<Variable, string>;

/** Reads what was typed as it is typed; a fault is told once the hand has rested, and until it is mended. */
const useTyped = () => {
  const scenario = useScenario();
  const state = useDrafts((all) => all);
  const texts = textsOf(state, scenario);
  const reading = readTexts(texts, scenario, decimal);
  const told = (id: TextId) => (state.told.includes(id) ? reading.faults[id] : undefined);
  return { scenario, texts, reading, told, refused: state.refused };
};

const Preview = ({ reading }: { reading: Reading }) => {
  const title = useId();
  const scenario = useScenario();
  const shown = reading.change ? reading : readTexts(printTexts(scenario), scenario);
  const { tex, symbols, names } = shown;
  const lines = [
    ['f', tex.outer],
    ['g', tex.inner],
    ...names.w.map((name, i) => [`${symbols.get(name)?.tex}^{(0)}`, tex[`w-${i}-start`]]),
    [String.raw`\gamma`, tex.step],
  ] as const;
  return (
    <section className="own-preview" aria-labelledby={title}>
      <h3 id={title}>{ownWords.preview}</h3>
      {!reading.change && <p className="hint">{ownWords.previewBefore}</p>}
      {lines.map(([head, body]) => body && <Typeset key={head} tex={`${head} = ${body}`} />)}
    </section>
  );
};

const Syntax = () => (
  <details>
    <summary>{ownWords.syntax}</summary>
    <dl className="own-syntax">
      {(
        [
          [ownWords.arithmetic, arithmeticSigns],
          [ownWords.functions, functionNames],
          [ownWords.constants, constantNames],
          [ownWords.truths, truthSigns],
        ] as const
      ).map(([head, list]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>
            <code>{list.join('  ')}</code>
          </dd>
        </div>
      ))}
    </dl>
    <p className="hint">{ownWords.syntaxHint}</p>
  </details>
);

/** What is wrong, said once when the hand rests. */
const Teller = ({ reading }: { reading: Reading }) => {
  const told = useDrafts((state) => state.told);
  const [said, setSaid] = useState('');
  const [first] = told.flatMap((id) => reading.faults[id] ?? []);
  const sentence = first ? faultSentence(first) : told.length === 0 ? '' : ownWords.read;
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), 1000);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
};

/** Two levels as texts, which become the scenario as they are typed. */
const Typed = () => {
  const drafts = useDraftStore();
  const { texts, reading, told, refused } = useTyped();
  useEffect(() => () => drafts.getState().settle(), [drafts]);
  const field = ({ id, ...rest }: Field) => (
    <TextField key={id} id={id} text={texts[id] ?? ''} fault={told(id)} {...rest} />
  );
  return (
    <>
      <p>{ownWords.lead}</p>
      <ExampleList />
      <section aria-label={ownWords.objectives}>
        {(['outer', 'inner'] as const).map((id) => (
          <div key={id} className="own-line">
            <span className="math" aria-hidden="true">
              {id === 'outer' ? 'f =' : 'g ='}
            </span>
            {field({ id, label: ownWords[id] })}
          </div>
        ))}
      </section>
      {refused && <p className="typed-fault">{changeSentence(refused)}</p>}
      <Preview reading={reading} />
      <section aria-label={ownWords.variables}>
        {variables.map((variable) => (
          <div key={variable} className="own-variables">
            <span className="math" aria-hidden="true">
              {variableLetters[variable]}
            </span>
            {field({ id: variable, label: ownWords.names[variable] })}
            {reading.names[variable].slice(0, most).map((name, i) => (
              <div key={name} className="own-component">
                <b>{name}</b>
                <span aria-hidden="true">{ownWords.start}</span>
                {field({ id: `${variable}-${i}-start`, label: ownWords.starts[variable](name) })}
                <span aria-hidden="true">{ownWords.domain}</span>
                {field({ id: `${variable}-${i}-low`, label: ownWords.low(name), placeholder: exactly(usual[0]) })}
                <span aria-hidden="true">{ownWords.to}</span>
                {field({ id: `${variable}-${i}-high`, label: ownWords.high(name), placeholder: exactly(usual[1]) })}
              </div>
            ))}
          </div>
        ))}
        <p className="hint">{ownWords.startHint}</p>
      </section>
      <details>
        <summary>{ownWords.more}</summary>
        {(['step', 'strongConvexity', 'smoothness'] as const).map((id) => (
          <div key={id} className="own-line">
            <span className="math" aria-hidden="true">
              {{ step: 'γ =', strongConvexity: 'α =', smoothness: 'β =' }[id]}
            </span>
            {field({ id, label: ownWords[id] })}
          </div>
        ))}
        <p className="hint">{ownWords.moreHint}</p>
      </details>
      <details open={texts.constants !== '' || undefined}>
        <summary>{ownWords.ofTasks}</summary>
        {(['constants', 'tasks', 'weights'] as const).map((id) => (
          <div key={id} className="own-line own-tasks">
            <span aria-hidden="true">{ownWords.tasksShort[id]}</span>
            {field({ id, label: ownWords.tasks[id], ...taskPlaceholders[id] })}
          </div>
        ))}
        <p className="hint">{ownWords.tasksHint}</p>
      </details>
      <Syntax />
      <Teller reading={reading} />
    </>
  );
};

/** The picture of what was typed, and what samples say of it. */
const TypedSide = () => {
  const { visit } = useActions();
  return (
    <>
      <Picture />
      <Check />
      <p>
        <button type="button" className="own-explore" onClick={() => visit('explore')}>
          {ownWords.explore}
        </button>
      </p>
    </>
  );
};

const data = () => import('./dataPart.tsx');
const DataForm = lazy(async () => ({ default: (await data()).DataForm }));
const DataSide = lazy(async () => ({ default: (await data()).DataSide }));

const parts = ['formulas', 'data'] as const;

/** A page for a problem of one's own: two levels typed, or a model and its data. */
export const OwnProblem = () => {
  const isData = useExplorer(({ scenario }) => dataKindOf(scenario.problem) !== null);
  const [chosen, choose] = useState<(typeof parts)[number] | null>(null);
  const part = chosen ?? (isData ? 'data' : 'formulas');
  const [Form, Side] = part === 'data' ? [DataForm, DataSide] : [Typed, TypedSide];
  return (
    <main className="own" tabIndex={-1}>
      <div className="own-form">
        <div className="own-head">
          <h2>{ownWords.title}</h2>
          <Switch
            quiet
            legend={tableWords.parts}
            options={parts}
            labels={tableWords.part}
            value={part}
            onChange={choose}
          />
        </div>
        <Suspense fallback={null}>
          <Form />
        </Suspense>
      </div>
      <div className="own-picture">
        <Suspense fallback={null}>
          <Side />
        </Suspense>
      </div>
    </main>
  );
};
