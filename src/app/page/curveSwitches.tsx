import { memo } from 'react';
import { curveWords } from '#words/curves.ts';
import { estimatorName } from '#words/estimators.ts';
import { viewWords } from '#words/views.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';

/** What stands at the right of a curve's title: which of its quantities it shows. */

/** Its paths are those that are drawn: while K is dragged, the names change with the picture and not before. */
export const AlongSwitch = memo(({ estimators, truth }: Pick<Scenario, 'estimators' | 'truth'>) => {
  const { edit } = useActions();
  const along = useExplorer(({ scenario }) => scenario.along);
  return (
    <select
      className="quiet"
      aria-label={curveWords.along}
      value={along ?? ''}
      onChange={(event) => edit({ along: event.target.value === '' ? null : Number(event.target.value) })}
    >
      <option value="">{curveWords.ownPath}</option>
      {estimators.map(({ estimator, slot }, index) => (
        <option key={slot} value={index}>
          {curveWords.pathOf(estimatorName(estimator, truth))}
        </option>
      ))}
    </select>
  );
});

export const QuantitySwitch = memo(() => {
  const { edit } = useActions();
  const quantity = useExplorer(({ scenario }) => scenario.quantity);
  const truth = useExplorer(({ scenario }) => scenario.truth);
  return (
    <Switch
      legend={curveWords.quantity}
      quiet
      options={settings.quantity.domain.values}
      labels={curveWords.quantities(truth)}
      names={curveWords.quantityNames(truth)}
      value={quantity}
      onChange={(next) => edit({ quantity: next })}
    />
  );
});

export const AgainstSwitch = memo(() => {
  const { edit } = useActions();
  const against = useExplorer(({ scenario }) => scenario.against);
  return (
    <Switch
      legend={curveWords.against}
      quiet
      options={settings.against.domain.values}
      labels={curveWords.againsts}
      names={curveWords.againstNames}
      value={against}
      onChange={(next) => edit({ against: next })}
    />
  );
});

/** Whether the outer descent converges here, or h does, and against what. */
export const ErrorSwitch = memo(() => {
  const { edit } = useActions();
  const errors = useExplorer(({ scenario }) => scenario.errors);
  return (
    <select
      className="quiet"
      aria-label={curveWords.errors}
      value={errors}
      onChange={(event) => edit({ errors: event.target.value as Scenario['errors'] })}
    >
      {settings.errors.domain.values.map((axis) => (
        <option key={axis} value={axis}>
          {curveWords.errorAxes[axis]}
        </option>
      ))}
    </select>
  );
});

export const CostSwitch = memo(() => {
  const { edit } = useActions();
  const costs = useExplorer(({ scenario }) => scenario.costs);
  return (
    <Switch
      legend={viewWords.cost}
      quiet
      options={settings.costs.domain.values}
      labels={curveWords.costKinds}
      names={curveWords.costKindNames}
      value={costs}
      onChange={(next) => edit({ costs: next })}
    />
  );
});
