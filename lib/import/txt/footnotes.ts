// Extracts footnotes from the running text: a mark in a paragraph, and the note below it or at the end.
import { cutOut } from '../../text/emphasis/marks.ts';
import { countLetters } from '../account.ts';
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Tally } from '../tally.ts';
import {
  dropArrow,
  endsInArrow,
  findMarks,
  markAlone,
  type NoteOpening,
  openListed,
  openNote,
  type TextMark,
} from './note-marks.ts';

const NOTES_HEADING = /^(?:footnotes|endnotes|notes|примечания|сноски|комментарии)[.:]?$/i;

const NOTES_IN_LINES = /^\[←?\s?\d{1,3}\][\s\S]*\n\[←?\s?\d{1,3}\]/;

/** A bare number is a mark only if its note is at most this many blocks below. */
const nearest = 12;
const beside = 4;
/** Bare numbers of notes rise by one; one may be missing. */
const widestStep = 2;

interface Mark extends TextMark {
  readonly block: number;
}

interface Found {
  readonly opening: NoteOpening;
  /** The paragraphs of the note, the first one being that of its mark. */
  readonly blocks: readonly number[];
}

/** A paragraph that begins with a mark which also occurs in an earlier paragraph becomes the note for that mark. */
export function takeFootnotes(whole: readonly OutlineBlock[], tally: Tally): readonly OutlineBlock[] {
  const outline = whole.flatMap(splitNotes);
  const open = new Map<string, Mark[]>();
  const noted = new Map<number, { mark: Mark; text: string }[]>();
  const gone = new Set<number>();
  let letters = 0;
  const note = (mark: Mark, text: string) => {
    listOf(noted, mark.block).push({ mark, text });
    letters += countLetters(mark.label);
  };
  let lastBare = 0;
  let lastArrow = 0;
  let isInNotes = false;
  for (let at = 0; at < outline.length; at += 1) {
    const block = outline[at];
    if (!block) continue;
    if (NOTES_HEADING.test(block.text)) isInNotes = true;
    else if (block.level !== undefined && openListed(block.text) === undefined) isInNotes = false;
    const found = findNote(outline, at, isInNotes, () => nextLabel(open, lastArrow));
    if (found && endsInArrow(block.text)) lastArrow = Number(found.opening.label);
    const mark = found && takeMark(open.get(found.opening.label), found.opening, at, isInNotes ? undefined : lastBare);
    if (found && mark) {
      for (const index of found.blocks) gone.add(index);
      note(mark, found.opening.text);
      letters += countLetters(found.opening.mark);
      if (found.opening.isBare) lastBare = Number(found.opening.label);
      at = found.blocks.at(-1) ?? at;
    } else if (block.kind !== 'heading' && !isInNotes) {
      for (const mark of findMarks(block.text)) {
        if (mark.note !== undefined) note({ ...mark, block: at }, mark.note);
        else listOf(open, mark.label).push({ ...mark, block: at });
      }
    }
  }
  const count = [...noted.values()].reduce((sum, { length }) => sum + length, 0);
  const message = 'Footnotes were removed from the running text and linked to their places.';
  tally.add('footnotes', count, message, letters);
  return dropEmptySections(outline, gone, tally).flatMap((block, index) => {
    if (block === undefined) return [];
    const notes = noted.get(index);
    return [notes ? attach(block, notes) : block];
  });
}

/** The list under a key, which is added if it is new. */
function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Notes on lines of their own in one paragraph, as Markdown has them. */
function splitNotes(block: OutlineBlock): readonly OutlineBlock[] {
  if (block.level !== undefined || block.notes.length > 0 || !NOTES_IN_LINES.test(block.text)) return [block];
  const { marks: _, ...plain } = block;
  return block.text.split(/\n(?=\[)/).map((text) => ({ ...plain, text }));
}

function findNote(
  outline: readonly OutlineBlock[],
  at: number,
  isInNotes: boolean,
  nextArrow: () => string | undefined,
): Found | undefined {
  // A note has no notes of its own.
  if (outline[at]?.notes.length) return undefined;
  const text = outline[at]?.text ?? '';
  const alone = markAlone(text);
  if (isInNotes || alone !== undefined) {
    const opening = openListed(text);
    if (!opening) return undefined;
    const more = followers(outline, at, isInNotes);
    const texts = [opening.text, ...more.map((index) => dropArrow(outline[index]?.text ?? ''))];
    const whole = texts.filter((part) => part !== '').join(' ');
    return whole === '' ? undefined : { opening: { ...opening, text: whole }, blocks: [at, ...more] };
  }
  if (outline[at]?.level !== undefined) return undefined;
  const opening = openNote(text);
  if (opening) return { opening, blocks: [at] };
  const label = endsInArrow(text) ? nextArrow() : undefined;
  return label === undefined
    ? undefined
    : { opening: { label, text: dropArrow(text), mark: '', isBare: false }, blocks: [at] };
}

/** The label of a note without one: of the first open mark that counts on or begins again with 1. */
function nextLabel(open: ReadonlyMap<string, readonly Mark[]>, last: number): string | undefined {
  const candidates = ['1', String(last + 1)].flatMap((label) => open.get(label)?.slice(0, 1) ?? []);
  return candidates.toSorted((first, second) => first.block - second.block || first.start - second.start)[0]?.label;
}

/** In a section of notes, all paragraphs up to the next number or heading; elsewhere only the one below a mark. */
function followers(outline: readonly OutlineBlock[], at: number, isInNotes: boolean): readonly number[] {
  const more: number[] = [];
  for (let index = at + 1; index < outline.length; index += 1) {
    const block = outline[index];
    if (!block || block.level !== undefined || block.notes.length > 0 || openListed(block.text)) return more;
    more.push(index);
    if (!isInNotes) return more;
  }
  return more;
}

/**
 * A bare number opens a note only if such notes count on from `lastBare` or begin with 1, and its mark is near: nearer
 * still if the note begins in lower case and the mark is not directly behind a word.
 */
function takeMark(
  marks: Mark[] | undefined,
  { label, text, isBare }: NoteOpening,
  block: number,
  lastBare: number | undefined,
): Mark | undefined {
  if (!marks) return undefined;
  if (!isBare || lastBare === undefined) return marks.shift();
  const number = Number(label);
  if (number !== 1 && (number <= lastBare || number > lastBare + widestStep)) return undefined;
  while (marks[0] && block - marks[0].block > nearest) marks.shift();
  const isFar = marks[0] !== undefined && block - marks[0].block > beside;
  return isFar && marks[0]?.form === 'spaced' && /^\p{Ll}/u.test(text) ? undefined : marks.shift();
}

/** A heading with only notes below it is removed with them. */
function dropEmptySections(
  outline: readonly OutlineBlock[],
  gone: ReadonlySet<number>,
  tally: Tally,
): readonly (OutlineBlock | undefined)[] {
  return outline.map((block, index) => {
    if (gone.has(index)) return undefined;
    const isOver =
      NOTES_HEADING.test(block.text) && (gone.has(index + 1) || NOTES_HEADING.test(outline[index + 1]?.text ?? ''));
    if (!isOver) return block;
    tally.add('note-headings', 1, 'Headings of lists of footnotes were left out.', countLetters(block.text));
    return undefined;
  });
}

/** The block with notes at its marks, which are removed; notes that it already has move along. */
function attach(block: OutlineBlock, found: readonly { mark: Mark; text: string }[]): OutlineBlock {
  const places = [
    ...block.notes.map(({ at, text }) => ({ from: at, end: at, text })),
    ...found.map(({ mark, text }) => ({ from: mark.start, end: mark.end, text })),
  ].toSorted((first, second) => first.from - second.from);
  const notes: ImportedNote[] = [];
  let text = '';
  let from = 0;
  let marks = block.marks;
  /** Characters that are left out before `from`. */
  let removed = 0;
  for (const place of places) {
    const before = block.text.slice(from, place.from);
    text += place.end > place.from ? before.trimEnd() : before;
    from = place.end;
    notes.push({ at: text.length, text: place.text });
    marks = marks && cutOut(marks, text.length, place.end - removed);
    removed = place.end - text.length;
  }
  return { ...block, text: text + block.text.slice(from), notes, ...(marks && { marks }) };
}
