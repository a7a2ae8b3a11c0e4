// The island of the list of own books.
import { createRoot } from 'react-dom/client';
import { MyBooks } from '../components/own-books/my-books.tsx';
import { listenForSearch } from '../components/page/open-search.ts';
import { islandPlace } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts): the strings, the address of the worker, and what reading own books needs. */
declare const STRINGS: IslandStrings<'mine'>;
declare const WORKER: string;
declare const OWN_FILES: readonly string[];

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  createRoot(islandPlace()).render(<MyBooks {...STRINGS} worker={WORKER} />);
  // Books that were added are read without a network, too.
  mountUpdates(STRINGS.updateStrings, OWN_FILES);
}
