import { expect, it } from 'vitest';
import { slimClasses, slimMarkup, slimStyles } from './slim.ts';

const css = `.unrolled{color-scheme: light;--ink: #111;--rule: #ddd;--bad: #a00;}.unrolled[data-theme="dark"]{color-scheme: dark;--ink: #eee;}@media (forced-colors: active){.unrolled,.unrolled[data-theme]{--ink: CanvasText;--bad: CanvasText;}}:where(.unrolled){.strip text{font-size: 12px;fill: var(--ink);user-select: none;}.strip .hit:hover,.cost text{fill: var(--bad);}.strip{display: block;}}.unrolled[data-theme="dark"] .strip path{stroke-opacity: 0.5;}`;
const markup = slimMarkup(
  '<svg class="unrolled strip grip" role="group" aria-label="Strip"><desc id="a">heard</desc><pattern id="hatch"><path d="M0,0V6"></path></pattern><g aria-hidden="true" data-held="false"></g><rect class="hit steps" x="5" role="slider" aria-valuenow="3"></rect><path d="M0.5,0L10,0.04L20,0Z" stroke="var(--rule)"></path><text x="0" y="1.25" data-who="1">K</text></svg>',
);

it('a picture keeps the rules, colours and classes that it is drawn by, in its own theme', () => {
  expect(slimStyles(css, markup, 'light')).toMatchInlineSnapshot(
    `".unrolled{color-scheme:light;--ink:#111;--rule:#ddd}.strip text{font-size:12px;fill:var(--ink)}@media (forced-colors:active){.unrolled{--ink:CanvasText}}"`,
  );
  const dark = slimStyles(css, markup, 'dark');
  expect(dark).toContain('.unrolled{color-scheme:dark;--ink:#eee;--rule:#ddd}');
  expect(dark).toContain('.strip path{stroke-opacity:.5}');
  expect(slimClasses(markup, slimStyles(css, markup, 'light'))).toMatchInlineSnapshot(
    `"<svg class="unrolled strip"><g aria-hidden="true"/><path d="M.5 0l19.5 0z" stroke="var(--rule)"/><text y="1.3">K</text></svg>"`,
  );
});
