// The shared suite for Markdown, and what only Markdown has.
import { type SampleWork, testImporter } from '../../../test/importer-suite.ts';
import type { Block } from '../importer.ts';

testImporter({ format: 'markdown', build });

function build({ title, author, chapters }: SampleWork): Uint8Array {
  const isBook = chapters.length > 1;
  const lines = title === '' ? [] : ['---', `title: ${title}`, `author: "${author}"`, '---', ''];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (isBook && chapter.part !== undefined && chapter.part !== part) lines.push(`# ${chapter.part}`, '');
    part = chapter.part;
    for (const block of chapter.blocks) lines.push(...write(block, isBook ? '##' : '#'), '');
  }
  return new TextEncoder().encode(lines.join('\n'));
}

function write({ kind, text, notes }: Block, heading: string): readonly string[] {
  const [note] = notes;
  const marked = note ? `${text.slice(0, note.at)}[^1]${text.slice(note.at)}` : text;
  const after = note ? ['', `[^1]: ${note.text}`] : [];
  if (kind === 'heading') return [`${heading} ${marked}`];
  if (kind === 'quotation') return [`> ${marked}`];
  return [kind === 'verse' ? marked.replaceAll('\n', '  \n') : marked, ...after];
}
