import { memo } from 'react';
import { viewWords } from '#words/views.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';

/** Which quantity the outer plane shows, and whether needles stand on it; a line has none. */
export const FieldSwitch = memo(() => {
  const actions = useActions();
  const plane = useExplorer(({ scenario }) => scenario.lambda.length > 1);
  const arrows = useExplorer(({ scenario }) => scenario.arrows);
  const field = useExplorer(({ scenario }) => scenario.field);
  const truth = useExplorer(({ scenario }) => scenario.truth);
  return (
    <div className="view-aside">
      {plane && (
        <label className="toggle">
          <input type="checkbox" checked={arrows} onChange={() => actions.edit({ arrows: !arrows })} />
          <span>{viewWords.needles}</span>
        </label>
      )}
      <Switch
        legend={viewWords.field}
        quiet
        options={settings.field.domain.values}
        labels={viewWords.fields(truth)}
        names={viewWords.fieldNames(truth)}
        value={field}
        onChange={(next) => actions.edit({ field: next })}
      />
    </div>
  );
});
