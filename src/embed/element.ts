import { type Early, type EventName, tag, version } from './contract.ts';
import style from './element.css?inline';
import { firstWords, type Language, languageOf } from './language.ts';
import { loadProgram } from './load.ts';
import { type Asked, names, readEarly, withLink } from './options.ts';
import type { Shown, State } from './programKey.ts';
import { isVisible, watchSight } from './sight.ts';

/** Where Node or a server reads this file there is no document. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

const script = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

const inside =
  '<div class="poster"><slot name="poster"></slot></div><section></section><button type="button" class="try" part="try"></button>';

/** How many a page has had: one without a title is named by its number. */
let count = 0;

/** A figure in somebody else's page: a picture first, alive once it is seen or touched, asleep off the screen. */
export class UnrolledFigure extends Base {
  static readonly observedAttributes: readonly string[] = names;
  /** The folder that the scripts lie in; where this file was not loaded by a script of its own, the public one. */
  static base = script?.src ? new URL('.', script.src).href : `${import.meta.env.VITE_ADDRESS ?? ''}${version}/`;

  #number = ++count;
  #options: Early | null = null;
  #asked: Asked = () => null;
  #language: Language = 'en';
  #shown: Shown | null = null;
  #opening = false;
  #drawn = false;
  /** The reader has touched it, or the page has asked for it. */
  #revealed = false;
  #held = false;
  #parts: { figure: HTMLElement; picture: HTMLElement; button: HTMLButtonElement; own: HTMLStyleElement } | null = null;
  #leave: (() => void) | null = null;

  connectedCallback(): void {
    if (this.#leave) return;
    this.#dress();
    this.#read();
    this.#leave = watchSight(this, {
      near: () => this.#options?.loading === 'auto' && this.#wantsProgram() && void this.#prepare(),
      seen: () => this.#see(true),
      gone: () => this.#see(false),
      turn: () => void this.#open(),
    });
    if (this.#options?.loading === 'eager') void this.#open();
  }

  disconnectedCallback(): void {
    // What is moved comes back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave?.();
      this.#leave = null;
      this.#close();
    });
  }

  attributeChangedCallback(): void {
    if (!this.#leave) return;
    const spoken = this.#language;
    this.#read();
    if (!this.#shown || (spoken === this.#language && this.#shown.update(this.#state()))) return;
    this.#close();
    void this.#open();
  }

  /** Alive, whatever `reveal` says. */
  show(): void {
    this.#revealed = true;
    void this.#prepare();
    if (this.#shown) this.#wake();
    else void this.#open();
  }

  /** Gives up its part of the engine until `wake()`, wherever it stands: for a slide that is left. */
  sleep(): void {
    this.#held = true;
    this.#shown?.sleep();
  }

  wake(): void {
    this.#held = false;
    if (isVisible(this)) this.#see(true);
  }

  get #hasPoster(): boolean {
    return this.#options?.poster !== '' || this.querySelector('[slot="poster"]') !== null;
  }

  /** Whether it is to be drawn before anybody touches it. */
  #wantsProgram(): boolean {
    return this.#revealed || this.#options?.reveal === 'auto' || !this.#hasPoster;
  }

  #still(): boolean {
    return !this.#revealed && this.#options?.reveal !== 'auto';
  }

  #state(): State {
    return { early: this.#options!, asked: this.#asked, still: this.#still() };
  }

  #say(name: EventName, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #dress(): void {
    if (this.#parts) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${style}</style>${inside}`;
    const [own, picture, figure, button] = root.children as unknown as [
      HTMLStyleElement,
      HTMLElement,
      HTMLElement,
      HTMLButtonElement,
    ];
    button.addEventListener('click', () => this.show());
    picture.addEventListener('click', () => this.#options?.reveal === 'interaction' && this.show());
    this.#parts = { figure, picture, button, own };
  }

  #read(): void {
    this.#asked = withLink((name) => this.getAttribute(name));
    const options = readEarly(this.#asked);
    this.#options = options;
    this.#language = languageOf(this, options.lang);
    const { figure, picture, button } = this.#parts!;
    const words = firstWords[this.#language];
    figure.lang = this.#language;
    figure.setAttribute('aria-label', options.alt || options.heading || `${words.figure} ${this.#number}`);
    button.lang = this.#language;
    button.textContent = `↔ ${words.tryIt}`;
    button.hidden = options.reveal !== 'interaction' || this.#revealed;
    const slot = picture.querySelector('slot')!;
    slot.replaceChildren();
    if (options.poster) {
      const image = document.createElement('img');
      image.src = options.poster;
      image.alt = options.alt || options.heading;
      slot.append(image);
    }
  }

  #see(visible: boolean): void {
    this.#say('visibility', { visible });
    if (this.#held) return;
    if (!visible) this.#shown?.sleep();
    else if (this.#shown) this.#work();
    else if (this.#wantsProgram()) watchSight.queue(this);
  }

  #wake(): void {
    const still = this.#still();
    this.#parts!.button.hidden = !still || this.#options?.reveal !== 'interaction';
    this.#shown?.update(this.#state());
    this.#work();
  }

  /** A picture works until it is drawn; what is drawn stays while it sleeps. */
  #work(): void {
    if (!this.#still() || !this.#drawn) this.#shown?.wake();
  }

  /** What does not come now is asked for again when it is to be drawn. */
  #prepare(): Promise<void> {
    return loadProgram(UnrolledFigure.base, this.#language)
      .then((program) => program.prepare(this.#asked))
      .catch(() => {});
  }

  async #open(): Promise<void> {
    if (this.#opening || this.#shown || !this.#options) return;
    this.#opening = true;
    try {
      const program = await loadProgram(UnrolledFigure.base, this.#language);
      const { figure, picture, button, own } = this.#parts!;
      if (this.#hasPoster) figure.classList.add('coming');
      const focused = this.shadowRoot!.activeElement === button;
      const shown = await program.show({
        ...this.#state(),
        host: figure,
        root: this.shadowRoot!,
        base: UnrolledFigure.base,
        drawn: () => {
          this.#drawn = true;
          picture.hidden = true;
          figure.classList.remove('coming');
          // The page's room for it has served; its attribute is the page's own, which may compare it.
          own.textContent = `${style}:host{min-height:0!important}`;
          if (this.#still()) this.#shown?.sleep();
          if (focused) figure.querySelector<HTMLElement>('[role="slider"], input')?.focus();
          this.#say('ready', {});
        },
        changed: (hash) => this.#say('state', { hash }),
        failed: (message) => {
          figure.classList.remove('coming');
          this.#say('error', { message });
        },
      });
      if (!this.isConnected) shown.dispose();
      else {
        this.#shown = shown;
        this.#wake();
        if (this.#held || (!isVisible(this) && this.#drawn)) shown.sleep();
      }
    } catch (error) {
      this.#say('error', { message: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#opening = false;
    }
  }

  #close(): void {
    this.#shown?.dispose();
    this.#shown = null;
    this.#drawn = false;
    if (this.#parts) this.#parts.picture.hidden = false;
  }
}

/** Each attribute is a property too; lists take arrays. */
const reflect = (): void => {
  for (const name of names)
    if (name !== 'lang')
      Object.defineProperty(UnrolledFigure.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: HTMLElement) {
          return this.getAttribute(name) ?? '';
        },
        set(this: HTMLElement, value: unknown) {
          if (value === null || value === undefined) this.removeAttribute(name);
          else this.setAttribute(name, Array.isArray(value) ? value.join(',') : String(value));
        },
      });
};

if (typeof customElements !== 'undefined') {
  if (customElements.get(tag)) console.warn(`<${tag}> is defined already; the first definition stays.`);
  else {
    reflect();
    customElements.define(tag, UnrolledFigure);
  }
}
