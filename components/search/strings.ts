// The interface strings of the search.
import { KINDS } from '#lib/site/shelf.ts';
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const keys = [
  'draft.machine',
  'draft.person',
  'search.alone',
  'search.any',
  'search.anywhere',
  'search.atMost',
  'search.button',
  'search.empty',
  'search.forms',
  'search.instead',
  'search.kind',
  'search.label',
  'search.lemmas',
  'search.level',
  'search.loading',
  'search.lost',
  'search.meant',
  'search.missing',
  'search.more',
  'search.none',
  'search.place',
  'search.title',
] as const;

type Key = (typeof keys)[number] | `kind.${(typeof KINDS)[number]}`;

/** Templates by key; `pairs`, `texts` and `ofWork`, how many sentences and texts there are, by plural form. */
export type SearchStrings = Readonly<Record<Key, string>> & {
  readonly lng: string;
  readonly pairs: PluralTemplates;
  readonly works: PluralTemplates;
  readonly ofWork: PluralTemplates;
};

export function searchStrings(lng: string, t: Translate): SearchStrings {
  return {
    ...templates(t, [...keys, ...KINDS.map((kind) => `kind.${kind}` as const)]),
    lng,
    pairs: pluralTemplates(t, 'search.pairs'),
    works: pluralTemplates(t, 'search.works'),
    ofWork: pluralTemplates(t, 'search.ofWork'),
  };
}
