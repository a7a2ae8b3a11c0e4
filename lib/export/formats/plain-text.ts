// Plain text of one side: a blank line between paragraphs, footnotes in brackets and at the end of their text.

import type { Paragraph, Text } from '../../model.ts';
import type { Exporter, Side } from '../exporter.ts';
import { numberNotes } from '../notes.ts';

export const plainText: Exporter = {
  format: 'text',
  summary: 'plain text of one side',
  extension: 'txt',
  sides: 'one',
  isBinary: () => false,
  async *write({ texts }, { side = 'source' }) {
    let before = '';
    for await (const text of texts) {
      const blocks = blocksOf(text, side);
      if (blocks.length === 0) continue;
      yield `${before}${blocks.join('\n\n')}\n`;
      before = '\n\n';
    }
  },
};

function blocksOf(text: Text, side: Side): readonly string[] {
  const notes = numberNotes(text, side);
  const paragraphs = text.paragraphs.map((paragraph) => paragraphText(paragraph, side, notes.marks)).filter(Boolean);
  const footnotes = notes.all.map(({ number, text: note }) => `[${number}] ${note}`);
  return footnotes.length > 0 ? [...paragraphs, footnotes.join('\n')] : paragraphs;
}

function paragraphText(
  { kind, segments }: Paragraph,
  side: Side,
  marks: ReadonlyMap<string, readonly number[]>,
): string {
  const said = segments.flatMap((segment) => {
    const words = segment[side];
    return words ? [words + (marks.get(segment.id) ?? []).map((number) => ` [${number}]`).join('')] : [];
  });
  return said.join(kind === 'verse' ? '\n' : ' ');
}
