// The island of an own text: the page itself, with the controls of the reading page.
import { createInstance, type InitOptions } from 'i18next';
import { createRoot } from 'react-dom/client';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { Controls } from '../components/controls/controls.tsx';
import type { WordsData } from '../components/own-books/ask-for-words.tsx';
import { type OwnControls, OwnText } from '../components/own-books/own-text.tsx';
import { READY_EVENT } from '../components/page/contract.ts';
import { islandPlace, keepQueryInLinks } from './place.ts';
import type { IslandStrings } from './strings.ts';
import { mountUpdates } from './updates.tsx';

/** Defined by the build (scripts/islands.ts): the strings of the controls, the address of the worker, the data of words, and the interface for t(). */
declare const STRINGS: IslandStrings<'own-text'>;
declare const WORKER: string;
declare const WORDS: WordsData;
declare const INTERFACE: { readonly lng: InterfaceLanguage; readonly resources: InitOptions['resources'] };

/** Called by the page's loader. */
export async function mount(): Promise<void> {
  const { lng, resources } = INTERFACE;
  const t = await createInstance().init({
    lng,
    resources: resources ?? {},
    ns: ['ui'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  createRoot(islandPlace()).render(<OwnText lng={lng} t={t} controls={OwnTextControls} worker={WORKER} data={WORDS} />);
  keepQueryInLinks();
  mountUpdates(STRINGS.updateStrings);
  document.dispatchEvent(new Event(READY_EVENT));
}

function OwnTextControls(props: OwnControls) {
  return <Controls {...props} {...STRINGS} />;
}
