import { createElement, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { UnrolledFigure } from '../src/embed/react.tsx';

/** A post in React with a figure: an attribute that changes, and an event that is shown. */
export const Post = () => {
  const [T, setT] = useState(60);
  const [hash, setHash] = useState('untouched');
  return createElement(
    'main',
    null,
    createElement('h1', null, 'A post'),
    createElement('button', { type: 'button', onClick: () => setT(40) }, 'Train less'),
    createElement(
      UnrolledFigure,
      {
        src: `#v=2&T=${T}&sel=2`,
        views: ['strip'],
        controls: ['K'],
        style: { display: 'block', minHeight: 467 },
        onState: setHash,
      },
      createElement('p', { slot: 'poster' }, 'A strip of 60 steps.'),
    ),
    createElement('output', null, hash),
  );
};

if (typeof document !== 'undefined') hydrateRoot(document.getElementById('root')!, createElement(Post));
