import { machineWords } from '#words/machine.ts';
import type { Order } from '../../engine/job.ts';
import { jobFact } from '../../facts/machine.ts';
import { Say } from '../../views/marks/say.tsx';
import { useResult, useThisExplorer } from '../explorer/context.ts';

/** The descent that tensors have under way: how long it will take, and the ways to halt it; nothing where there is none. */
export const TensorJob = () => {
  const { engine } = useThisExplorer().session;
  const job = useResult()?.tensors?.descent;
  const fact = jobFact(job);
  if (!job || !fact) return null;
  const orders: readonly Order[] = [fact.kind === 'paused' ? 'resume' : 'pause', 'cancel'];
  return (
    <p className="job">
      <Say sentence={machineWords.jobSentence(fact)} />
      {orders.map((order) => (
        <button key={order === 'cancel' ? order : 'pause'} type="button" onClick={() => engine.order(job.job, order)}>
          {machineWords.jobOrders[order]}
        </button>
      ))}
    </p>
  );
};
