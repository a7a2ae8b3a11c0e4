// The island of the reading page: its controls, and the button to keep a work offline.
import { createRoot } from 'react-dom/client';
import { Controls, type ControlsProps } from '../components/controls/controls.tsx';
import { mountKeep } from './keep.tsx';
import { islandPlace, islandProps } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts). */
declare const STRINGS: IslandStrings<'reading'>;

/** Called by the page's loader. */
export function mount(): void {
  const { keepStrings, updateStrings, ...strings } = STRINGS;
  const place = islandPlace();
  const props = islandProps<Omit<ControlsProps, keyof typeof strings>>(place);
  mountKeep(keepStrings);
  createRoot(place).render(<Controls {...props} {...strings} />);
  const { href, englishHref, linksHref } = props.words;
  mountUpdates(updateStrings, [href, englishHref, linksHref, props.stress]);
}
