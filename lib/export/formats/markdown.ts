// Markdown in two languages: each paragraph of the original, followed by its translation as a quotation.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Mark, Paragraph, Text, Work } from '../../model.ts';
import type { Exporter, Side } from '../exporter.ts';
import { translatorsOf } from '../facts.ts';
import { writeMarked } from '../marked.ts';
import { numberNotes } from '../notes.ts';

export const markdown: Exporter = {
  format: 'markdown',
  summary: 'Markdown, a paragraph and its translation in turn',
  extension: 'md',
  sides: 'both',
  isBinary: () => false,
  async *write({ work, texts }) {
    yield `${titleBlocks(work).join('\n\n')}\n`;
    for await (const text of texts) yield `\n${blocksOf(text, work).join('\n\n')}\n`;
  },
};

function titleBlocks(work: Work): readonly string[] {
  const { meta, translation } = work;
  const translators = translatorsOf(work);
  const credits = [
    meta.author,
    translation.author === meta.author ? undefined : translation.author,
    meta.year,
    translators.length > 0 ? `tr. ${translators.join(', ')}` : undefined,
    meta.source?.title,
    meta.licence,
  ].flatMap((fact) => (fact === undefined ? [] : [escaped(String(fact))]));
  return [
    `# ${oneLine(meta.title)}`,
    ...(translation.title ? [`> ${oneLine(translation.title)}`] : []),
    ...(credits.length > 0 ? [credits.join(' · ')] : []),
    ...(meta.source?.url ? [`<${new URL(meta.source.url).href}>`] : []),
  ];
}

interface Notes {
  readonly source: ReturnType<typeof numberNotes>;
  readonly target: ReturnType<typeof numberNotes>;
}

function blocksOf(text: Text, work: Work): readonly string[] {
  const notes = { source: numberNotes(text, 'source'), target: numberNotes(text, 'target') };
  const isBook = work.chapters.length > 0;
  const paragraphs = text.paragraphs.flatMap((paragraph, index) => {
    const level = index === 0 && isBook ? '## ' : '### ';
    return [side(paragraph, 'source', text, notes, level, ''), side(paragraph, 'target', text, notes, level, '> ')];
  });
  const footnotes = (['source', 'target'] as const).flatMap((which) =>
    notes[which].all.map(({ number, text: note }) => `[^${noteName(text, which, number)}]: ${oneLine(note)}`),
  );
  return [...paragraphs, ...footnotes].filter((block) => block !== '');
}

function side(
  { kind, segments }: Paragraph,
  which: Side,
  text: Text,
  notes: Notes,
  level: string,
  prefix: string,
): string {
  const said = segments.flatMap((segment) => {
    const words = segment[which];
    if (!words) return [];
    const numbers = notes[which].marks.get(segment.id) ?? [];
    const marks = which === 'source' ? segment.sourceMarks : segment.targetMarks;
    return [inline(words, marks) + numbers.map((number) => `[^${noteName(text, which, number)}]`).join('')];
  });
  if (said.length === 0) return '';
  const joined = said.join(kind === 'verse' ? '\n' : ' ');
  const block = kind === 'heading' ? level + joined.replaceAll('\n', ' ') : joined.replaceAll('\n', '\\\n');
  const quoted = kind === 'quotation' ? `> ${prefix}` : prefix;
  return block
    .split('\n')
    .map((line) => quoted + line)
    .join('\n');
}

/** Emphasis and links as Markdown writes them, or as tags where the signs around them would not count as marks. */
function inline(text: string, marks: readonly Mark[] | undefined): string {
  let before = '';
  return writeMarked(text, marks, {
    text: (piece, at) => {
      before = text.slice(0, at + piece.length);
      return escaped(piece, at === 0 || text[at - 1] === '\n');
    },
    element: ({ kind, href, text: inside }, content) => {
      if (kind === 'a') return `[${content}](<${new URL(href ?? '').href}>)`;
      if (kind === 'sc') return `<span class="smallcaps">${content}</span>`;
      const [previous, next] = [text[before.length - inside.length - 1] ?? ' ', text[before.length] ?? ' '];
      // A sign of punctuation inside needs a space or another such sign outside (CommonMark 0.31, 6.2).
      const isPlain =
        (/^[\p{L}\p{N}]/u.test(content) || /[\s\p{P}]/u.test(previous)) &&
        (/[\p{L}\p{N}]$/u.test(content) || /[\s\p{P}]/u.test(next)) &&
        !/[*\n]/.test(inside) &&
        !/^[*]|[*]$/.test(content) &&
        previous !== '*' &&
        next !== '*';
      const sign = kind === 'em' ? '*' : '**';
      return isPlain ? sign + content + sign : `<${kind}>${content}</${kind}>`;
    },
  });
}

function noteName({ address, lang }: Text, which: Side, number: number): string {
  return `${address}-${which === 'source' ? SOURCE_LANGUAGE : lang}-${number}`;
}

function oneLine(text: string): string {
  return escaped(text).replaceAll('\n', ' ');
}

/** Text with all characters escaped that have a meaning in Markdown, anywhere or at the beginning of a line. */
function escaped(text: string, opensLine = true): string {
  return text
    .replace(/[\\`*_[\]<>&|~$#]/g, '\\$&')
    .split('\n')
    .map((line, index) =>
      index === 0 && !opensLine ? line : line.replace(/^(\s*)([-+=:])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2'),
    )
    .join('\n');
}
