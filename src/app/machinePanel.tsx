import { useEffect, useId, useRef } from 'react';
import './machinePanel.css';
import { machineChoices } from '../engine/machine.ts';
import { Say } from '../views/say.tsx';
import { machineWords } from '../words/en/machine.ts';
import { chooseMachine, useMachineChoice } from './machineChoice.ts';
import { useResult } from './session.ts';

/** Who computes what and on which device, what is wrong with it, and the choice. */
export const MachinePanel = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const result = useResult()!;
  const choice = useMachineChoice();
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
            <Say sentence={machineWords.restSentence} />
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
        <fieldset>
          <legend>{machineWords.choice}</legend>
          {machineChoices.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name={id}
                checked={choice === option}
                aria-describedby={`${id}${option}`}
                onChange={() => chooseMachine(option)}
              />
              <span>{machineWords.choices[option]}</span>
              <small id={`${id}${option}`}>{machineWords.notes[option]}</small>
            </label>
          ))}
        </fieldset>
        <p className="hint">{machineWords.remembered}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {machineWords.close}
        </button>
      </div>
    </dialog>
  );
};
