import { useStore } from 'zustand';
import { useThisExplorer } from '../explorer/context.ts';
import './toast.css';

/** One short sentence about what a button has just done. */
export const Toast = () => (
  <span className="toast" role="status">
    {useStore(useThisExplorer().overlay, ({ said }) => said)}
  </span>
);
