// The key "/": to the field of the search, or to its page.
import { commandOf } from './keys.ts';

/** Moves the focus to the page's field, or follows the header's link to the search. */
export function openSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[type=search][name=q]');
  if (field) {
    field.focus();
    field.select();
  } else document.querySelector<HTMLAnchorElement>('[data-search]')?.click();
}

/** Listens for the key on a page without other keys. */
export function listenForSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (commandOf(event) !== 'search' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    openSearch();
  });
}
