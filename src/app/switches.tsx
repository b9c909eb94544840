import { useId } from 'react';
import type { FieldKind } from '../scenario/scenario.ts';
import { messages } from '../words/en/app.ts';
import { estimatorName } from '../words/names.ts';
import { actions, useScenario } from './session.ts';

/** What stands at the right of a view's title: which quantity it shows. */

const fields = Object.keys(messages.fields) as FieldKind[];

export const FieldSwitch = () => {
  const { arrows, field: shown } = useScenario();
  const name = useId();
  return (
    <div className="view-aside">
      <label className="toggle">
        <input type="checkbox" checked={arrows} onChange={() => actions.edit({ arrows: !arrows })} />
        <span>{messages.needles}</span>
      </label>
      <fieldset className="switch">
        <legend className="visually-hidden">{messages.field}</legend>
        {fields.map((field) => (
          <label key={field} title={messages.fieldNames[field]}>
            <input
              type="radio"
              name={name}
              aria-label={messages.fieldNames[field]}
              checked={shown === field}
              onChange={() => actions.edit({ field })}
            />
            <span>{messages.fields[field]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};

export const AlongSwitch = () => {
  const { estimators, along } = useScenario();
  return (
    <select
      className="quiet"
      aria-label={messages.along}
      value={along ?? ''}
      onChange={(event) => actions.edit({ along: event.target.value === '' ? null : Number(event.target.value) })}
    >
      <option value="">{messages.ownPath}</option>
      {estimators.map(({ estimator, slot }, index) => (
        <option key={slot} value={index}>
          {messages.pathOf(estimatorName(estimator))}
        </option>
      ))}
    </select>
  );
};

export type Quantity = keyof typeof messages.quantities;

export const QuantitySwitch = ({ shown, choose }: { shown: Quantity; choose: (quantity: Quantity) => void }) => {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{messages.quantity}</legend>
      {(Object.keys(messages.quantities) as Quantity[]).map((quantity) => (
        <label key={quantity}>
          <input
            type="radio"
            name={name}
            aria-label={messages.quantityNames[quantity]}
            checked={shown === quantity}
            onChange={() => choose(quantity)}
          />
          <span>{messages.quantities[quantity]}</span>
        </label>
      ))}
    </fieldset>
  );
};
