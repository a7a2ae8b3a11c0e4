// A segment's footnotes are a list without gaps: the second cannot be translated before the first.
import type { Issue, Text } from '../../model.ts';
import { formatKey, formatNoteId, parseNoteId } from '../../segment/keys.ts';
import { unitsOf } from '../../segment/units.ts';
import type { TranslationChange } from './change.ts';

/** The changes without footnotes that would leave a gap before them, and an issue for each of these. */
export function dropNoteGaps(
  changes: readonly TranslationChange[],
  texts: readonly Text[],
  file: string,
): { readonly kept: readonly TranslationChange[]; readonly gaps: readonly Issue[] } {
  const notes = texts.flatMap((text) =>
    unitsOf(text).flatMap(({ id, target }) => (parseNoteId(id) && target ? [formatKey(text.address, id)] : [])),
  );
  const there = new Set([...notes, ...changes.map(({ address, id }) => formatKey(address, id))]);
  const hasGap = ({ address, id }: TranslationChange): boolean => {
    const { segment = '', number = 0 } = parseNoteId(id) ?? {};
    for (let before = 1; before < number; before += 1) {
      if (!there.has(formatKey(address, formatNoteId(segment, before)))) return true;
    }
    return false;
  };
  const gaps = changes.filter(hasGap).map(
    ({ address, id, line }): Issue => ({
      rule: 'note-gap',
      severity: 'warning',
      file: `${file}:${line}`,
      id: formatKey(address, id),
      message: 'the footnote before it is not translated',
      hint: 'It is ignored. Translate the footnotes of a segment in their order.',
    }),
  );
  return { kept: changes.filter((change) => !hasGap(change)), gaps };
}
