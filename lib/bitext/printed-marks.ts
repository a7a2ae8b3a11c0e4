// Stress marks that an original is printed with: they are taken out of the text before it is paired, and become its layer of stress.
import type { ImportedWork } from '../import/importer.ts';
import type { MergedWork } from './merge-work.ts';

/** A mark on a Russian letter; marks on others belong to their words. */
const MARK = /(?<=\p{Script=Cyrillic})\u0301/gu;

/** For each chapter the numbers of the characters, white space not counted, that a mark follows. */
export type PrintedMarks = readonly (readonly number[])[];

/** A work without its stress marks, and where they were. */
export interface UnmarkedWork {
  readonly work: ImportedWork;
  readonly marks: PrintedMarks;
}

/** Takes the stress marks out of an original's blocks, parts and title; its notes, which have no layer, keep theirs. */
export function takeMarks(work: ImportedWork): UnmarkedWork {
  const marks = work.chapters.map(({ blocks }) => marksIn(blocks.map(({ text }) => text)));
  const count = marks.flat().length;
  const message = 'Printed stress marks were moved from the text into its layer of stress.';
  return {
    work: {
      ...work,
      title: work.title === undefined ? undefined : bare(work.title),
      chapters: work.chapters.map((chapter) => ({
        part: chapter.part === undefined ? undefined : bare(chapter.part),
        blocks: chapter.blocks.map((block) => ({
          ...block,
          text: bare(block.text),
          notes: block.notes.map((note) => ({ ...note, at: bare(block.text.slice(0, note.at)).length })),
        })),
      })),
      notes: count > 0 ? [...work.notes, { kind: 'stress-marks', count, message }] : work.notes,
    },
    marks,
  };
}

/** Adds the marks to a merged work's layers of stress. A segment whose line the library kept has its marks already. */
export function returnMarks(merged: MergedWork, marks: PrintedMarks): MergedWork {
  const chapters = merged.chapters.map((chapter, index) => {
    const printed = markSegments([...chapter.segments], marks[index] ?? []);
    return { ...chapter, stress: inOrder(chapter.segments, new Map([...printed, ...chapter.stress])) };
  });
  const texts = new Map(chapters.map((chapter) => [chapter.name, chapter]));
  return { ...merged, chapters, work: { ...merged.work, texts } };
}

function marksIn(texts: readonly string[]): readonly number[] {
  const marks: number[] = [];
  let count = 0;
  for (const text of texts) {
    const places = new Set(Array.from(text.matchAll(MARK), ({ index }) => index));
    for (let at = 0; at < text.length; at += 1) {
      if (places.has(at)) marks.push(count);
      else if (!isSpace(text[at])) count += 1;
    }
  }
  return marks;
}

/** The segments that have marks, by id. Segments divide a chapter's blocks anew, and only white space is lost between them. */
function markSegments(
  segments: readonly (readonly [id: string, text: string])[],
  marks: readonly number[],
): ReadonlyMap<string, string> {
  const marked = new Map<string, string>();
  const all = new Set(marks);
  let count = 0;
  for (const [id, text] of segments) {
    let line = '';
    for (let at = 0; at < text.length; at += 1) {
      line += text[at];
      if (isSpace(text[at])) continue;
      count += 1;
      if (all.has(count)) line += '\u0301';
    }
    if (line !== text) marked.set(id, line);
  }
  return marked;
}

function inOrder(
  segments: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...segments.keys()].flatMap((id) => {
      const line = lines.get(id);
      return line === undefined ? [] : [[id, line] as const];
    }),
  );
}

function bare(text: string): string {
  return text.replace(MARK, '');
}

function isSpace(character: string | undefined): boolean {
  return /\s/u.test(character ?? '');
}
