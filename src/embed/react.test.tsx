import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { UnrolledFigure } from './react.tsx';

it('a server writes the element with its attributes and its picture, and no listener', () => {
  const html = renderToString(
    <UnrolledFigure
      src="#v=2&T=40"
      views={['strip', 'ratio']}
      controls={['K']}
      theme="dark"
      lang="de"
      onState={() => {}}
    >
      <img slot="poster" src="strip.svg" alt="The strip" />
    </UnrolledFigure>,
  );
  expect(html).toContain(
    '<unrolled-figure src="#v=2&amp;T=40" theme="dark" lang="de" views="strip ratio" controls="K">' +
      '<img slot="poster" src="strip.svg" alt="The strip"/></unrolled-figure>',
  );
});
