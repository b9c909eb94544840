// Before anything is painted: the page's language, the theme that was chosen here, and whether it is the first screen that is opened.
const { dataset, lang } = document.documentElement;
const read = (key, storage = 'localStorage') => {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
};
// The language that the link asks for, else the one chosen here; else a page has its own, and the first page what the browser asks for.
const pages = { en: './', de: './de.html' };
const known = (languages) => languages.find((language) => Object.hasOwn(pages, language));
const asked = () => /[#?&]lang=(\w+)/.exec(location.hash)?.[1];
const ofBrowser = lang === 'en' ? navigator.languages.map((language) => language.slice(0, 2).toLowerCase()) : [];
const leavesFor = (language) => {
  if (language !== lang) location.replace(pages[language] + location.search + location.hash);
  return language !== lang;
};
const leaves = leavesFor(known([asked(), read('unrolled:language'), ...ofBrowser, lang]));
addEventListener('hashchange', () => leavesFor(known([asked(), lang])));
dataset.theme = read('unrolled:theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const opens = location.hash.length > 1 || read('unrolled:opens') === 'explore' ? 'explore' : 'start';
if (leaves || opens === 'explore') dataset.opens = 'other';
else if (read('unrolled:carried', 'sessionStorage') !== null) dataset.opens = 'carried';
// Its part of the program is fetched beside what all pages need.
const part = !leaves && document.currentScript.dataset[opens];
if (part) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: part }));
// What is pressed before the program has come is pressed on what takes its place.
const presses = ['pointerdown', 'pointerup', 'pointercancel', 'click'];
const buttons = () => [...document.querySelectorAll('.page-start :is(nav, .start-beats) button')];
let pressed = -1;
const arrival = new MutationObserver(() => {
  arrival.disconnect();
  buttons()[pressed]?.click();
});
const press = ({ type, target }) => {
  const page = document.querySelector('.poster-page');
  pressed = type === 'pointercancel' ? -1 : buttons().indexOf(target.closest('button'));
  if (page) arrival.observe(page.parentNode, { childList: true });
  else for (const type of presses) removeEventListener(type, press);
};
for (const type of presses) addEventListener(type, press);
