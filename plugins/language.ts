import type { Plugin, UserConfig } from 'vite';

/** Each language is a build of its own: nobody fetches the words of another. */
export interface Language {
  readonly code: 'en' | 'de';
  /** What `#words` is resolved with (package.json, "imports"). */
  readonly conditions: readonly string[];
  /** The file of its page. */
  readonly page: string;
}

export const english: Language = { code: 'en', conditions: [], page: 'index.html' };
export const german: Language = { code: 'de', conditions: ['german'], page: 'de.html' };

/** For `runnerImport`, which resolves for Node. */
export const importedIn = ({ conditions }: Language): UserConfig => ({
  environments: { inline: { resolve: { conditions: [...conditions] } } },
});

/** The one page of the sources, under the name that it has in this language. */
export const pageOf = ({ page }: Language): Plugin => ({
  name: 'unrolled:page-of-language',
  enforce: 'post',
  generateBundle(_, bundle) {
    const html = bundle['index.html'];
    if (page === 'index.html' || html?.type !== 'asset') return;
    delete bundle['index.html'];
    this.emitFile({ type: 'asset', fileName: page, source: html.source });
  },
});
