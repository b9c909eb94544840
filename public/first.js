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
if (location.hash.length > 1 || read('unrolled:opens') === 'explore') dataset.opens = 'other';
