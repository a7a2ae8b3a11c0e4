// Stress marks that an original is printed with: they are taken out of the text before it is paired, and become its layer of stress.
import type { ImportedWork } from '../import/importer.ts';
import { commonItems } from '../segment/sequences.ts';
import type { MergedWork } from './merge-work.ts';

/** A mark on a Russian letter; marks on others belong to their words. */
const MARK = /(?<=\p{Script=Cyrillic})\u0301/gu;

/** For each chapter its words as they are printed, between white space; none if it has no marks. */
export type PrintedMarks = readonly (readonly string[])[];

/** A work without its stress marks, and where they were. */
export interface UnmarkedWork {
  readonly work: ImportedWork;
  readonly marks: PrintedMarks;
}

/** Takes the stress marks out of an original's blocks, parts and title; its notes, which have no layer, keep theirs. */
export function takeMarks(work: ImportedWork): UnmarkedWork {
  const marks = work.chapters.map(({ blocks }) => marksIn(blocks.map(({ text }) => text)));
  const count = marks.flat().join(' ').match(MARK)?.length ?? 0;
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

function marksIn(texts: readonly string[]): readonly string[] {
  const text = texts.join('\n');
  return text.search(MARK) === -1 ? [] : (text.match(/\S+/g) ?? []);
}

/** The segments that have marks, by id: in words that the file has in the same order. A person may have edited the others. */
function markSegments(
  segments: readonly (readonly [id: string, text: string])[],
  printed: readonly string[],
): ReadonlyMap<string, string> {
  if (printed.length === 0) return new Map();
  const words = segments.flatMap(([, text]) => text.match(/\S+/g) ?? []);
  const mates = new Map(commonItems(words, printed.map(bare)));
  const marked = new Map<string, string>();
  let next = 0;
  for (const [id, text] of segments) {
    const line = text.replace(/\S+/g, (word) => {
      const mate = printed[mates.get(next) ?? -1];
      next += 1;
      return mate ?? word;
    });
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
