// Converts a Markdown tree to a list of plain blocks.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cutOut, shiftMarks } from '../../text/emphasis/marks.ts';
import { countLetters, tallyNotes } from '../account.ts';
import type { ImportedNote } from '../importer.ts';
import { type InlineSigns, type Look, startSigns } from '../markup/inline-signs.ts';
import { liftInline } from '../markup/marked-block.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Tally } from '../tally.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { stripTags } from './tags.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Paragraph = Extract<RootContent, { type: 'paragraph' }>;
type PhrasingContent = Paragraph['children'][number];
type ListItem = Extract<RootContent, { type: 'listItem' }>;
type Notes = ReadonlyMap<string, string>;
type Kind = 'paragraph' | 'quotation';

interface Context {
  /** The Markdown in which the nodes have their positions. */
  readonly source: string;
  readonly notes: Notes;
  readonly tally: Tally;
  readonly signs: InlineSigns;
  /** The addresses of links that are defined elsewhere in the piece. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly look: Look;
}

/** The blocks of a Markdown text; footnote references become notes with the texts in `footnotes`. */
export function toOutline(text: string, footnotes: Notes, tally: Tally): readonly OutlineBlock[] {
  const notes = new Map([...footnotes].map(([label, note]) => [label, plainOf(note, tally)]));
  const outline = readPieces(text, notes, tally);
  tallyNotes([...notes.values()], outline, tally);
  return outline;
}

function plainOf(markdown: string, tally: Tally): string {
  return readPieces(markdown, new Map(), tally)
    .map(({ text }) => text)
    .join(' ');
}

function readPieces(text: string, notes: Notes, tally: Tally): readonly OutlineBlock[] {
  const signs = startSigns();
  return cutPieces(text).flatMap((piece) => {
    const { nodes, definitions } = parse(piece);
    const context = { source: piece.text, notes, tally, signs, definitions, look: {} };
    return nodes.flatMap((node) => blocksOf(node, 'paragraph', context));
  });
}

/** The nodes of a piece, without the definitions that were added to it. */
function parse({ text, own, isMarkdown }: Piece): {
  readonly nodes: readonly RootContent[];
  readonly definitions: ReadonlyMap<string, string>;
} {
  if (!isMarkdown) {
    const lines = text.split('\n');
    const nodes = lines.map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
    return { nodes, definitions: new Map() };
  }
  const all = fromMarkdown(text).children;
  const definitions = new Map(all.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
  const nodes = all.filter((node) => startOf(node) < own);
  // An open fence or comment would contain the definitions.
  const isOpen = nodes.some((node) => endOf(node) > own);
  return { nodes: isOpen ? fromMarkdown(text.slice(0, own)).children : nodes, definitions };
}

function blocksOf(node: RootContent, kind: Kind, context: Context): readonly OutlineBlock[] {
  switch (node.type) {
    case 'heading':
      return [block('heading', inline(node.children, context), context, node.depth)];
    case 'paragraph':
      return [paragraphOf(node, kind, context)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quotation', context));
    case 'list':
      return node.children.flatMap((item, index) => {
        const number = node.ordered ? `${(node.start ?? 1) + index}. ` : '';
        return itemOf(item, number, kind, context);
      });
    case 'code':
      leaveOut('attributes', /^[`~]{3}.*/.exec(sliceOf(node, context))?.[0] ?? '', context);
      return [block(kind, node.value, context)];
    case 'html':
      return [
        block(
          kind,
          stripTags(node.value, (tag) => leaveOut('tags', tag, context)),
          context,
        ),
      ];
    default:
      leaveOut('addresses', sliceOf(node, context), context);
      return [];
  }
}

/** Items of a list are numbered anew. */
function itemOf(item: ListItem, number: string, kind: Kind, context: Context): readonly OutlineBlock[] {
  const blocks = item.children.flatMap((child) => blocksOf(child, kind, context));
  const [first, ...others] = blocks;
  const written = /^\d*/.exec(sliceOf(item, context))?.[0] ?? '';
  const change = written.length - (first ? countLetters(number) : 0);
  context.tally.add('list-numbers', change === 0 ? 0 : 1, 'Items of lists were numbered anew.', change);
  return first && number !== '' ? [prefix(first, number), ...others] : blocks;
}

/** A paragraph whose lines all end in hard breaks is verse. */
function paragraphOf({ children }: Paragraph, kind: Kind, context: Context): OutlineBlock {
  const isVerse = children.some(({ type }) => type === 'break') && !children.some(hasSoftBreak);
  return block(isVerse ? 'verse' : kind, inline(children, context), context);
}

function hasSoftBreak(node: PhrasingContent): boolean {
  return node.type === 'text' && /\S *\n *\S/.test(node.value);
}

/** The text of a block's nodes, with signs for emphasis and links. */
function inline(nodes: readonly PhrasingContent[], context: Context): string {
  return inside(nodes, { ...context, look: {} }) + context.signs.turn({});
}

function inside(nodes: readonly PhrasingContent[], context: Context): string {
  let { look } = context;
  return nodes
    .map((node) => {
      if (node.type === 'html') look = afterTag(look, node.value);
      return inlineOf(node, { ...context, look });
    })
    .join('');
}

function inlineOf(node: PhrasingContent, context: Context): string {
  switch (node.type) {
    case 'break':
      return '\n';
    // A tag inside a paragraph is a separate node, and so is the text between two tags.
    case 'html':
      leaveOut('tags', node.value, context);
      return '';
    case 'image':
    case 'imageReference':
      leaveOut('pictures', sliceOf(node, context), context);
      return '';
    case 'link':
    case 'linkReference': {
      const last = node.children.at(-1);
      leaveOut('addresses', context.source.slice(last ? endOf(last) : startOf(node), endOf(node)), context);
      const href = node.type === 'link' ? node.url : context.definitions.get(node.identifier);
      return inside(node.children, { ...context, look: { ...context.look, href } });
    }
    case 'emphasis':
      return inside(node.children, { ...context, look: { ...context.look, em: true } });
    case 'strong':
      return inside(node.children, { ...context, look: { ...context.look, strong: true } });
    case 'text': {
      const resolved = countLetters(sliceOf(node, context)) - countLetters(node.value);
      context.tally.add(
        'character-references',
        resolved === 0 ? 0 : 1,
        'Character references were resolved.',
        resolved,
      );
      return written(node.value, context);
    }
    default:
      if ('value' in node) return written(node.value, context);
      return 'children' in node ? inside(node.children, context) : '';
  }
}

function written(text: string, { signs, look }: Context): string {
  return text.trim() === '' ? text : signs.turn(look) + text;
}

/** What tags of HTML between the words say. */
function afterTag(look: Look, tag: string): Look {
  const [, end, name = '', small] = /^<(\/?)(em|i|strong|b|span)(\s+class="small-?caps")?>$/i.exec(tag) ?? [];
  if (end === undefined) return look;
  const isOpen = end === '';
  if (/^span$/i.test(name)) return { ...look, sc: isOpen && small !== undefined };
  return /^(?:em|i)$/i.test(name) ? { ...look, em: isOpen } : { ...look, strong: isOpen };
}

const LEFT_OUT = {
  addresses: 'Addresses of links were left out.',
  attributes: 'Attributes of headings, words and divisions were left out.',
  pictures: 'Pictures were left out.',
  tags: 'Tags were left out.',
} as const;

function leaveOut(kind: keyof typeof LEFT_OUT, markup: string, { tally }: Context): void {
  const letters = countLetters(markup);
  tally.add(kind, kind === 'pictures' || letters > 0 ? 1 : 0, LEFT_OUT[kind], letters);
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: RootContent): number {
  return position?.end.offset ?? 0;
}

/** The Markdown of a node; a line that was not parsed is its own. */
function sliceOf(node: RootContent, { source }: Context): string {
  return node.position ? source.slice(startOf(node), endOf(node)) : 'value' in node ? node.value : '';
}

function block(
  kind: OutlineBlock['kind'],
  signed: string,
  { notes, tally, signs }: Context,
  level?: number,
): OutlineBlock {
  const { text: marked, marks } = liftInline(signed, [], signs);
  const found: ImportedNote[] = [];
  let text = '';
  let from = 0;
  let kept = marks ?? [];
  for (const { 0: mark, 1: label = '', index } of marked.matchAll(/\[\^([^\]\s]+)\]/g)) {
    const note = notes.get(label);
    if (note === undefined) continue;
    tally.add('note-marks', 1, 'The marks of footnotes were left out.', countLetters(mark));
    text += marked.slice(from, index);
    from = index + mark.length;
    kept = cutOut(kept, text.length, text.length + mark.length);
    found.push({ at: text.length, text: note });
  }
  return { kind, text: text + marked.slice(from), notes: found, ...(kept.length > 0 && { marks: kept }), level };
}

function prefix(made: OutlineBlock, start: string): OutlineBlock {
  const notes = made.notes.map(({ at, text }) => ({ at: at + start.length, text }));
  const marks = made.marks && { marks: shiftMarks(made.marks, start.length) };
  return { ...made, text: start + made.text, notes, ...marks };
}
