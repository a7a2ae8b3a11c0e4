// Extracts footnotes from the running text: a mark in a paragraph, and the note below it or at the end.
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Tally } from '../tally.ts';

const NOTE = /^(?:\[(\d{1,3}|\*{1,3})\]|(\*{1,3})\)?|(\d{1,2})\)?(?=\s))\s*(?:[—–-]\s*)?(?=["«“„(]?\p{L})/u;
// In brackets, as asterisks, or as a number after punctuation: «adieu, mon plaisir, 1 до свидания».
const MARK =
  /\[(\d{1,3}|\*{1,3})\]|(?<=[\p{L}\p{N}.,;:!?…»”"')]\s?)(\*{1,3})(?![*\p{L}])\)?|(?<=[.,;:!?…»”"')])\s?(\d{1,2})\)?(?=[\s.,;:!?»”"')]|$)/gu;
const NOTES_HEADING = /^(?:footnotes|notes|примечания|сноски|комментарии)[.:]?$/i;

const nearest = 12;

interface Mark {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A paragraph that begins with a mark which also occurs in an earlier paragraph becomes the note for that mark. */
export function takeFootnotes(outline: readonly OutlineBlock[], tally: Tally): readonly OutlineBlock[] {
  const open = new Map<string, Mark[]>();
  const noted = new Map<number, { mark: Mark; text: string }[]>();
  const gone = new Set<number>();
  outline.forEach(({ text, kind, level }, block) => {
    const found = level === undefined ? NOTE.exec(text) : null;
    const label = found?.slice(1).find((name) => name !== undefined) ?? '';
    const mark = found ? takeMark(open.get(label), block, found[3] !== undefined) : undefined;
    if (found && mark) {
      gone.add(block);
      noted.set(mark.block, [...(noted.get(mark.block) ?? []), { mark, text: text.slice(found[0].length) }]);
    } else if (kind !== 'heading') {
      for (const { 0: whole, 1: bracketed, 2: stars, 3: number, index } of text.matchAll(MARK)) {
        const name = bracketed ?? stars ?? number ?? '';
        const marks = open.get(name) ?? [];
        marks.push({ block, start: index, end: index + whole.length });
        open.set(name, marks);
      }
    }
  });
  tally.add('footnotes', gone.size, 'Footnotes were removed from the running text and linked to their places.');
  return dropEmptySections(outline, gone).flatMap((block, index) => {
    if (block === undefined) return [];
    const notes = noted.get(index);
    return [notes ? attach(block, notes) : block];
  });
}

/** A bare number is a mark only if its note is near. */
function takeMark(marks: Mark[] | undefined, block: number, isBare: boolean): Mark | undefined {
  if (!isBare) return marks?.shift();
  while (marks?.[0] && block - marks[0].block > nearest) marks.shift();
  return marks?.shift();
}

/** A heading with only notes below it is removed with them. */
function dropEmptySections(
  outline: readonly OutlineBlock[],
  gone: ReadonlySet<number>,
): readonly (OutlineBlock | undefined)[] {
  return outline.map((block, index) => {
    if (gone.has(index)) return undefined;
    const isOver = NOTES_HEADING.test(block.text) && gone.has(index + 1);
    return isOver ? undefined : block;
  });
}

function attach(block: OutlineBlock, found: readonly { mark: Mark; text: string }[]): OutlineBlock {
  const notes: ImportedNote[] = [];
  let text = '';
  let from = 0;
  for (const { mark, text: note } of found.toSorted((first, second) => first.mark.start - second.mark.start)) {
    text += block.text.slice(from, mark.start).trimEnd();
    from = mark.end;
    notes.push({ at: text.length, text: note });
  }
  return { ...block, text: text + block.text.slice(from), notes };
}
