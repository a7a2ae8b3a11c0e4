// The island of the offline page: what is kept on the device.
import { createRoot } from 'react-dom/client';
import { Copies, type CopiesProps } from '../components/offline/copies.tsx';
import { listenForSearch } from '../components/page/open-search.ts';
import { islandPlace, islandProps } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'offline'>;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  const place = islandPlace();
  createRoot(place).render(<Copies {...islandProps<Omit<CopiesProps, 'strings'>>(place)} strings={STRINGS.strings} />);
  mountUpdates(STRINGS.updateStrings);
}
