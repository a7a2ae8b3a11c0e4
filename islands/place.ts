// Where the page has its island.

/** The element of the page for its island (components/island). */
export function islandPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('[data-island]');
  if (!place) throw new Error('This page has no element for its island.');
  return place;
}
