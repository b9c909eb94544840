// Before anything is painted: the theme that was chosen here, and whether it is the first screen that is opened.
const { dataset } = document.documentElement;
const read = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
dataset.theme = read('unrolled:theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const opens = location.hash.length > 1 || read('unrolled:opens') === 'explore' ? 'explore' : 'start';
if (opens === 'explore') dataset.opens = 'other';
// Its part of the program is fetched beside what all pages need.
const part = document.currentScript.dataset[opens];
if (part) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: part }));
