// The emphasis of pairs that a change divides and joins anew: marks stay on their words.
import type { Lang, Mark } from '../model.ts';
import { carryMarks } from '../text/emphasis/carry.ts';
import { cutMarks, shiftMarks } from '../text/emphasis/marks.ts';
import { formatTagged, parseTagged } from '../text/emphasis/tagged.ts';
import type { Change } from './change.ts';
import { type DeskPair, translationOf, withTranslation } from './desk-text.ts';

/** One side of a pair: its text, and its entry in the layer of emphasis. */
interface Tagged {
  readonly text: string | undefined;
  readonly emphasis: string | undefined;
}

/** The change with the emphasis of the removed pairs on the words of the inserted ones. */
export function carryEmphasis(change: Change): Change {
  const { removed, inserted } = change;
  const langs = new Set(removed.flatMap(({ translations }) => Object.keys(translations)));
  const source = marker(removed);
  const targets = [...langs].map(
    (lang) =>
      [
        lang,
        marker(
          removed.map((pair) => translationOf(pair, lang)),
          removed,
        ),
      ] as const,
  );
  return {
    ...change,
    inserted: inserted.map((pair) => {
      const { emphasis: _, ...plain } = pair;
      const own = source(pair.id, pair.source);
      const marked: DeskPair = { ...plain, ...(own !== undefined && { emphasis: own }) };
      return targets.reduce((now, [lang, emphasize]) => markTranslation(now, lang, emphasize), marked);
    }),
  };
}

type Marker = (id: string, text: string | undefined) => string | undefined;

function markTranslation(pair: DeskPair, lang: Lang, emphasize: Marker): DeskPair {
  const own = translationOf(pair, lang);
  return withTranslation(pair, lang, { ...own, emphasis: emphasize(pair.id, own.text) });
}

/** Finds the entry of a text among those of the old texts, which are one text divided otherwise but for what was edited. */
function marker(
  olds: readonly (Partial<Tagged> & { readonly source?: string })[],
  pairs = olds as readonly DeskPair[],
): Marker {
  const sides = olds.map((old): Tagged => ({ text: old.source ?? old.text, emphasis: old.emphasis }));
  if (sides.every(({ emphasis }) => emphasis === undefined)) return () => undefined;
  const known = new Map(sides.map((side, at) => [pairs[at]?.id, side]));
  let joined = '';
  const marks: Mark[] = [];
  for (const { text = '', emphasis } of sides) {
    if (text === '') continue;
    if (joined !== '') joined += ' ';
    const parsed = emphasis === undefined ? undefined : parseTagged(emphasis);
    if (parsed) marks.push(...shiftMarks(carryMarks(parsed.marks, parsed.text, text), joined.length));
    joined += lineless(text);
  }
  return (id, text) => {
    const same = known.get(id);
    if (same && same.text === text) return same.emphasis;
    if (text === undefined || text === '') return undefined;
    const at = joined.indexOf(lineless(text));
    const own = at < 0 ? carryMarks(marks, joined, lineless(text)) : cutMarks(marks, at, at + text.length);
    return own.length > 0 ? formatTagged(text, own) : undefined;
  };
}

/** With spaces for the line breaks of verse. */
function lineless(text: string): string {
  return text.replaceAll('\n', ' ');
}
