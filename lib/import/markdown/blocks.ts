// Converts a Markdown tree to a list of plain blocks.
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { stripTags } from './tags.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Paragraph = Extract<RootContent, { type: 'paragraph' }>;
type PhrasingContent = Paragraph['children'][number];
type Notes = ReadonlyMap<string, string>;
type Kind = 'paragraph' | 'quotation';

/** The blocks of a Markdown text; footnote references become notes with the texts in `footnotes`. */
export function toOutline(text: string, footnotes: Notes): readonly OutlineBlock[] {
  const plainNotes = new Map([...footnotes].map(([label, note]) => [label, plainOf(note)]));
  return cutPieces(text).flatMap((piece) => parse(piece).flatMap((node) => blocksOf(node, 'paragraph', plainNotes)));
}

function parse({ text, isMarkdown }: Piece): readonly RootContent[] {
  if (isMarkdown) return fromMarkdown(text).children;
  return text.split('\n').map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

function plainOf(markdown: string): string {
  return cutPieces(markdown)
    .flatMap(parse)
    .flatMap((node) => blocksOf(node, 'paragraph', new Map()))
    .map(({ text }) => text)
    .join(' ');
}

function blocksOf(node: RootContent, kind: Kind, notes: Notes): readonly OutlineBlock[] {
  switch (node.type) {
    case 'heading':
      return [block('heading', inline(node.children), notes, node.depth)];
    case 'paragraph':
      return [paragraphOf(node, kind, notes)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quotation', notes));
    case 'list':
      return node.children.flatMap((item, index) => {
        const number = node.ordered ? `${(node.start ?? 1) + index}. ` : '';
        const blocks = item.children.flatMap((child) => blocksOf(child, kind, notes));
        return blocks.map((made, place) => (place === 0 && number !== '' ? prefix(made, number) : made));
      });
    case 'code':
      return [block(kind, node.value, notes)];
    case 'html':
      return [
        block(
          kind,
          stripTags(node.value, () => undefined),
          notes,
        ),
      ];
    default:
      return [];
  }
}

/** A paragraph whose lines all end in hard breaks is verse. */
function paragraphOf({ children }: Paragraph, kind: Kind, notes: Notes): OutlineBlock {
  const text = inline(children);
  const isVerse = children.some(({ type }) => type === 'break') && !children.some(hasSoftBreak);
  return block(isVerse ? 'verse' : kind, text, notes);
}

function hasSoftBreak(node: PhrasingContent): boolean {
  return node.type === 'text' && /\S *\n *\S/.test(node.value);
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inlineOf).join('');
}

function inlineOf(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  // A tag inside a paragraph is a separate node, and so is the text between two tags.
  if (node.type === 'html' || node.type === 'image') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? inline(node.children) : '';
}

function block(kind: OutlineBlock['kind'], marked: string, notes: Notes, level?: number): OutlineBlock {
  const found: ImportedNote[] = [];
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: label = '', index } of marked.matchAll(/\[\^([^\]\s]+)\]/g)) {
    const note = notes.get(label);
    if (note === undefined) continue;
    text += marked.slice(from, index);
    from = index + mark.length;
    found.push({ at: text.length, text: note });
  }
  return { kind, text: text + marked.slice(from), notes: found, level };
}

function prefix(made: OutlineBlock, start: string): OutlineBlock {
  const notes = made.notes.map(({ at, text }) => ({ at: at + start.length, text }));
  return { ...made, text: start + made.text, notes };
}
