// The island of the shelf: the shares of known words.
import { createRoot } from 'react-dom/client';
import { listenForSearch } from '../components/page/open-search.ts';
import { KnownShares } from '../components/shelf/known-shares.tsx';
import { islandPlace } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'shelf'>;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  createRoot(islandPlace()).render(<KnownShares template={STRINGS.template} />);
  mountUpdates(STRINGS.updateStrings);
}
