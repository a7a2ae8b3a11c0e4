// The island of the desk for an own text.
import { createRoot } from 'react-dom/client';
import { OwnDesk } from '../components/own-books/own-desk.tsx';
import { READY_EVENT } from '../components/page/contract.ts';
import { islandPlace, keepQueryInLinks } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts): the strings, and the address of the worker. */
declare const STRINGS: IslandStrings<'own-desk'>;
declare const WORKER: string;

/** Called by the page's loader. */
export function mount(): void {
  createRoot(islandPlace()).render(<OwnDesk {...STRINGS} worker={WORKER} />);
  keepQueryInLinks();
  mountUpdates(STRINGS.updateStrings);
  document.dispatchEvent(new Event(READY_EVENT));
}
