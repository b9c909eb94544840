import { stopAt } from '#words/swarm.ts';
import type { Swarm } from '../../engine/result.ts';
import { useActions } from '../explorer/context.ts';
import './stopRuns.css';

/** Makes do with those of many runs that are through. */
export const StopRuns = ({ swarm }: { readonly swarm: Swarm | null }) => {
  const { edit } = useActions();
  const through = Math.min(...(swarm?.flights ?? []).flatMap((flight) => (flight ? [flight.count] : [])));
  if (!swarm || !(through < swarm.runs)) return null;
  return (
    <button type="button" className="stop-runs" onClick={() => edit({ runs: through })}>
      {stopAt(through)}
    </button>
  );
};
