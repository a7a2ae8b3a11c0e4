// Reads the content of a FictionBook section as blocks in reading order, whatever elements it is made of.
import { attributeOf, textOf, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';
import type { Mark } from '../../model.ts';
import { shiftMarks } from '../../text/emphasis/marks.ts';
import { classifyHeading } from '../headings.ts';
import type { Block, ImportedNote } from '../importer.ts';
import { type Look, onlySigns, startSigns, withoutSigns } from '../markup/inline-signs.ts';
import { looksLikeVerse } from '../markup/lines.ts';
import { liftInline, noteMark } from '../markup/marked-block.ts';
import { scriptText } from '../markup/script-digits.ts';
import type { FictionNotes } from './notes.ts';

/** Elements inside a line. All others end the line before them and begin a new one. */
const INLINE = /^(?:a|b|code|em|emphasis|i|image|span|strikethrough|strong|style|sub|sup|u)$/;
/** A heading that is longer is text: its title element was not closed. */
const LONGEST_HEADING = 300;
const LONGEST_BOLD_HEADING = 75;

/** The context of a piece of text. */
interface Setting {
  readonly kind: Block['kind'];
  readonly isStrong: boolean;
  readonly look: Look;
}

/** A block, and whether its text is strong from beginning to end. */
export interface FictionBlock extends Block {
  readonly isStrong: boolean;
  /** Whether an empty line is before it. */
  readonly isApart: boolean;
}

/** The blocks of a run of nodes, without notes; text outside of any paragraph is a paragraph too. */
export function readFlow(nodes: readonly XmlNode[], kind: Block['kind'], notes: FictionNotes): readonly FictionBlock[] {
  const blocks: FictionBlock[] = [];
  let lines: string[] = [];
  let text = '';
  let weak = 0;
  let isApart = false;
  let setting: Setting = { kind, isStrong: false, look: {} };
  const signs = startSigns();

  const push = (as: Block['kind'], marked: string): void => {
    const lifted = liftInline(marked.trim(), notes.texts, signs);
    if (lifted.text === '' && lifted.notes.length === 0) return;
    const isStrong = weak === 0 && /[\p{L}\p{N}]/u.test(lifted.text);
    const isHeading = as === 'paragraph' && isStrong && isBoldHeading(lifted.text);
    blocks.push({ kind: isHeading ? 'heading' : as, ...lifted, isStrong, isApart });
    isApart = false;
  };
  /** Ends a stanza. */
  const close = (): void => {
    if (lines.length > 0) push('verse', lines.join('\n'));
    lines = [];
  };
  /** Ends a line. */
  const flush = (): void => {
    const line = (text + signs.turn({})).replace(/[ \t\r\n]+/g, ' ').trim();
    text = '';
    if (withoutSigns(line).trim() === '') return;
    if (setting.kind === 'verse') lines.push(line);
    else {
      close();
      push(setting.kind, line);
    }
    weak = 0;
  };

  const visit = (node: XmlNode): void => {
    if (typeof node === 'string') {
      if (/\S/.test(node)) text += signs.turn(setting.look);
      text += node;
      if (!setting.isStrong) weak += node.trim().length;
    } else if (notes.gone.has(node)) {
      flush();
    } else if (node.name === 'a') {
      const index = notes.indexOf.get((attributeOf(node, 'href') ?? '').replace(/^.*#/, ''));
      if (index === undefined)
        descend(node, { ...setting, look: { ...setting.look, href: attributeOf(node, 'href') } });
      else text += noteMark(index);
    } else if (node.name === 'sup' || node.name === 'sub') {
      const from = text.length;
      descend(node, setting);
      const before = text.slice(0, from);
      const written = text.slice(from);
      text = before + scriptOf(node.name, written, withoutSigns(before));
    } else if (INLINE.test(node.name)) {
      descend(node, withLook(setting, node.name));
    } else if (node.name === 'br') {
      if (setting.kind === 'heading') text += ' ';
      else flush();
    } else if (node.name === 'empty-line') {
      if (setting.kind === 'heading') text += ' ';
      else {
        flush();
        close();
        isApart = true;
      }
    } else if (/^t[dh]$/.test(node.name)) {
      text += ' ';
      descend(node, setting);
      text += ' ';
    } else if (node.name === 'title' || node.name === 'subtitle') {
      title(node);
    } else if (setting.kind === 'heading') {
      text += ' ';
      descend(node, setting);
      text += ' ';
    } else {
      block(node);
    }
  };

  const descend = (node: XmlElement, inner: Setting): void => {
    const before = setting;
    setting = inner;
    for (const child of node.children) visit(child);
    setting = before;
  };

  const block = (node: XmlElement): void => {
    flush();
    if (node.name !== 'v') close();
    const before = setting;
    setting = { ...before, kind: kindOf(node.name, before.kind) };
    for (const child of node.children) visit(child);
    flush();
    if (node.name !== 'v') close();
    setting = before;
  };

  /** The lines of a title are one heading; "* * *" is no heading. */
  const title = (node: XmlElement): void => {
    flush();
    close();
    const said = textOf(node);
    const isHeading = /[\p{L}\p{N}]/u.test(said) && said.trim().length <= LONGEST_HEADING;
    const before = setting;
    setting = { ...before, kind: isHeading ? 'heading' : before.kind };
    for (const child of node.children) visit(child);
    flush();
    close();
    setting = before;
  };

  for (const node of nodes) visit(node);
  flush();
  close();
  return joinVerse(blocks);
}

/** calibre writes the lines of verse as paragraphs with an empty line between every two. */
function joinVerse(blocks: readonly FictionBlock[]): readonly FictionBlock[] {
  const joined: FictionBlock[] = [];
  let index = 0;
  while (index < blocks.length) {
    let end = index + 1;
    while (blocks[end]?.isApart && blocks[end]?.kind === 'paragraph') end++;
    const run = blocks.slice(index, end);
    const [first] = run;
    if (first?.kind === 'paragraph' && looksLikeVerse(run.map(({ text }) => text)))
      joined.push({ ...first, ...joinLines(run), kind: 'verse' });
    else joined.push(...run);
    index = end;
  }
  return joined;
}

function joinLines(blocks: readonly Block[]): Pick<Block, 'text' | 'notes' | 'marks'> {
  let text = '';
  const notes: ImportedNote[] = [];
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n';
    marks.push(...shiftMarks(block.marks ?? [], text.length));
    notes.push(...block.notes.map((note) => ({ ...note, at: note.at + text.length })));
    text += block.text;
  }
  return { text, notes, ...(marks.length > 0 && { marks }) };
}

function kindOf(name: string, around: Block['kind']): Block['kind'] {
  if (name === 'v') return 'verse';
  if (/^(?:epigraph|cite|poem|stanza)$/.test(name)) return 'quotation';
  return around === 'verse' ? 'quotation' : around;
}

/** Some programs write the heading of a chapter as a bold paragraph. */
function isBoldHeading(text: string): boolean {
  return text.length <= LONGEST_BOLD_HEADING && ['part', 'chapter', 'edge'].includes(classifyHeading(text));
}

function withLook(setting: Setting, name: string): Setting {
  const isStrong = setting.isStrong || /^(?:strong|b)$/.test(name);
  const em = setting.look.em || /^(?:emphasis|em|i)$/.test(name);
  return { ...setting, isStrong, look: { ...setting.look, em, strong: isStrong } };
}

/** A footnote mark inside <sup> stays a mark. */
function scriptOf(name: 'sup' | 'sub', text: string, before: string): string {
  return text.includes('\uE000') ? text : onlySigns(text) + scriptText(name, withoutSigns(text), before);
}
