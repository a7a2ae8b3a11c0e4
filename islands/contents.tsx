// The island of a book's contents: the button to keep it offline.
import { READY_EVENT } from '../components/page/contract.ts';
import { listenForSearch } from '../components/page/open-search.ts';
import { mountKeep } from './keep.tsx';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'contents'>;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  mountKeep(STRINGS.keepStrings);
  mountUpdates(STRINGS.updateStrings);
  document.dispatchEvent(new Event(READY_EVENT));
}
