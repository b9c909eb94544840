import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { embeddingWords as words } from '#words/embedding.ts';
import { settingsLine } from '#words/export.ts';
import { language as here } from '#words/locale.ts';
import { enlarging } from '#words/settings.ts';
import { version } from '../../../package.json';
import { languages, type Options } from '../../embed/contract.ts';
import type { Language } from '../../embed/language.ts';
import { readMessage } from '../../embed/messages.ts';
import { readOptions } from '../../embed/options.ts';
import { elementSnippet, frameAddress, frameSnippet } from '../../embed/snippets.ts';
import { fileName, save } from '../../export/file.ts';
import { markdownOf } from '../../export/markdown.ts';
import { printHash } from '../../scenario/link.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import { Switch } from '../controls/switch.tsx';
import { languages as sites } from '../device/languages.ts';
import { usePinned, useResult, useThisExplorer } from '../explorer/context.ts';
import type { Exported } from '../export/exported.ts';
import { pictureOf } from '../export/exportItems.ts';
import { addressOf, siteAddress } from '../page/address.ts';
import './embedDialog.css';

const kinds = ['frame', 'element', 'markdown', 'svg', 'citation'] as const;
type Kind = (typeof kinds)[number];
const widths = ['wide', 'phone'] as const;
const languageNames = { en: sites.en.name, de: sites.de.name };
const offered = Object.keys(words.controlNames) as (keyof typeof words.controlNames)[];

/** What was chosen last stays for the next time. */
interface Chosen {
  readonly views: readonly ViewName[];
  readonly controls: Options['controls'];
  readonly theme: Options['theme'];
  readonly lang: Language;
  readonly reveal: Options['reveal'];
  readonly kind: Kind;
}
let last: Omit<Chosen, 'views'> = { controls: ['K'], theme: 'auto', lang: here, reveal: 'auto', kind: 'frame' };

const toggled = <T,>(all: readonly T[], list: readonly T[], one: T): readonly T[] =>
  all.filter((name) => (name === one) !== list.includes(name));

/** The height that the figure in the preview has told. */
const usePreviewHeight = () => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(420);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const message = source === frame.current?.contentWindow ? readMessage(data, 'host') : null;
      if (message?.type === 'unrolled:height') setHeight(message.height);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  return { frame, height };
};

/** What a page that embeds a figure needs, with the figure as its readers will see it. */
export const EmbedDialog = ({ onClose, ...exported }: Exported & { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { overlay } = useThisExplorer();
  const result = useResult();
  const pinned = usePinned();
  const [chosen, setChosen] = useState<Chosen>({ ...last, views: [exported.view] });
  const [heading, setHeading] = useState(exported.title);
  const [width, setWidth] = useState<(typeof widths)[number]>('wide');
  const { frame, height } = usePreviewHeight();
  const id = useId();
  useLayoutEffect(() => dialog.current!.showModal(), []);
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change };
    last = next;
    setChosen(next);
  };
  /** A title that nobody wrote is the figure's own, in its language. */
  const chooseLanguage = (lang: Language) => {
    if (heading === '' || heading === exported.title) setHeading(lang === here ? exported.title : '');
    choose({ lang });
  };

  const { view, title: name, sentence, plot } = exported;
  const picture = useMemo(
    () =>
      result && chosen.kind === 'svg'
        ? pictureOf({ view, title: name, sentence, plot }, result, pinned, false).svg
        : '',
    [view, name, sentence, plot, result, pinned, chosen.kind],
  );
  if (!result) return null;
  const scenario = { ...result.scenario, enlarged: null };
  const link = addressOf('explore', scenario, pinned?.scenario ?? null);
  const options: Options = {
    ...readOptions(() => null),
    ...{
      views: chosen.views,
      controls: chosen.controls,
      heading,
      theme: chosen.theme,
      lang: chosen.lang,
      reveal: chosen.reveal,
    },
    src: printHash('explore', scenario, pinned?.scenario ?? null),
  };
  const title = heading || exported.title;
  const snippet = { options, address: siteAddress(), title, height };
  const svg = fileName(exported.view, 'svg');
  const texts: Readonly<Record<Kind, () => string>> = {
    frame: () => frameSnippet(snippet),
    element: () => elementSnippet(snippet),
    markdown: () => markdownOf(title, svg, frameAddress(snippet)),
    svg: () => picture,
    citation: () => words.citation(title, settingsLine(scenario), version, new Date().toISOString().slice(0, 10), link),
  };
  const text = texts[chosen.kind]();
  const hasPicture = chosen.kind === 'markdown' || chosen.kind === 'svg';
  // The preview is of this site, wherever links lead.
  const preview = frameAddress({ options, address: new URL('.', document.baseURI).href });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      overlay.tell(words.copied);
    } catch {
      dialog.current?.querySelector('textarea')?.select();
    }
  };
  return (
    <dialog
      ref={dialog}
      className="embed-dialog"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <header>
        <h2 id={`${id}title`}>{words.title}</h2>
        <span>{words.asItStands}</span>
        <button type="button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </header>
      <div className="embed-choices">
        <fieldset>
          <legend>{words.views}</legend>
          {viewNames.map((name) => (
            <label key={name} className="toggle">
              <input
                type="checkbox"
                checked={chosen.views.includes(name)}
                disabled={chosen.views.length === 1 && chosen.views.includes(name)}
                onChange={() => choose({ views: toggled(viewNames, chosen.views, name) })}
              />
              <span>{enlarging.views[name]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.controls}</legend>
          {offered.map((name) => {
            const [symbol, said] = words.controlNames[name];
            return (
              <label key={name} className="toggle">
                <input
                  type="checkbox"
                  checked={chosen.controls.includes(name)}
                  onChange={() => choose({ controls: toggled(offered, chosen.controls, name) as Options['controls'] })}
                />
                <span>
                  <i className="math">{symbol}</i> {said}
                </span>
              </label>
            );
          })}
        </fieldset>
        <label className="embed-title">
          {words.heading}
          <textarea rows={2} maxLength={200} value={heading} onChange={(event) => setHeading(event.target.value)} />
        </label>
        <Switch
          legend={words.untouched}
          options={['interaction', 'auto']}
          labels={words.reveals}
          value={chosen.reveal === 'auto' ? 'auto' : 'interaction'}
          onChange={(reveal) => choose({ reveal })}
        />
        <Switch
          legend={words.theme}
          options={['auto', 'light', 'dark']}
          labels={words.themes}
          value={chosen.theme}
          onChange={(theme) => choose({ theme })}
        />
        <Switch
          legend={words.language}
          options={languages}
          labels={languageNames}
          value={chosen.lang}
          onChange={chooseLanguage}
        />
      </div>
      <div className="embed-result">
        <div className="embed-preview-head">
          <span>{words.preview}</span>
          <Switch
            legend={words.preview}
            quiet
            options={widths}
            labels={words.widths}
            value={width}
            onChange={setWidth}
          />
        </div>
        <div className="embed-preview" data-width={width}>
          <iframe ref={frame} src={preview} title={title} style={{ height }} />
        </div>
        <Switch
          legend={words.what}
          quiet
          options={kinds}
          labels={words.kinds}
          value={chosen.kind}
          onChange={(kind) => choose({ kind })}
        />
        <div className="embed-code">
          <textarea readOnly rows={6} aria-label={words.kinds[chosen.kind]} value={text} />
          <span>
            <button type="button" className="embed-copy" onClick={copy}>
              {words.copy}
            </button>
            {chosen.kind === 'svg' && (
              <button type="button" onClick={() => save(text, 'image/svg+xml', svg)}>
                {words.save(svg)}
              </button>
            )}
          </span>
        </div>
        <p className="embed-foot">
          {chosen.kind === 'markdown' ? words.beside(svg) : words.promise}
          {hasPicture && chosen.lang !== here && ` ${words.ofPage}`}
        </p>
      </div>
    </dialog>
  );
};
