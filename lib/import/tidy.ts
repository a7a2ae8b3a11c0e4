// Tidies the result of any importer: repairs characters and white space, removes empty blocks and chapters.

import type { Mark } from '../model.ts';
import { tidyMarks } from '../text/emphasis/marks.ts';
import { repairCharacters } from './characters.ts';
import { realAuthor, realTitle } from './default-names.ts';
import type { Block, ImportedChapter, ImportedNote, ImportedWork } from './importer.ts';
import { startTally, type Tally } from './tally.ts';
import { leaveOutStyles } from './whole-marks.ts';

/** An ImportedWork with every string clean, in NFC and on one line, except verse. Tidying is idempotent. */
export function tidyWork(work: ImportedWork): ImportedWork {
  const tally = startTally();
  const said = new Set(work.notes.map(({ kind }) => kind));
  const chapters = work.chapters
    .map((chapter) => tidyChapter(chapter, tally))
    .filter((chapter) => chapter.blocks.length > 0);
  return {
    title: realTitle(tidyName(work.title, tally)),
    author: realAuthor(tidyName(work.author, tally)),
    translator: tidyName(work.translator, tally),
    year: work.year,
    chapters: leaveOutStyles(chapters),
    notes: [...work.notes, ...tally.notes().filter(({ kind }) => !said.has(kind))],
  };
}

function tidyChapter({ part, blocks }: ImportedChapter, tally: Tally): ImportedChapter {
  return {
    part: tidyName(part, tally),
    blocks: withoutEmpty(blocks.map((block) => tidyBlock(block, tally))),
  };
}

/** Notes of a block without text belong to the block before it, or else to the one after it. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let waiting: readonly ImportedNote[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (block.text !== '') {
      kept.push(waiting.length > 0 ? { ...block, notes: [...waiting, ...block.notes] } : block);
      waiting = [];
    } else if (last && block.notes.length > 0) {
      const notes = block.notes.map(({ text }) => ({ at: last.text.length, text }));
      kept[kept.length - 1] = { ...last, notes: [...last.notes, ...notes] };
    } else {
      waiting = [...waiting, ...block.notes];
    }
  }
  return kept;
}

function tidyBlock({ kind, text, notes, marks, start }: Block, tally: Tally): Block {
  const tidy = kind === 'verse' ? tidyLines : tidyLine;
  const tidied = tidy(text, tally);
  const moved = notes.map((note) => tidyNote(note, text, tidied.length, tidy, tally));
  const kept = marks ? tidyMarks(tidied === text ? marks : moveMarks(marks, text, tidy), tidied) : [];
  return {
    kind,
    text: tidied,
    notes: moved,
    ...(kept.length > 0 && { marks: kept }),
    ...(start === undefined ? {} : { start }),
  };
}

type Tidy = (text: string, tally: Tally) => string;

/** Keeps the position of a note: its offset becomes the length of the tidied text before it. */
function tidyNote({ at, text }: ImportedNote, block: string, length: number, tidy: Tidy, tally: Tally): ImportedNote {
  const before = tidy(block.slice(0, at), startTally());
  return { at: Math.min(before.length, length), text: tidyLine(text, tally) };
}

/** Marks begin and end after the tidied text before them. */
function moveMarks(marks: readonly Mark[], block: string, tidy: Tidy): readonly Mark[] {
  const placeOf = (at: number) => {
    const before = block.slice(0, at);
    // White space at the end of the part stays if text follows it.
    return (
      tidy(before, startTally()).length +
      (/\s$/.test(before) && /\S/.test(before) && /\S/.test(block.slice(at)) ? 1 : 0)
    );
  };
  return marks.map((mark) => ({ ...mark, start: placeOf(mark.start), end: placeOf(mark.end) }));
}

function tidyName(name: string | undefined, tally: Tally): string | undefined {
  return name === undefined ? undefined : tidyLine(name, tally) || undefined;
}

function tidyLine(text: string, tally: Tally): string {
  return repairCharacters(text, tally).replace(/\s+/g, ' ').trim();
}

/** Tidies each line; empty lines of a stanza are removed. */
function tidyLines(text: string, tally: Tally): string {
  const lines = repairCharacters(text, tally).split('\n');
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
