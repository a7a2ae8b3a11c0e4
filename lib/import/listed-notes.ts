// Finds footnotes whose links a program has lost: a list of numbered notes, or notes that end in a way back ("↩"), and
// their marks in the text above.
import { cutOut } from '../text/emphasis/marks.ts';
import { countLetters } from './account.ts';
import type { Block, ImportedNote } from './importer.ts';
import type { Tally } from './tally.ts';

const TITLE = /^(?:примечания|сноски|комментарии|notes|footnotes|endnotes)[.:]?$/i;
const BACK = /\s*[↩⏎⤴]\uFE0E?\s*$/u;
/** "[1]", "[←1]", "1." alone. */
const MARK = /^\[?\s*[←↑]?\s*(\d{1,4})\s*\]?[.)]?$/;
/** The same before the text of a note. */
const LEADING = /^(?:\[\s*[←↑]?\s*(\d{1,4})\s*\]|[←↑]\s*(\d{1,4})|(\d{1,4})[.)])\s+(?=\S)/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface NoteList {
  /** The indices of its first block and after its last one. */
  readonly start: number;
  readonly end: number;
  /** The texts of the notes 1, 2, 3 … */
  readonly notes: readonly string[];
}

/**
 * The blocks with such notes attached to their marks. A list is used only if all its numbers are found in the text since
 * the list before, in order; otherwise it stays text.
 */
export function attachListedNotes<Kind extends Block>(blocks: readonly Kind[], tally: Tally): readonly Kind[] {
  const kept: Kind[] = [];
  let from = 0;
  for (const list of listsIn(blocks)) {
    const before = blocks.slice(from, list.start);
    const own = blocks.slice(list.start, list.end);
    const marked = attach(before, list.notes);
    kept.push(...(marked ?? [...before, ...own]));
    from = list.end;
    if (!marked) continue;
    const letters = lettersOf([...before, ...own]) - lettersOf(marked);
    tally.add('note-marks', list.notes.length, 'The marks of footnotes were left out.', letters);
  }
  return [...kept, ...blocks.slice(from)];
}

function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text, notes }) => sum + countLetters(text + notes.map((note) => note.text).join('')), 0);
}

function listsIn(blocks: readonly Block[]): readonly NoteList[] {
  const lists: NoteList[] = [];
  let index = 0;
  while (index < blocks.length) {
    const list = TITLE.test(blocks[index]?.text.trim() ?? '')
      ? numberedList(blocks, index)
      : returningList(blocks, index);
    if (list) lists.push(list);
    index = list?.end ?? index + 1;
  }
  return lists;
}

/** A title and the notes 1, 2, 3 … below it, up to the next heading or the end. */
function numberedList(blocks: readonly Block[], start: number): NoteList | undefined {
  const notes: string[][] = [];
  let end = start + 1;
  for (; end < blocks.length && blocks[end]?.kind !== 'heading'; end++) {
    const text = blocks[end]?.text.trim() ?? '';
    // Some programs write the brackets as paragraphs.
    if (/^[[\]]$/.test(text)) continue;
    const leading = LEADING.exec(text);
    const number = Number(MARK.exec(text)?.[1] ?? leading?.[1] ?? leading?.[2] ?? leading?.[3] ?? 0);
    if (number === notes.length + 1) notes.push(leading ? [text.slice(leading[0].length)] : []);
    else if (notes.length > 0) notes.at(-1)?.push(text);
    else return undefined;
  }
  const texts = notes.map((lines) => lines.join(' ').replace(BACK, ''));
  return texts.length > 0 && texts.every((text) => text !== '') ? { start, end, notes: texts } : undefined;
}

/** Blocks that end in a way back. */
function returningList(blocks: readonly Block[], start: number): NoteList | undefined {
  let end = start;
  while (blocks[end] && BACK.test(blocks[end]?.text ?? '')) end++;
  if (end === start) return undefined;
  const notes = blocks.slice(start, end).map(({ text }) => text.trim().replace(BACK, '').replace(LEADING, ''));
  return { start, end, notes };
}

/** The blocks with every note at its mark, or undefined if a mark is missing. */
function attach<Kind extends Block>(blocks: readonly Kind[], notes: readonly string[]): readonly Kind[] | undefined {
  const marked = [...blocks];
  let at = 0;
  let offset = 0;
  for (const [index, note] of notes.entries()) {
    const pattern = markPattern(index + 1);
    let found: RegExpExecArray | null = null;
    for (; at < marked.length; at++, offset = 0) {
      pattern.lastIndex = offset;
      found = marked[at]?.kind === 'heading' ? null : pattern.exec(marked[at]?.text ?? '');
      if (found) break;
    }
    const block = marked[at];
    if (!found || !block) return undefined;
    marked[at] = withNote(block, found.index, found[0].length, note);
    offset = found.index;
  }
  return marked;
}

/** The number as a superscript, in brackets, or glued to a word or to the sign after it. */
function markPattern(number: number): RegExp {
  const raised = [...`${number}`].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return new RegExp(
    `(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])${raised}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|\\[${number}\\]|(?<=\\p{L}{2}[.,;:!?»”"…]?)${number}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

function withNote<Kind extends Block>(block: Kind, at: number, length: number, text: string): Kind {
  const marks = block.marks && { marks: cutOut(block.marks, at, at + length) };
  const cut = { ...block, text: block.text.slice(0, at) + block.text.slice(at + length), ...marks };
  const moved = block.notes.map((note): ImportedNote => (note.at > at ? { ...note, at: note.at - length } : note));
  return { ...cut, notes: [...moved, { at, text }].sort((one, other) => one.at - other.at) };
}
