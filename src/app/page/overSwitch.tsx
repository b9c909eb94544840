import { memo } from 'react';
import { choosingWords } from '#words/choosing.ts';
import type { Result } from '../../engine/result.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';

/** Where the moments behind q* are the largest, as far as it is known. */
export const OverSwitch = memo(({ choice }: Pick<Result, 'choice'>) => {
  const { edit } = useActions();
  const over = useExplorer(({ scenario }) => scenario.over);
  const known = settings.over.domain.values.filter((place) => choice?.[place]);
  if (known.length < 2) return null;
  return (
    <Switch
      legend={choosingWords.over}
      quiet
      options={known}
      labels={choosingWords.overs}
      names={choosingWords.overNames}
      value={known.includes(over) ? over : known[0]!}
      onChange={(next) => edit({ over: next })}
    />
  );
});
