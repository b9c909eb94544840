import { memo } from 'react';
import { costKinds, fieldKinds, quantities } from '../scenario/repair.ts';
import { messages } from '../words/en/app.ts';
import { estimatorName } from '../words/names.ts';
import { Switch } from './controls/switch.tsx';
import { actions, useExplorer } from './session.ts';

/** What stands at the right of a view's title: which quantity it shows. */

export const FieldSwitch = memo(() => {
  const arrows = useExplorer(({ scenario }) => scenario.arrows);
  const field = useExplorer(({ scenario }) => scenario.field);
  return (
    <div className="view-aside">
      <label className="toggle">
        <input type="checkbox" checked={arrows} onChange={() => actions.edit({ arrows: !arrows })} />
        <span>{messages.needles}</span>
      </label>
      <Switch
        legend={messages.field}
        quiet
        options={fieldKinds}
        labels={messages.fields}
        names={messages.fieldNames}
        value={field}
        onChange={(next) => actions.edit({ field: next })}
      />
    </div>
  );
});

export const AlongSwitch = memo(() => {
  const estimators = useExplorer(({ scenario }) => scenario.estimators);
  const along = useExplorer(({ scenario }) => scenario.along);
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
});

export const QuantitySwitch = memo(() => {
  const quantity = useExplorer(({ scenario }) => scenario.quantity);
  return (
    <Switch
      legend={messages.quantity}
      quiet
      options={quantities}
      labels={messages.quantities}
      names={messages.quantityNames}
      value={quantity}
      onChange={(next) => actions.edit({ quantity: next })}
    />
  );
});

export const CostSwitch = memo(() => {
  const costs = useExplorer(({ scenario }) => scenario.costs);
  return (
    <Switch
      legend={messages.cost}
      quiet
      options={costKinds}
      labels={messages.costKinds}
      names={messages.costKindNames}
      value={costs}
      onChange={(next) => actions.edit({ costs: next })}
    />
  );
});
