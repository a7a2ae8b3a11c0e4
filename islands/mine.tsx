// The island of the list of own books.
import { createRoot } from 'react-dom/client';
import { MyBooks } from '../components/own-books/my-books.tsx';
import { listenForSearch } from '../components/page/open-search.ts';
import { islandPlace } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts): the strings, and the address of the worker. */
declare const STRINGS: IslandStrings<'mine'>;
declare const WORKER: string;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  createRoot(islandPlace()).render(<MyBooks {...STRINGS} worker={WORKER} />);
  mountUpdates(STRINGS.updateStrings);
}
