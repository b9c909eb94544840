/** Where a pointer is in an element's own pixels, which large type makes longer than those of the screen. */
export const pixelIn = (
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): readonly [x: number, y: number] => {
  const { left, top, width } = element.getBoundingClientRect();
  const zoom = element.clientWidth > 0 ? width / element.clientWidth : 1;
  return [(clientX - left) / zoom, (clientY - top) / zoom];
};
