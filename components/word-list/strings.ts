// The interface strings of the list of saved words.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { VOCABULARY_KEYS } from '../vocabulary/strings.ts';

const keys = [
  ...VOCABULARY_KEYS,
  'status.ignored',
  'status.known',
  'status.learning',
  'status.new',
  'words.delete',
  'words.deleted',
  'words.export.anki',
  'words.export.apkg',
  'words.export.csv',
  'words.export.hint',
  'words.export.json',
  'words.exported',
  'words.files',
  'words.filter',
  'words.filter.all',
  'words.gloss',
  'words.import',
  'words.import.damaged',
  'words.import.large',
  'words.import.markup',
  'words.import.strange',
  'words.import.version',
  'words.imported',
  'words.met',
  'words.more',
  'words.none',
  'words.note',
  'words.restored',
  'words.review',
  'words.search',
  'words.sort',
  'words.sort.added',
  'words.sort.due',
  'words.sort.lemma',
  'words.status',
  'words.undo',
] as const;

/** Templates by key; `count` and `due` by plural form. */
export type WordListStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly count: PluralTemplates;
  readonly due: PluralTemplates;
};

export function wordListStrings(t: Translate): WordListStrings {
  return { ...templates(t, keys), count: pluralTemplates(t, 'words'), due: pluralTemplates(t, 'words.due') };
}
