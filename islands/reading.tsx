// The island of the reading page: its controls.
import { createRoot } from 'react-dom/client';
import { Controls, type ControlsProps } from '../components/controls/controls.tsx';
import { islandPlace, islandProps } from './place.ts';
import type { IslandStrings } from './strings.ts';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'reading'>;

/** Called by the page's loader. */
export function mount(): void {
  const place = islandPlace();
  const props = islandProps<Omit<ControlsProps, keyof typeof STRINGS>>(place);
  createRoot(place).render(<Controls {...props} {...STRINGS} />);
}
