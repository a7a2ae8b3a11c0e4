// What an import was not sure of, in sentences of the interface.
import type { BookDoubts } from '#lib/own-books/own-book.ts';
import { fillCount, type PluralTemplates } from '#lib/site/templates.ts';

type Counts = Readonly<Record<'own.aside' | 'own.doubts' | 'own.unmatched' | 'own.untranslated', PluralTemplates>>;

/** "120 pairs are doubtful. 3 chapters are only in the translation."; "" if nothing is doubtful. */
export function doubtsIn({ pairs, untranslated, aside, unmatched }: BookDoubts, lng: string, counts: Counts): string {
  const doubtful = Object.values(pairs).reduce((sum, ids) => sum + ids.length, 0);
  return (
    [
      ['own.doubts', doubtful],
      ['own.untranslated', untranslated],
      ['own.aside', aside],
      ['own.unmatched', unmatched.length],
    ] as const
  )
    .flatMap(([key, count]) => (count > 0 ? fillCount(lng, counts[key], count) : []))
    .join(' ');
}
