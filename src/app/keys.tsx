import { messages } from '../words/en/app.ts';

/** The one-key switches, for whoever wants to know them. */
export const Keys = () => (
  <details className="keys">
    <summary>{messages.keys}</summary>
    <dl>
      {messages.keyList.map(([key, does]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </details>
);
