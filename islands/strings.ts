// The islands by name, each with the interface strings that are built into its script.
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { template } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { deviceStrings } from '../components/about/strings.ts';
import { controlStrings } from '../components/controls/strings.ts';
import { deskStrings } from '../components/desk/strings.ts';
import { keepStrings, offlineStrings, updateStrings } from '../components/offline/strings.ts';
import { bookStrings } from '../components/own-books/strings.ts';
import { searchStrings } from '../components/search/strings.ts';
import { endStrings } from '../components/text-end/strings.ts';
import { wordStrings } from '../components/word-card/strings.ts';

const controls = (_lng: InterfaceLanguage, t: Translate) => ({
  strings: controlStrings(t),
  wordStrings: wordStrings(t),
  endStrings: endStrings(t),
});

export const islandStrings = {
  reading: (lng: InterfaceLanguage, t: Translate) => ({
    ...controls(lng, t),
    keepStrings: keepStrings(t),
    updateStrings: updateStrings(t),
  }),
  'own-text': (lng: InterfaceLanguage, t: Translate) => ({
    ...controls(lng, t),
    // A word waits until the reader has the dictionary downloaded.
    wordStrings: { ...wordStrings(t), 'word.loading': t('own.words.needed') },
    updateStrings: updateStrings(t),
  }),
  'own-desk': (lng: InterfaceLanguage, t: Translate) => ({
    lng,
    strings: deskStrings(t),
    missing: t('own.missing'),
    updateStrings: updateStrings(t),
  }),
  mine: (lng: InterfaceLanguage, t: Translate) => ({
    lng,
    strings: bookStrings(t),
    searchStrings: searchStrings(lng, t),
    updateStrings: updateStrings(t),
  }),
  contents: (_lng: InterfaceLanguage, t: Translate) => ({
    keepStrings: keepStrings(t),
    updateStrings: updateStrings(t),
  }),
  shelf: (_lng: InterfaceLanguage, t: Translate) => ({
    template: template(t, 'shelf.known'),
    updateStrings: updateStrings(t),
  }),
  search: (lng: InterfaceLanguage, t: Translate) => ({
    strings: searchStrings(lng, t),
    updateStrings: updateStrings(t),
  }),
  about: (lng: InterfaceLanguage, t: Translate) => ({
    strings: deviceStrings(lng, t),
    updateStrings: updateStrings(t),
  }),
  offline: (_lng: InterfaceLanguage, t: Translate) => ({
    strings: offlineStrings(t),
    updateStrings: updateStrings(t),
  }),
};

/** The strings of one island. */
export type IslandStrings<Name extends keyof typeof islandStrings> = ReturnType<(typeof islandStrings)[Name]>;
