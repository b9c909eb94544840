import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Result } from '../engine/result.ts';
import type { FieldKind } from '../scenario/scenario.ts';
import { OuterPlane } from '../views/outer-plane/outerPlane.tsx';
import { Ratio } from '../views/ratio/ratio.tsx';
import { Strip } from '../views/strip/strip.tsx';
import { messages } from '../words/en/app.ts';
import { outerSentence } from '../words/en/outer.ts';
import { ratioSentence } from '../words/en/ratio.ts';
import { stripSentence } from '../words/en/strip.ts';
import { estimatorName } from '../words/names.ts';
import { plain } from '../words/sentence.ts';
import { KRow } from './kRow.tsx';
import { Rail } from './rail.tsx';
import { actions, setPlane, useCursor, useResult, useScenario } from './session.ts';
import { RailButton, SettingsSheet } from './settingsSheet.tsx';
import { useTheme } from './theme.ts';
import { Timeline } from './timeline.tsx';
import { useMedia } from './useMedia.ts';
import { View } from './view.tsx';

const fields = Object.keys(messages.fields) as FieldKind[];

const FieldSwitch = () => {
  const { arrows, field: shown } = useScenario();
  const name = useId();
  return (
    <div className="view-aside">
      <label className="toggle">
        <input type="checkbox" checked={arrows} onChange={() => actions.edit({ arrows: !arrows })} />
        <span>{messages.needles}</span>
      </label>
      <fieldset className="switch">
        <legend className="visually-hidden">{messages.field}</legend>
        {fields.map((field) => (
          <label key={field} title={messages.fieldNames[field]}>
            <input
              type="radio"
              name={name}
              aria-label={messages.fieldNames[field]}
              checked={shown === field}
              onChange={() => actions.edit({ field })}
            />
            <span>{messages.fields[field]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};

const AlongSwitch = () => {
  const { estimators, along } = useScenario();
  return (
    <select
      className="quiet"
      aria-label={messages.along}
      value={along ?? ''}
      onChange={(event) => actions.edit({ along: event.target.value === '' ? null : Number(event.target.value) })}
    >
      <option value="">{messages.ownPath}</option>
      {estimators.map(({ estimator, slot }, index) => (
        <option key={slot} value={index}>
          {messages.pathOf(estimatorName(estimator))}
        </option>
      ))}
    </select>
  );
};

/** Says what the strip says, once, a second after the last change: a slider that moves does not chatter. */
const Announcer = ({ result }: { result: Result }) => {
  const [said, setSaid] = useState('');
  const { scenario } = result;
  const first = useRef(scenario);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the scenario is worth a sentence.
  useEffect(() => {
    if (scenario === first.current) return;
    const timer = setTimeout(() => setSaid(plain(stripSentence(result, { lambda: null, step: null }))), 1000);
    return () => clearTimeout(timer);
  }, [scenario]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
};

type Tab = keyof typeof messages.tabs;

const Tabs = ({ tab, choose }: { tab: Tab; choose: (tab: Tab) => void }) => (
  <div className="tabs" role="tablist" aria-label={messages.views}>
    {(Object.keys(messages.tabs) as Tab[]).map((name) => (
      <button
        key={name}
        type="button"
        role="tab"
        id={`tab-${name}`}
        aria-selected={tab === name}
        aria-controls={`panel-${name}`}
        tabIndex={tab === name ? 0 : -1}
        onClick={() => choose(name)}
        onKeyDown={(event) => {
          const names = Object.keys(messages.tabs) as Tab[];
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (by === 0) return;
          const next = names[(names.indexOf(name) + by + names.length) % names.length]!;
          choose(next);
          document.getElementById(`tab-${next}`)?.focus();
        }}
      >
        {messages.tabs[name]}
      </button>
    ))}
  </div>
);

const Plane = ({ size, children }: { size: { width: number; height: number }; children: React.ReactNode }) => {
  useLayoutEffect(() => {
    setPlane(size);
    return () => setPlane(null);
  }, [size]);
  return children;
};

/** Views and controls of one scenario. Every view is a function of the result, the cursor and its own box. */
export const Explorer = () => {
  const result = useResult();
  const cursor = useCursor();
  const theme = useTheme();
  const compact = useMedia('(max-width: 719.98px)');
  const wide = useMedia('(min-width: 1280px)');
  const [tab, setTab] = useState<Tab>('outer');
  const [sheet, setSheet] = useState(false);

  useLayoutEffect(() => {
    if (!result) return;
    const detail = { revision: result.revision, complete: result.field?.complete ?? true };
    document.dispatchEvent(new CustomEvent('unrolled:drawn', { detail }));
  }, [result]);

  const props = result && { result, cursor, theme, compact, actions };
  const shows = (view: Tab) => !compact || tab === view;
  const panel = (view: Tab) =>
    compact ? { role: 'tabpanel', id: `panel-${view}`, 'aria-labelledby': `tab-${view}`, className: 'panel' } : null;

  const outer = shows('outer') && (
    <View
      id="outer"
      title={messages.outerPlane}
      aside={<FieldSwitch />}
      sentence={result && outerSentence(result, cursor, compact)}
    >
      {(size) => <Plane size={size}>{props && <OuterPlane {...props} {...size} />}</Plane>}
    </View>
  );
  const ratio = shows('ratio') && (
    <View id="ratio" title={messages.ratio} aside={<AlongSwitch />} sentence={result && ratioSentence(result, cursor)}>
      {(size) => props && <Ratio {...props} {...size} />}
    </View>
  );
  return (
    <>
      {wide ? (
        <aside className="rail" aria-label={messages.settings}>
          <Rail />
        </aside>
      ) : (
        <SettingsSheet open={sheet} onClose={() => setSheet(false)} />
      )}
      {!wide && !compact && <RailButton onOpen={() => setSheet(true)} />}
      <main className="main" id="views" tabIndex={-1} aria-busy={!result}>
        {compact && <Tabs tab={tab} choose={setTab} />}
        {compact ? (
          <div {...panel(tab)}>{outer || ratio}</div>
        ) : (
          <>
            {outer}
            {ratio}
          </>
        )}
        <View
          id="strip"
          title={messages.strip}
          aside={compact ? undefined : <span className="hint">{messages.stripHint}</span>}
          sentence={result && stripSentence(result, cursor, compact)}
        >
          {(size) => props && <Strip {...props} {...size} />}
        </View>
        {compact && <KRow />}
        {result && <Announcer result={result} />}
      </main>
      <Timeline {...(compact ? { onSettings: () => setSheet(true) } : {})} />
    </>
  );
};
