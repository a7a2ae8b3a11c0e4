// Which emphasised words of a stored work are not emphasised any more after a merge: their text has changed.
import type { StoredText } from '../segment/merging.ts';
import type { WorkData } from './work-data.ts';

type Side = Pick<StoredText, 'segments' | 'emphasis'>;

/** The words, each as often as it was lost. */
export function lostEmphasis(before: WorkData | undefined, after: WorkData): readonly string[] {
  const counts = new Map<string, { readonly words: string; left: number }>();
  const count = (work: WorkData, step: 1 | -1) => {
    for (const [lang, side] of [...work.texts.values()].flatMap(sidesOf)) {
      for (const { kind, words } of markedWords(side)) {
        const key = `${lang} ${kind} ${words}`;
        const known = counts.get(key) ?? { words, left: 0 };
        counts.set(key, { words, left: known.left + step });
      }
    }
  };
  if (!before) return [];
  count(before, 1);
  count(after, -1);
  return [...counts.values()].flatMap(({ words, left }) => Array.from({ length: Math.max(0, left) }, () => words));
}

function sidesOf(text: StoredText): readonly (readonly [lang: string, side: Side])[] {
  return [['', text], ...text.translations];
}

function markedWords({ segments, emphasis }: Side) {
  return [...(emphasis ?? [])].flatMap(([id, marks]) =>
    marks.map(({ kind, start, end }) => ({ kind, words: segments.get(id)?.slice(start, end) ?? '' })),
  );
}
