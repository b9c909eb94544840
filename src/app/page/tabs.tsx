import { messages } from '#words/app.ts';
import './tabs.css';

export type Tab = keyof typeof messages.tabs;

/** One view at a time, on a phone: arrows walk from tab to tab. */
interface Props {
  /** null: what is shown is none of them. */
  readonly tab: Tab | null;
  readonly choose: (tab: Tab) => void;
  /** The panel that they switch. */
  readonly panel: string;
  /** The chosen tab's id, by which the panel is named. */
  readonly chosen: string;
}

export const Tabs = ({ tab, choose, panel, chosen }: Props) => (
  <div className="tabs" role="tablist" aria-label={messages.views}>
    {(Object.keys(messages.tabs) as Tab[]).map((name) => (
      <button
        key={name}
        type="button"
        role="tab"
        id={tab === name ? chosen : undefined}
        aria-selected={tab === name}
        aria-controls={panel}
        tabIndex={(tab ?? 'outer') === name ? 0 : -1}
        onClick={() => choose(name)}
        onKeyDown={(event) => {
          const names = Object.keys(messages.tabs) as Tab[];
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (by === 0) return;
          const next = names[(names.indexOf(name) + by + names.length) % names.length]!;
          choose(next);
          event.currentTarget.parentElement?.querySelectorAll('button')[names.indexOf(next)]?.focus();
        }}
      >
        {messages.tabs[name]}
      </button>
    ))}
  </div>
);
