import { expect, it } from 'vitest';
import { markdownOf } from './markdown.ts';

it('an image says what it shows and leads to the link', () => {
  expect(markdownOf('At τ = 2, F = 1.97.', 'unrolled-outer.png', 'https://x/#v=1&T=50')).toBe(
    '[![At τ = 2, F = 1.97.](unrolled-outer.png)](<https://x/#v=1&T=50>)',
  );
});

it('brackets and line breaks of the sentence do not end it', () => {
  expect(markdownOf('a [b]\n\\c', 'f.png', 'https://x/')).toBe('[![a \\[b\\] \\\\c](f.png)](<https://x/>)');
});
