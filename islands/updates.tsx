// What every island does besides its own part: registers the service worker and offers a new build.
import { createRoot } from 'react-dom/client';
import type { UpdateStrings } from '../components/offline/strings.ts';
import { UpdateOffer } from '../components/offline/update-offer.tsx';

/** `files` are what the page may ask for later. */
export function mountUpdates(strings: UpdateStrings, files: readonly (string | undefined)[] = []): void {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<UpdateOffer strings={strings} files={files.filter((file) => file !== undefined)} />);
}
