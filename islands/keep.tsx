// The button to keep the page's work offline. The server has rendered it.
import { hydrateRoot } from 'react-dom/client';
import { KEEP_PLACE } from '../components/offline/keep-place.tsx';
import { KeepWork, type KeepWorkProps } from '../components/offline/keep-work.tsx';
import type { KeepStrings } from '../components/offline/strings.ts';

/** A chapter's page has none. */
export function mountKeep(strings: KeepStrings): void {
  for (const place of document.querySelectorAll(`[${KEEP_PLACE}]`)) {
    const work: KeepWorkProps = JSON.parse(place.getAttribute(KEEP_PLACE) ?? '');
    hydrateRoot(place, <KeepWork {...work} strings={strings} />);
  }
}
