import { useDeferredValue, useId, useMemo } from 'react';
import { kinkTelling } from '#words/kink.ts';
import { checkSentences, ownWords } from '#words/own.ts';
import { contradictions, sampleDomain, suggested } from '../../core/theory/sampled.ts';
import { kinkFact } from '../../facts/kink.ts';
import { domainOf } from '../../scenario/frame.ts';
import { formulaOf } from '../../scenario/source.ts';
import { most } from '../../scenario/typed.ts';
import { Say } from '../../views/marks/say.tsx';
import { joined } from '../../words/joined.ts';
import { tell } from '../../words/telling.ts';
import { useExplorer, useResult } from '../explorer/context.ts';
import { useDraftStore } from './drafting.ts';

/** What samples say of the last problem that could be read, on its domain, and where its path meets a kink; and to declare what they suggest. */
export const Check = () => {
  const drafts = useDraftStore();
  const title = useId();
  const problem = useDeferredValue(useExplorer(({ scenario }) => scenario.problem));
  const stepSize = useExplorer(({ scenario }) => scenario.stepSize);
  const decay = useExplorer(({ scenario }) => scenario.decay);
  const result = useResult();
  const formula = useMemo(() => formulaOf(problem), [problem]);
  const sampled = useMemo(
    () =>
      formula && !formula.tasks && Math.max(formula.lambda.length, formula.w.length) <= most
        ? sampleDomain(formula, domainOf(formula))
        : null,
    [formula],
  );
  if (!formula || !sampled) return null;
  const kink = result?.scenario.problem === problem ? kinkFact(result) : null;
  const constants = suggested(sampled);
  const isDeclared =
    constants?.strongConvexity === formula.strongConvexity && constants?.smoothness === formula.smoothness;
  const against = contradictions(formula, sampled);
  const isWrong = against.strongConvexity !== null || against.smoothness !== null;
  const declare = (strongConvexity: string, smoothness: string) => {
    const { type, settle } = drafts.getState();
    type('strongConvexity', strongConvexity);
    type('smoothness', smoothness);
    settle();
  };
  return (
    <section className="own-check" aria-labelledby={title}>
      <h3 id={title}>{ownWords.check}</h3>
      <ul>
        {checkSentences(formula, sampled, stepSize, decay).map(({ sentence, warns }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences stand in a fixed order and hold no state.
          <li key={i} data-warns={warns}>
            <Say sentence={joined(sentence)} />
          </li>
        ))}
        {kink && (
          <li data-warns={true}>
            <Say sentence={joined(tell(kinkTelling, kink))} />
          </li>
        )}
      </ul>
      {constants && !isDeclared && (
        <p>
          <button
            type="button"
            className="own-button"
            onClick={() => declare(String(constants.strongConvexity), String(constants.smoothness))}
          >
            {ownWords.declare(constants.strongConvexity, constants.smoothness)}
          </button>{' '}
          <span className="hint">{ownWords.declareHint}</span>
        </p>
      )}
      {!constants && isWrong && (
        <p>
          <button type="button" className="own-button" onClick={() => declare('', '')}>
            {ownWords.withdraw}
          </button>
        </p>
      )}
    </section>
  );
};
