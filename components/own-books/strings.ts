// The interface strings of the list of own books.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const keys = [
  'own.actions',
  'own.added',
  'own.aligning',
  'own.cancel',
  'own.cancelled',
  'own.choose',
  'own.drop',
  'own.early',
  'own.early.note',
  'own.empty',
  'own.export.epub',
  'own.export.tmx',
  'own.export.zip',
  'own.exported',
  'own.file.source',
  'own.file.target',
  'own.importing',
  'own.intro',
  'own.many',
  'own.paste',
  'own.paste.source',
  'own.paste.start',
  'own.paste.target',
  'own.persist',
  'own.problem.blocked',
  'own.problem.failed',
  'own.problem.full',
  'own.read',
  'own.reading',
  'own.refused.empty-file',
  'own.refused.no-book',
  'own.refused.not-a-translation',
  'own.refused.not-english',
  'own.refused.not-russian',
  'own.refused.not-text',
  'own.refused.too-big',
  'own.release',
  'own.remove',
  'own.removed',
  'own.replaced',
  'own.retranslate',
  'own.search',
  'own.size',
  'own.translate',
  'own.undo',
] as const;

const counted = ['own.aside', 'own.doubts', 'own.unmatched', 'own.untranslated', 'chapters'] as const;

export type BookStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly counts: Readonly<Record<(typeof counted)[number], PluralTemplates>>;
};

export function bookStrings(t: Translate): BookStrings {
  const counts = Object.fromEntries(counted.map((key) => [key, pluralTemplates(t, key)]));
  return { ...templates(t, keys), counts: counts as BookStrings['counts'] };
}
