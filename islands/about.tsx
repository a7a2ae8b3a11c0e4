// The island of the about page: what the device remembers. The server has rendered its form.
import { hydrateRoot } from 'react-dom/client';
import { DeviceMemory } from '../components/about/device-memory.tsx';
import { listenForSearch } from '../components/page/open-search.ts';
import { islandPlace } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'about'>;

/** Called by the page's loader. */
export function mount(): void {
  listenForSearch();
  hydrateRoot(islandPlace(), <DeviceMemory strings={STRINGS.strings} />);
  mountUpdates(STRINGS.updateStrings);
}
