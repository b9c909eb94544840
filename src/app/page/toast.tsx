import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** One short sentence about what a button has just done, on screen for a moment and heard by screen readers. */
const moment = 5000;

const said = createStore(() => ({ text: '', timer: 0 }));

export const tell = (text: string): void => {
  window.clearTimeout(said.getState().timer);
  said.setState({ text, timer: window.setTimeout(() => said.setState({ text: '' }), moment) });
};

export const Toast = () => (
  <span className="toast" role="status">
    {useStore(said, ({ text }) => text)}
  </span>
);
