// The interface strings that the pages of saved words need in the browser, picked so that no others travel.
import type { Translate } from '#lib/site/translate.ts';

const shared = [
  'saved.problem.blocked',
  'saved.problem.failed',
  'saved.problem.full',
  'words.empty',
  'words.empty.hint',
  'words.shelf',
] as const;

const listKeys = [
  ...shared,
  'status.1',
  'status.2',
  'status.3',
  'status.4',
  'status.ignored',
  'status.known',
  'status.new',
  'words.delete',
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
  'words.import.large',
  'words.import.strange',
  'words.import.version',
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
  'words.undo',
] as const;

const reviewKeys = [
  ...shared,
  'review.again',
  'review.blank',
  'review.done',
  'review.easy',
  'review.end',
  'review.forecast',
  'review.forecast.day',
  'review.forecast.hint',
  'review.forecast.table',
  'review.forecast.words',
  'review.good',
  'review.hard',
  'review.hidden',
  'review.keys',
  'review.mode',
  'review.resume',
  'review.reveal',
  'review.shown',
  'review.undo',
  'review.words',
] as const;

/** A text for each plural form of the number that "{}" stands for in it. */
export type Forms = Readonly<Record<string, string>>;

export type ListStrings = Readonly<
  Record<
    | (typeof listKeys)[number]
    | 'words.deleted'
    | 'words.status'
    | 'words.imported'
    | 'words.import.damaged'
    | 'words.import.markup',
    string
  >
> & { readonly count: Forms; readonly due: Forms };

export type ReviewStrings = Readonly<Record<(typeof reviewKeys)[number] | 'review.next', string>> & {
  readonly left: Forms;
  readonly given: Forms;
  readonly later: Forms;
};

export function listStrings(t: Translate): ListStrings {
  return {
    ...pick(listKeys, t),
    'words.deleted': t('words.deleted', { word: '{}' }),
    'words.status': t('words.status', { word: '{}' }),
    'words.imported': t('words.imported', { added: '{}', changed: '{2}', same: '{3}' }),
    'words.import.damaged': t('words.import.damaged', { line: '{}' }),
    'words.import.markup': t('words.import.markup', { line: '{}' }),
    count: forms('words', t),
    due: forms('words.due', t),
  };
}

export function reviewStrings(t: Translate): ReviewStrings {
  return {
    ...pick(reviewKeys, t),
    'review.next': t('review.next', { time: '{}' }),
    left: forms('review.left', t),
    given: forms('review.given', t),
    later: forms('review.later', t),
  };
}

function pick<Key extends (typeof listKeys | typeof reviewKeys)[number]>(keys: readonly Key[], t: Translate) {
  return Object.fromEntries(keys.map((key) => [key, t(key as 'words.empty')])) as Record<Key, string>;
}

/** A count that is of each plural form, in English and in Russian. */
const samples = { one: 1, few: 2, many: 5, other: 1.5 } as const;

function forms(key: 'words' | 'words.due' | 'review.left' | 'review.given' | 'review.later', t: Translate): Forms {
  return Object.fromEntries(
    Object.entries(samples).map(([form, count]) => [form, t(key, { count }).replace(String(count), '{}')]),
  );
}

/** "5 words" from the forms and a number. */
export function counted(lng: string, texts: Forms, count: number): string {
  return (texts[new Intl.PluralRules(lng).select(count)] ?? '').replace('{}', new Intl.NumberFormat(lng).format(count));
}
