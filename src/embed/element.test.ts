import { expect, it } from 'vitest';

it('the element’s file can be read where there is no document', async () => {
  const { UnrolledFigure } = await import('./element.ts');
  expect(UnrolledFigure.observedAttributes).toContain('src');
});
