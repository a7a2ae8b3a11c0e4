// Extracts the text of an element with inline codes: codes are removed and counted, the words in them are kept, and
// words that only a code separated stay apart.
import type { XmlElement, XmlNode } from '../../formats/read-xml.ts';
import { type CodeLook, type CodeMark, lookOfCode } from './code-marks.ts';

/** How a format's inline elements are read; other elements are codes around words. */
export interface InlineRules {
  /** Elements whose content is native code, not text. */
  readonly codes: ReadonlySet<string>;
  /** Those of them that are not half of a pair: they represent a thing between words. */
  readonly placeholders: ReadonlySet<string>;
  /** Elements that mark words and are not codes; they are not counted. */
  readonly marks: ReadonlySet<string>;
  /** The text that an element represents; undefined for ordinary ones. */
  readonly standsFor?: (element: XmlElement) => string | undefined;
}

/** A place between two words where there was a code and no space. */
interface Joint {
  /** Offset in the bare text. */
  readonly at: number;
  /** Each code there by its name and id: "x 1", "g 2", "/g 2". */
  readonly codes: readonly string[];
  readonly kind: JointKind;
}

/**
 * What a joint needs: a space, no space unless the original has one, or none in any case (before a full stop, after an
 * opening bracket).
 */
type JointKind = 'apart' | 'together' | 'glued';

/** Text without its codes. */
export interface CodedText {
  /** With a space at a joint where the kind of its codes suggests one. */
  readonly text: string;
  /** Without spaces at joints. */
  readonly bare: string;
  readonly joints: readonly Joint[];
  /** Emphasis and links in the bare text. */
  readonly marks: readonly CodeMark[];
}

/** Counts the removed codes. */
export interface InlineReader {
  readonly words: (element: XmlElement) => CodedText;
  readonly dropped: () => number;
}

export function openInline(rules: InlineRules): InlineReader {
  let dropped = 0;

  function words({ children }: XmlElement): CodedText {
    let bare = '';
    let pending: string[] = [];
    /** Whether the pending codes are nothing else. */
    let isEmphasis = true;
    let isPlaceholder = false;
    let isBreak = false;
    const joints: Joint[] = [];
    const marks: CodeMark[] = [];
    const open = new Map<string, CodeLook & { readonly start: number }>();

    function add(text: string): void {
      if (text === '') return;
      const [before = '', after = ''] = [bare.at(-1), text[0]];
      if (isBreak && !/[.,;:!?…)»”]/.test(after)) {
        bare = bare === '' ? text : `${bare.trimEnd()}\n${text.trimStart()}`;
      } else if (pending.length > 0 && /\s/.test(before) && /\s/.test(after)) {
        // A space on either side of a removed code: one is enough.
        bare += text.replace(before === '\n' ? /^\s+/ : /^ +/, '');
      } else {
        const found = pending.length > 0 && bare !== '' ? jointKind(bare, text, pending, isPlaceholder) : undefined;
        // Emphasis by itself does not separate words.
        const kind = found === 'apart' && isEmphasis ? 'together' : found;
        if (kind) joints.push({ at: bare.length, codes: pending, kind });
        bare += text;
      }
      pending = [];
      isEmphasis = true;
      isPlaceholder = false;
      isBreak = false;
    }

    function readCode(element: XmlElement): void {
      const { name } = element;
      const pair = pairOf(element);
      const opening = pair && open.get(pair);
      const look = AROUND.test(name) || OPENING.test(name) ? lookOfCode(element) : undefined;
      const start = bare.length;
      if (!rules.marks.has(name) && !look && !opening) dropped += 1;
      if (isLineBreak(element)) {
        isBreak = true;
        return;
      }
      if (!look && !opening) isEmphasis = false;
      const code = `${name} ${idOf(element)}`;
      pending.push(code);
      if (rules.placeholders.has(name)) isPlaceholder = true;
      if (pair && opening) {
        open.delete(pair);
        marks.push({ ...opening, end: bare.length });
      } else if (OPENING.test(name) && look) open.set(openedBy(element), { ...look, start });
      if (rules.codes.has(name)) return;
      for (const child of element.children) read(child);
      pending.push(`/${code}`);
      if (look && AROUND.test(name)) marks.push({ ...look, start, end: bare.length });
    }

    function read(node: XmlNode): void {
      const text = typeof node === 'string' ? node : rules.standsFor?.(node);
      if (text !== undefined) add(text);
      else if (typeof node !== 'string') readCode(node);
    }

    for (const child of children) read(child);
    return { text: withSpaces(bare, joints, ({ kind }) => kind === 'apart'), bare, joints, marks };
  }

  return { words, dropped: () => dropped };
}

/**
 * The text whose joints are spaces where they are in `known`, the same text as the library has it, and its
 * translation with the same codes read in the same way. undefined if the texts differ in more than white space.
 */
export function settleJoints(source: CodedText, target: CodedText | undefined, known: string): string | undefined {
  if (squeeze(source.bare) !== squeeze(known)) return undefined;
  const spaces = new Map<string, boolean>();
  for (const { at, codes } of source.joints) {
    const space = hasSpaceAfter(known, squeeze(source.bare.slice(0, at)).length);
    for (const code of codes) spaces.set(code, space);
  }
  return (
    target &&
    withSpaces(target.bare, target.joints, ({ codes, kind }) => {
      const said = codes.flatMap((code) => spaces.get(code) ?? []);
      return kind !== 'glued' && (said.length > 0 ? said.includes(true) : kind === 'apart');
    })
  );
}

/** A text without its white space, for comparing texts in which codes separate words. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** The joint of two pieces of text; undefined if there is a space. */
function jointKind(
  before: string,
  after: string,
  codes: readonly string[],
  isPlaceholder: boolean,
): JointKind | undefined {
  if (/\s$/.test(before) || /^\s/.test(after)) return undefined;
  // Segments that a program has marked follow one another like sentences.
  if (codes.some((code) => code.startsWith('/mrk')) && codes.some((code) => code.startsWith('mrk'))) return 'apart';
  if (/^["'.,;:!?…)\]»”’]/u.test(after) || /["'([«“„‘]$/u.test(before)) return 'glued';
  const isWord = /^[“„«(]?[\p{L}\p{N}]/u.test(after);
  if (isWord && /[.!?…,;:][»”’)]*$/u.test(before)) return 'apart';
  return isWord && isPlaceholder && /[\p{L}\p{M}\p{N}][»”)]?$/u.test(before) ? 'apart' : 'together';
}

const LINE_BREAK = /^(?:x-)?(?:xlf:)?lb$/;

/** A code that its attributes or its content call a line break. */
function isLineBreak({ name, attributes, children }: XmlElement): boolean {
  if ([attributes.ctype, attributes.subType, attributes.type].some((kind) => LINE_BREAK.test(kind ?? ''))) return true;
  if (!/^(?:x|ph|it|ut)$/.test(name)) return false;
  const content = children.map((child) => (typeof child === 'string' ? child : '')).join('');
  return [content, attributes.equiv, attributes['equiv-text'], attributes.disp].some(
    (code = '') => /^\s*<br\s*\/?>\s*$/i.test(code) || /^(?:\\n|\r?\n)$/.test(code),
  );
}

function idOf({ attributes }: XmlElement): string {
  return attributes.id ?? attributes.i ?? attributes.x ?? attributes.mid ?? attributes.startRef ?? '';
}

function withSpaces(bare: string, joints: readonly Joint[], hasSpace: (joint: Joint) => boolean): string {
  let text = '';
  let from = 0;
  for (const joint of joints) {
    text += bare.slice(from, joint.at) + (hasSpace(joint) ? ' ' : '');
    from = joint.at;
  }
  return text + bare.slice(from);
}

/** Codes around words, and halves of pairs that open. */
const AROUND = /^(?:g|pc|hi)$/;
const OPENING = /^(?:bpt|bx|sc)$/;

/** What the other half of a pair is known by. */
function openedBy({ attributes }: XmlElement): string {
  return attributes.i ?? attributes.rid ?? attributes.id ?? '';
}

/** The pair that an element closes. */
function pairOf(element: XmlElement): string | undefined {
  if (element.name === 'ec') return element.attributes.startRef ?? '';
  return /^(?:ept|ex)$/.test(element.name) ? openedBy(element) : undefined;
}

/** Whether there is white space after the first `count` other characters. */
function hasSpaceAfter(text: string, count: number): boolean {
  let seen = 0;
  for (const character of text.normalize('NFC')) {
    if (/\s/.test(character)) {
      if (seen === count) return true;
    } else seen += character.length;
    if (seen > count) return false;
  }
  return false;
}
