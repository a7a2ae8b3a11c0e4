// The island of the search page: the form and the answers in the browser. The server has rendered the form.
import { createRoot } from 'react-dom/client';
import { readSearchRequest } from '#lib/search/address.ts';
import { listenForSearch } from '../components/page/open-search.ts';
import { SearchIsland, type SearchIslandProps } from '../components/search/search-island.tsx';
import { islandPlace, islandProps } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'search'>;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  const place = islandPlace();
  const props = islandProps<Omit<SearchIslandProps, keyof typeof STRINGS>>(place);
  const chosen = choicesIn(place.querySelector('form'));
  const before = fieldOf(place);
  const [typed, selection] = [before?.value, [before?.selectionStart ?? null, before?.selectionEnd ?? null] as const];
  const hasFocus = before !== null && document.activeElement === before;
  place.replaceChildren();
  createRoot(place).render(<SearchIsland {...props} request={{ ...props.request, ...chosen }} {...STRINGS} />);
  mountUpdates(STRINGS.updateStrings);
  // What was typed before the script had loaded stays.
  queueMicrotask(() => {
    const field = fieldOf(place);
    if (!field || typed === undefined) return;
    if (typed !== props.request.query) field.value = typed;
    if (!hasFocus) return;
    field.focus();
    field.setSelectionRange(...selection);
  });
}

/** What was chosen before the script had loaded. */
function choicesIn(form: HTMLFormElement | null): { readonly level?: string; readonly kind?: string } {
  if (!form) return {};
  const { level, kind } = readSearchRequest(
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`])),
  );
  return { ...(level && { level }), ...(kind && { kind }) };
}

function fieldOf(place: HTMLElement): HTMLInputElement | null {
  return place.querySelector<HTMLInputElement>('[name=q]');
}
