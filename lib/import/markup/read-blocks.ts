// Converts a tree of (X)HTML to a list of blocks: headings, paragraphs, quotations and stanzas, as plain text.
import type { XmlElement, XmlNode } from '../../formats/read-xml.ts';
import { countLetters } from '../account.ts';
import { classifyHeading } from '../headings.ts';
import type { Tally } from '../tally.ts';
import { hasClass, hasType, isBlockElement, type Mute, muteOf, runningText } from './elements.ts';
import { type Look, onlySigns, startSigns, withoutSigns } from './inline-signs.ts';
import { divideLines, looksLikeVerse, preformattedParagraphs } from './lines.ts';
import { liftInline, type MarkedBlock } from './marked-block.ts';
import { scriptText } from './script-digits.ts';

/** The context of a piece of text, from the elements around it. */
interface Setting {
  readonly level: number | undefined;
  readonly isQuotation: boolean;
  readonly isVerse: boolean;
  readonly isPreformatted: boolean;
  /** Inside a link within the book. */
  readonly isLinked: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isSmall: boolean;
  readonly href: string | undefined;
  readonly isCentred: boolean;
  readonly role: MarkedBlock['role'];
}

const PLAIN: Setting = {
  level: undefined,
  isQuotation: false,
  isVerse: false,
  isPreformatted: false,
  isLinked: false,
  isBold: false,
  isItalic: false,
  isSmall: false,
  href: undefined,
  isCentred: false,
  role: undefined,
};

const VERSE =
  /^(?:poem|poetry(?:-container)?|verse|verses|stanza|strophe|stih[a-z]*|lg|linegroup|line-block|versification)$/i;
const STANZA = /^(?:stanza|strophe|lg|linegroup)$/i;
const QUOTATION = /^(?:epigraph|epigraf|blockquote|block-quote|cite|citation)$/i;

/** A longer raised text is not an exponent. */
const LONGEST_SCRIPT = 12;

/** Blocks in reading order. `notes` has the texts for the marks left by findNotes. */
export function readBlocks(root: XmlElement, notes: readonly string[], tally: Tally): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  const stanza: string[] = [];
  const signs = startSigns();
  let text = '';
  let ids: string[] = [];
  let links = 0;
  let linked = 0;
  /** Letters that are not bold. */
  let weak = 0;
  let setting = PLAIN;

  const push = (kind: MarkedBlock['kind'], marked: string, level?: number): void => {
    const lifted = liftInline(marked, notes, signs);
    const last = blocks.at(-1);
    if (lifted.text.trim() === '' && (last || lifted.notes.length === 0)) {
      // Notes alone belong to the text before them.
      if (last) blocks[blocks.length - 1] = withNotes(last, lifted.notes);
      return;
    }
    const isBold = weak === 0 && /[\p{L}\p{N}]/u.test(lifted.text);
    const named = kind === 'paragraph' && (isBold || setting.isCentred) ? levelOf(lifted.text) : undefined;
    const { role } = setting;
    const isWritten = level !== undefined;
    const as = named ? 'heading' : kind;
    blocks.push({ kind: as, ...lifted, level: level ?? named, ids, links, linked, isBold, isWritten, role });
    ids = [];
  };
  const closeStanza = (): void => {
    const lines = stanza.splice(0);
    if (lines.length > 0) push('verse', lines.join('\n'));
  };
  const flush = (): void => {
    text += signs.turn({});
    const lines = text.split('\n').map((line) => (setting.isPreformatted ? line : line.trim()));
    text = '';
    if (lines.every((line) => withoutSigns(line).trim() === '')) return;
    if (setting.level !== undefined) {
      closeStanza();
      push('heading', lines.filter((line) => line !== '').join(' '), setting.level);
    } else if (setting.isVerse) {
      for (const line of lines) {
        if (withoutSigns(line).trim() === '') closeStanza();
        else stanza.push(line.trim());
      }
    } else {
      closeStanza();
      const kind = setting.isQuotation ? 'quotation' : 'paragraph';
      if (setting.isPreformatted) for (const paragraph of preformattedParagraphs(lines)) push(kind, paragraph);
      else if (looksLikeVerse(lines)) for (const verse of stanzasOf(lines)) push('verse', verse);
      else for (const paragraph of divideLines(lines)) push(kind, paragraph);
    }
    links = 0;
    linked = 0;
    weak = 0;
  };

  const visit = (written: XmlNode): void => {
    // Signs that the file itself has mean nothing.
    const node = typeof written === 'string' ? withoutSigns(written) : written;
    if (typeof node === 'string') {
      if (/[^\s\uE000-\uE001\d]/.test(node) || /\d/.test(node.replace(/\uE000\d+\uE001/g, '')))
        text += signs.turn(lookOf(setting));
      text += setting.isPreformatted ? node.replaceAll('\r\n', '\n') : node.replace(/[ \t\r\n\f]+/g, ' ');
      if (setting.isLinked) linked += node.trim().length;
      if (!setting.isBold) weak += countLetters(node.replace(/\uE000\d+\uE001/g, ''));
      return;
    }
    const { id, name } = node.attributes;
    if (id !== undefined) ids.push(id);
    if (name !== undefined && node.name === 'a') ids.push(name);
    const muted = muteOf(node);
    if (node.name === 'br') text += `${signs.turn({})}\n`;
    else if (node.name === 'hr') breakOff();
    else if (muted) leave(node, muted);
    else if (node.name === 'q') quote(node);
    else if (node.name === 'sup' || node.name === 'sub') script(node, node.name);
    else if ('data-raised' in node.attributes && !isBlockElement(node.name)) script(node, 'sup');
    else descend(node);
  };

  const descend = (node: XmlElement): void => {
    const isBlock = isBlockElement(node.name);
    const before = setting;
    if (isBlock) flush();
    setting = within(before, node);
    // Two consecutive poems do not share a stanza; lines of verse in separate paragraphs do.
    const opensPoem = setting.isVerse && !before.isVerse && node.name !== 'p';
    if (opensPoem) closeStanza();
    if (setting.isLinked && !before.isLinked) links++;
    const isStanza = isBlock && setting.isVerse && (hasClass(node, STANZA) || hasLineBreak(node));
    const isBlank =
      isBlock &&
      setting.isVerse &&
      node.children.every((child) => typeof child === 'string' && !/[^\s\u00A0]/.test(child));
    if (isStanza || isBlank) closeStanza();
    for (const child of node.children) visit(child);
    if (isBlock) flush();
    if (isStanza || opensPoem) closeStanza();
    setting = before;
  };

  const leave = (node: XmlElement, { kind, message }: Mute): void => {
    const letters = countLetters(runningText(node));
    if (kind === 'pictures' || letters > 0) tally.add(kind, 1, message, letters);
  };

  /** A link or a note mark in a raised element is no number. */
  const script = (node: XmlElement, name: 'sup' | 'sub'): void => {
    const from = text.length;
    descend(node);
    const written = text.slice(from);
    const said = withoutSigns(written);
    if (said.length > 0 && said.length <= LONGEST_SCRIPT && !/[\uE000\n]/.test(said)) {
      const before = text.slice(0, from);
      // A number that is raised needs no emphasis of its own.
      const turned = onlySigns(written);
      text = before + scriptText(name, said, withoutSigns(before));
      if (turned !== '') text += signs.turn(lookOf(setting));
    }
  };

  const quote = (node: XmlElement): void => {
    text += `${signs.turn(lookOf(setting))}\uE002`;
    descend(node);
    text += signs.turn(lookOf(setting));
    const at = text.lastIndexOf('\uE002');
    const said = text.slice(at + 1);
    text = at < 0 ? text : text.slice(0, at) + (/\p{Script=Cyrillic}/u.test(said) ? `«${said}»` : `“${said}”`);
  };

  const breakOff = (): void => {
    flush();
    closeStanza();
  };

  visit(root);
  breakOff();
  return promoteBold(blocks);
}

/** Where chapters have bold paragraphs as headings, other bold lines are headings inside them. */
function promoteBold(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  if (!blocks.some(({ level, isBold, isWritten }) => level !== undefined && isBold && !isWritten)) return blocks;
  return blocks.map((block, index): MarkedBlock => {
    const { kind, text, isBold } = block;
    const next = blocks[index + 1];
    const isLine = text.length <= LONGEST_BOLD_HEADING && !/[.,;:!?…]$/.test(text.trim()) && !/^[—–-]/.test(text);
    if (kind !== 'paragraph' || !isBold || !isLine || !next || next.isBold) return block;
    return { ...block, kind: 'heading', level: 4 };
  });
}

function withNotes(block: MarkedBlock, notes: MarkedBlock['notes']): MarkedBlock {
  const at = block.text.trimEnd().length;
  return notes.length === 0 ? block : { ...block, notes: [...block.notes, ...notes.map(({ text }) => ({ at, text }))] };
}

function within(setting: Setting, node: XmlElement): Setting {
  // Our own EPUBs have the title of a part or chapter in both languages.
  const isPairedHeading = hasClass(node, /^pair$/) && hasClass(node, /^(?:part|heading)$/);
  const level = /^h[1-6]$/.test(node.name) ? Number(node.name.slice(1)) : isPairedHeading ? 1 : setting.level;
  const isVerse =
    setting.isVerse || hasClass(node, VERSE) || hasType(node, 'z3998:verse', 'z3998:poem', 'z3998:song', 'z3998:hymn');
  const isQuotation =
    setting.isQuotation ||
    node.name === 'blockquote' ||
    hasClass(node, QUOTATION) ||
    hasType(node, 'epigraph', 'doc-epigraph');
  return {
    level,
    isVerse,
    isQuotation,
    isPreformatted: setting.isPreformatted || node.name === 'pre',
    isLinked: setting.isLinked || (node.name === 'a' && staysInside(node.attributes.href)),
    isBold: isStyled(setting.isBold, node, 'data-bold', /^(?:b|strong)$/),
    isItalic: isStyled(setting.isItalic, node, 'data-italic', /^(?:i|em|cite|dfn|var)$/),
    isSmall: isStyled(setting.isSmall, node, 'data-small', undefined) || hasClass(node, SMALL_CAPITALS),
    href: node.name === 'a' ? node.attributes.href : setting.href,
    isCentred:
      setting.isCentred ||
      node.name === 'center' ||
      node.attributes.align === 'center' ||
      'data-centred' in node.attributes,
    role: roleOf(node) ?? setting.role,
  };
}

/** Whether text in an element is bold, italic or in small capitals: by style sheet, by its name, or by the text around it. */
function isStyled(around: boolean, node: XmlElement, attribute: string, names: RegExp | undefined): boolean {
  const styled = node.attributes[attribute];
  return styled === undefined ? around || (names?.test(node.name) ?? false) : styled === 'yes';
}

const SMALL_CAPITALS = /^(?:small-?caps?|smallcapitals|small-capitals|sc|smcp|smallcap)$/i;

function lookOf({ isBold, isItalic, isSmall, href }: Setting): Look {
  return { strong: isBold, em: isItalic, sc: isSmall, href };
}

/** What a paragraph of a title page is, by the names that pandoc and our styles for Word give. */
function roleOf(node: XmlElement): MarkedBlock['role'] {
  if (!/^(?:h1|p|div)$/.test(node.name)) return undefined;
  return ROLES.find(([, name]) => hasClass(node, name))?.[0];
}

const ROLES = [
  ['title', /^title$/i],
  ['subtitle', /^subtitle$/i],
  ['author', /^author$/i],
  ['date', /^date$/i],
] as const;

/** Some programs write the heading of a chapter as a bold or centred paragraph: its level, or undefined. */
function levelOf(text: string): number | undefined {
  if (text.trim().length > LONGEST_BOLD_HEADING) return undefined;
  const named = classifyHeading(text);
  return named === 'part' || named === 'edge' ? 2 : named === 'chapter' ? 3 : undefined;
}

const LONGEST_BOLD_HEADING = 75;

function staysInside(href: string | undefined): boolean {
  return href !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(href);
}

function hasLineBreak(node: XmlElement): boolean {
  return node.children.some(
    (child) =>
      typeof child !== 'string' && (child.name === 'br' || (!isBlockElement(child.name) && hasLineBreak(child))),
  );
}

function stanzasOf(lines: readonly string[]): readonly string[] {
  const stanzas = lines.join('\n').split(/\n{2,}/);
  return stanzas.map((stanza) => stanza.trim()).filter((stanza) => stanza !== '');
}
