import { useEffect, useId, useRef } from 'react';
import './machinePanel.css';
import { machineWords } from '#words/machine.ts';
import { machineChoices } from '../../engine/machine.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { Say } from '../../views/marks/say.tsx';
import { useActions, useExplorer, useResult } from '../explorer/context.ts';
import { chooseMachine, useMachineChoice } from './machineChoice.ts';
import { TensorJob } from './tensorJob.tsx';

/** One of a few, each with a line on what it means. */
const Choice = <V extends string>(props: {
  readonly legend: string;
  readonly options: readonly V[];
  readonly labels: Readonly<Record<V, string>>;
  readonly notes: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}) => {
  const id = useId();
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={id}
            checked={props.value === option}
            aria-describedby={`${id}${option}`}
            onChange={() => props.onChange(option)}
          />
          <span>{props.labels[option]}</span>
          <small id={`${id}${option}`}>{props.notes[option]}</small>
        </label>
      ))}
    </fieldset>
  );
};

/** Who computes what and on which device, what is wrong with it, and the choice. */
export const MachinePanel = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const actions = useActions();
  const result = useResult()!;
  const choice = useMachineChoice();
  const arithmetic = useExplorer(({ scenario }) => scenario.arithmetic);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { gpu, trouble } = result.machine;
  return (
    <dialog
      ref={dialog}
      className="machine-panel"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      // The page's one-key switches rest while the panel is open.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="machine-content">
        <h2 id={`${id}title`}>{machineWords.title}</h2>
        <p className="trouble" role="status">
          {trouble && <Say sentence={machineWords.troubleSentence(trouble)} />}
        </p>
        <dl>
          <dt>{machineWords.field}</dt>
          <dd>
            <Say sentence={machineWords.fieldSentence(result)} />
          </dd>
          <dt>{machineWords.rest}</dt>
          <dd>
            <Say sentence={machineWords.restSentence(result)} />
            <TensorJob />
          </dd>
          {gpu && (
            <>
              <dt>{machineWords.onDevice}</dt>
              <dd>
                <Say sentence={machineWords.onDeviceSentence(gpu)} />
              </dd>
            </>
          )}
        </dl>
        <Choice
          legend={machineWords.choice}
          options={machineChoices}
          labels={machineWords.choices}
          notes={machineWords.notes}
          value={choice}
          onChange={chooseMachine}
        />
        <p className="hint">{machineWords.remembered}</p>
        <Choice
          legend={machineWords.arithmetic}
          options={settings.arithmetic.domain.values}
          labels={machineWords.arithmetics}
          notes={machineWords.arithmeticNotes}
          value={arithmetic}
          onChange={(next) => actions.edit({ arithmetic: next })}
        />
        <p className="hint">{machineWords.carried}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {machineWords.close}
        </button>
      </div>
    </dialog>
  );
};
