// Where the page has its island.

/** The element of the page for its island (components/island). */
export function islandPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('[data-island]');
  if (!place) throw new Error('This page has no element for its island.');
  return place;
}

/** The properties that the page has for its island. */
export function islandProps<Props>(place: HTMLElement): Props {
  return JSON.parse(place.dataset.island ?? '') as Props;
}

/** Of a page that is named by its query: the links to the other languages of the interface lead to the same text. */
export function keepQueryInLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.href += encodeURIComponent(location.search);
  }
}
