// The original of a stored work as if it had been imported, so that another translation can be aligned with it.
import type { Block, ImportedNote, ImportedWork } from '../import/importer.ts';
import type { Paragraph, WorkMeta } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import type { WholeWork } from '../work-files/files.ts';

export function originalOf({ meta, texts }: WholeWork): ImportedWork {
  return {
    title: meta.title,
    author: meta.author,
    translator: undefined,
    year: meta.year,
    chapters: [...texts.values()].map((text, index) => ({
      part: partOf(meta, index + 1),
      blocks: toParagraphs(text.segments, new Map()).map((paragraph) => blockOf(paragraph, text)),
    })),
    notes: [],
  };
}

function partOf({ parts }: WorkMeta, chapter: number): string | undefined {
  return parts?.find(({ chapters }) => chapters.includes(chapter))?.title;
}

function blockOf({ kind, segments }: Paragraph, stored: StoredText): Block {
  const notes: ImportedNote[] = [];
  let text = '';
  for (const { id, source } of segments) {
    text += (text === '' ? '' : kind === 'verse' ? '\n' : ' ') + source;
    for (const note of stored.notes[id] ?? []) notes.push({ at: text.length, text: note });
  }
  return { kind, text, notes };
}
