import { useState } from 'react';
import { headerWords } from '#words/header.ts';
import { useResult, useThisExplorer } from '../explorer/context.ts';
import './machine.css';

type Loaded = typeof import('./machinePanel.tsx');

/** What computed the field, on how many threads, in how long, and what is wrong; opens the panel that explains and lets one choose. */
export const Machine = () => {
  const { tell } = useThisExplorer().overlay;
  const result = useResult();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [open, setOpen] = useState(false);
  if (!result) return null;
  const { machine, field, milliseconds, tensors, scenario } = result;
  const show = async () => {
    try {
      setLoaded(await import('./machinePanel.tsx'));
      setOpen(true);
    } catch {
      tell(headerWords.failed);
    }
  };
  return (
    <>
      <button
        type="button"
        className="machine"
        data-trouble={machine.trouble?.code}
        aria-haspopup="dialog"
        title={headerWords.title}
        onClick={show}
      >
        {headerWords.machine(machine, field?.float32 === true, milliseconds, tensors, scenario.outer.iterations)}
      </button>
      {open && loaded && <loaded.MachinePanel onClose={() => setOpen(false)} />}
    </>
  );
};
