// Reads the paragraphs, notes and properties of a Rich Text Format document.
import type { Mark } from '../../model.ts';
import { type Look, startSigns } from '../markup/inline-signs.ts';
import { liftInline } from '../markup/marked-block.ts';
import { CHARSETS, CODE_PAGES } from './encodings.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';

export interface RtfParagraph {
  /** Lines are separated by "\n"; a note is its index between two private-use characters. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Such as "heading 1", or undefined. */
  readonly style: string | undefined;
  /** From 0, as in an outline; undefined for running text. */
  readonly outline: number | undefined;
  readonly isCentred: boolean;
  readonly isBold: boolean;
  /** Of all lines, in twentieths of a point; first: of the first line, beside it. */
  readonly indent: number;
  readonly first: number;
}

export interface RtfDocument {
  readonly paragraphs: readonly RtfParagraph[];
  readonly notes: readonly (readonly RtfParagraph[])[];
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly pictures: number;
  /** The text of headers, footers and comments, and hidden text. */
  readonly left: string;
}

/** What the text of a group is. */
type Target = 'text' | 'left' | 'none' | 'instruction' | 'fonts' | 'styles' | 'title' | 'author';

interface State {
  readonly target: Target;
  readonly font: number;
  readonly skip: number;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isSmall: boolean;
  readonly href: string | undefined;
}

type Shape = Omit<RtfParagraph, 'text' | 'marks' | 'isBold'>;

const UNMARKED = { isBold: false, isItalic: false, isSmall: false, href: undefined };
const PLAIN: Shape = { style: undefined, outline: undefined, isCentred: false, indent: 0, first: 0 };
/** Groups that are not running text. */
const SILENT =
  /^(?:colortbl|pict|object|shprslt|sn|sv|listtext|pntext|pntxt[ab]|bkmkstart|bkmkend|atnid|atnauthor|listtable|listoverridetable|revtbl|rsidtbl|generator|themedata|colorschememapping|latentstyles|datastore|xmlnstbl|nonshppict|template|comment|doccomm|operator|company|category|keywords|subject|manager|hlinkbase|creatim|revtim|printim|buptim|mmathPr|filetbl|tc|xe|rxe|txe|ftnsep|ftnsepc|aftnsep|aftnsepc)$/;
/** Groups that are text beside the running text. */
const ASIDE = /^(?:header[lrf]?|footer[lrf]?|annotation)$/;
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: '\t',
  line: '\n',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00A0',
  _: '-',
  '-': '\u00AD',
};
/** The address in the instruction of a field. */
const LINK = /^\s*HYPERLINK\s+"([^"]*)"/i;

/** Never throws: what is not RTF is skipped. */
export function readRtf(source: string): RtfDocument {
  const reader = new Reader();
  for (const token of rtfTokens(source)) reader.read(token);
  return reader.end();
}

class Reader {
  readonly #signs = startSigns();
  readonly #stack: State[] = [];
  readonly #paragraphs: RtfParagraph[] = [];
  readonly #notes: RtfParagraph[][] = [];
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, string>();
  readonly #said = { title: '', author: '' };
  #state: State = { target: 'text', font: -1, skip: 1, isHidden: false, ...UNMARKED };
  #shape: Shape = PLAIN;
  #text = '';
  /** Text of the paragraph that a note interrupts, by the depth of the note's group. */
  readonly #outer: {
    readonly depth: number;
    readonly note: number;
    readonly text: string;
    readonly shape: Shape;
    readonly bold: boolean;
  }[] = [];
  #bytes = '';
  #bold = true;
  #encoding = 'windows-1252';
  #defaultFont = -1;
  #named = -1;
  #fallbacks = 0;
  #isStarred = false;
  /** Of the latest field: what its text is. */
  #instruction = '';
  #pictures = 0;
  #left = '';

  read(token: RtfToken): void {
    if (token.kind === 'bytes') {
      // The characters after "\u1052" repeat it for readers without Unicode.
      const skipped = Math.min(this.#fallbacks, token.text.length);
      this.#fallbacks -= skipped;
      this.#bytes += token.text.slice(skipped);
      this.#isStarred = false;
      return;
    }
    this.#fallbacks = 0;
    this.#flushBytes();
    if (token.kind === 'open') this.#stack.push(this.#state);
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.name, token.number);
    if (token.kind !== 'word' || token.name !== '*') this.#isStarred = false;
  }

  end(): RtfDocument {
    this.#flushBytes();
    while (this.#outer.length > 0) this.#closeNote();
    this.#endParagraph();
    const said = (text: string) => text.trim() || undefined;
    return {
      paragraphs: this.#paragraphs,
      notes: this.#notes,
      title: said(this.#said.title),
      author: said(this.#said.author),
      pictures: this.#pictures,
      left: this.#left,
    };
  }

  #close(): void {
    this.#state = this.#stack.pop() ?? this.#state;
    const last = this.#outer.at(-1);
    if (last && this.#stack.length < last.depth) this.#closeNote();
  }

  #closeNote(): void {
    this.#endParagraph();
    const outer = this.#outer.pop();
    if (!outer) return;
    this.#text = outer.text;
    this.#shape = outer.shape;
    this.#bold = outer.bold;
  }

  #word(name: string, number: number | undefined): void {
    const state = this.#state;
    if (name === '*') this.#isStarred = true;
    else if (name === 'footnote' && state.target === 'text' && !state.isHidden) this.#openNote();
    else if (name === 'fldinst' && state.target === 'text') this.#state = { ...state, target: 'instruction' };
    else if (name === 'field') this.#instruction = '';
    else if (name === 'fldrslt') this.#state = { ...state, href: LINK.exec(this.#instruction)?.[1] };
    else if (SILENT.test(name)) this.#silence(name);
    else if (ASIDE.test(name) && state.target === 'text') this.#state = { ...state, target: 'left' };
    else if (name === 'fonttbl') this.#state = { ...state, target: 'fonts' };
    else if (name === 'stylesheet') this.#state = { ...state, target: 'styles' };
    else if (name === 'info') this.#state = { ...state, target: 'none' };
    else if ((name === 'title' || name === 'author') && state.target === 'none')
      this.#state = { ...state, target: name };
    else if (this.#isStarred && !/^(?:shppict|shpinst|ud|footnote|annotation)$/.test(name)) this.#silenceUnknown(name);
    else if (name === 'u' && number !== undefined) this.#unicode(number);
    else if (name === 'uc') this.#state = { ...state, skip: number ?? 1 };
    else if (name === 'ansicpg') this.#encoding = CODE_PAGES[number ?? 0] ?? `windows-${number}`;
    else if (name === 'mac') this.#encoding = 'macintosh';
    else if (name === 'pc' || name === 'pca') this.#encoding = 'ibm866';
    else if (name === 'deff') this.#defaultFont = number ?? -1;
    else if (name === 'f') this.#font(number ?? -1);
    else if (name === 'fcharset' && state.target === 'fonts') this.#charset(number ?? 0);
    else if (name === 's') this.#style(number ?? 0);
    else if (name === 'v' || name === 'deleted') this.#state = { ...state, isHidden: number !== 0 };
    else if (name === 'b') this.#state = { ...state, isBold: number !== 0 };
    else if (name === 'i') this.#state = { ...state, isItalic: number !== 0 };
    else if (name === 'scaps') this.#state = { ...state, isSmall: number !== 0 };
    else if (name === 'plain')
      this.#state = { ...state, isHidden: false, ...UNMARKED, href: state.href, font: this.#defaultFont };
    else if (state.target === 'text') this.#layout(name, number);
  }

  #layout(name: string, number: number | undefined): void {
    if (name === 'pard') this.#shape = PLAIN;
    else if (name === 'qc') this.#shape = { ...this.#shape, isCentred: true };
    else if (/^q[ljr]$/.test(name)) this.#shape = { ...this.#shape, isCentred: false };
    else if (name === 'outlinelevel') this.#shape = { ...this.#shape, outline: number };
    else if (name === 'li') this.#shape = { ...this.#shape, indent: number ?? 0 };
    else if (name === 'fi') this.#shape = { ...this.#shape, first: number ?? 0 };
    else if (/^(?:par|sect|page|cell|row|nestcell|nestrow)$/.test(name)) this.#endParagraph();
    else this.#write(SIGNS[name] ?? '');
  }

  #openNote(): void {
    this.#write(`\uE010${this.#notes.length}\uE011`);
    this.#text += this.#signs.turn({});
    this.#outer.push({
      depth: this.#stack.length,
      note: this.#notes.length,
      text: this.#text,
      shape: this.#shape,
      bold: this.#bold,
    });
    this.#notes.push([]);
    this.#text = '';
    this.#shape = PLAIN;
    this.#isStarred = false;
  }

  #silence(name: string): void {
    if (name === 'pict' && this.#state.target === 'text') this.#pictures += 1;
    this.#state = { ...this.#state, target: 'none' };
  }

  /** A starred destination that is unknown is to be skipped; fonts and styles have such words inside. */
  #silenceUnknown(name: string): void {
    if (name === 'cs' || name === 'ts' || name === 'falt' || name === 'panose')
      this.#state = { ...this.#state, target: 'none' };
    else if (/^(?:text|left)$/.test(this.#state.target)) this.#state = { ...this.#state, target: 'none' };
  }

  #unicode(code: number): void {
    const sign = String.fromCharCode(code < 0 ? code + 65_536 : code);
    // These two mark the places of notes.
    if (!/[\uE010\uE011]/.test(sign)) this.#write(sign);
    this.#fallbacks = this.#state.skip;
  }

  #font(number: number): void {
    if (this.#state.target === 'fonts') this.#named = number;
    this.#state = { ...this.#state, font: number };
  }

  #charset(number: number): void {
    const encoding = CHARSETS[number];
    if (encoding !== undefined) this.#fonts.set(this.#named, encoding);
  }

  #style(number: number): void {
    if (this.#state.target === 'styles') this.#named = number;
    else if (this.#state.target === 'text') this.#shape = { ...this.#shape, style: this.#styles.get(number) };
  }

  #flushBytes(): void {
    if (this.#bytes === '') return;
    const bytes = Uint8Array.from(this.#bytes, (sign) => sign.charCodeAt(0));
    this.#bytes = '';
    const font = this.#state.font < 0 ? this.#defaultFont : this.#state.font;
    this.#write(decode(bytes, this.#fonts.get(font) ?? this.#encoding));
  }

  #write(text: string): void {
    const { target, isHidden, isBold } = this.#state;
    if (target === 'title' || target === 'author') this.#said[target] += text;
    else if (target === 'styles') this.#nameStyle(text);
    else if (target === 'instruction') this.#instruction += text;
    else if (target === 'left' || (target === 'text' && isHidden)) this.#left += text;
    else if (target === 'text') {
      if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) this.#text += this.#signs.turn(lookOf(this.#state));
      else if (text.includes('\n')) this.#text += this.#signs.turn({});
      this.#text += text;
      if (text.trim() !== '' && !isBold) this.#bold = false;
    }
  }

  #nameStyle(text: string): void {
    const name = text.replace(/;.*$/s, '').trim();
    if (name !== '') this.#styles.set(this.#named, name);
  }

  #endParagraph(): void {
    const into = this.#notes[this.#outer.at(-1)?.note ?? -1] ?? this.#paragraphs;
    const { text, marks = [] } = liftInline(this.#text + this.#signs.turn({}), [], this.#signs);
    if (text.trim() !== '') into.push({ ...this.#shape, text, marks, isBold: this.#bold });
    this.#text = '';
    this.#bold = true;
  }
}

function lookOf({ isBold, isItalic, isSmall, href }: State): Look {
  return { strong: isBold, em: isItalic, sc: isSmall, href };
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // A code page that the platform does not know.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
