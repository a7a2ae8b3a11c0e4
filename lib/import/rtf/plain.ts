// Extracts the text of a Rich Text Format file without its structure: the basis of the importer's account.
import { CHARSETS, CODE_PAGES } from './encodings.ts';

const TOKEN = /\\'([\da-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([\s\S])|([{}])|[^\\{}\r\n]+/gi;
/** Groups that no reader shows. */
const UNSEEN =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|shprslt|sn|sv|fldinst|listtext|pntext|pntxt[ab]|bkmkstart|bkmkend|tc|xe|rxe|txe|ftnsepc?|aftnsepc?|template|filetbl|listtable|listoverridetable|revtbl|rsidtbl|generator|themedata|colorschememapping|latentstyles|datastore|xmlnstbl|mmathPr|nonshppict|atnid|atnauthor)$/;
/** Marked as possibly unknown, but known. */
const KNOWN = /^(?:\*|shppict|shpinst|ud|footnote|annotation|header[lrf]?|footer[lrf]?)$/;
const SPACED = /^(?:par|line|tab|cell|row|sect|page|nestcell|nestrow|emspace|enspace|qmspace)$/;

interface Group {
  readonly isUnseen: boolean;
  readonly font: string | undefined;
  /** Number of characters after "\u1052" that repeat it. */
  readonly repeats: number;
}

/** All text of a file that was decoded as latin1, with headers, comments and hidden text. Linear time. */
export function plainRtf(source: string): string {
  const encoding = encodingOf(source.slice(0, 500));
  const fonts = new Map<string | undefined, string | undefined>();
  const first = /\\deff(\d+)/.exec(source)?.[1];
  const groups: Group[] = [];
  let group: Group = { isUnseen: false, font: undefined, repeats: 1 };
  const pieces: string[] = [];
  let bytes = '';
  let repeated = 0;
  const flush = (): void => {
    if (bytes !== '') pieces.push(decode(bytes, fonts.get(group.font ?? first ?? '') ?? encoding));
    bytes = '';
  };
  const write = (text: string): void => {
    const skipped = Math.min(repeated, text.length);
    repeated -= skipped;
    if (!group.isUnseen) bytes += text.slice(skipped);
  };
  let isStarred = false;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(source); found; found = TOKEN.exec(source)) {
    const [whole, hex, name, number, symbol, brace] = found;
    if (hex !== undefined) write(String.fromCharCode(Number.parseInt(hex, 16)));
    else if (symbol !== undefined && /[\\{}]/.test(symbol)) write(symbol);
    else if (name === undefined && symbol === undefined && brace === undefined) write(whole);
    else {
      flush();
      repeated = 0;
      if (brace === '{') groups.push(group);
      else if (brace === '}') group = groups.pop() ?? group;
      else if (UNSEEN.test(name ?? '') || (isStarred && !KNOWN.test(name ?? symbol ?? '')))
        group = { ...group, isUnseen: true };
      else if (name === 'u' && number !== undefined) {
        if (!group.isUnseen) pieces.push(String.fromCharCode((Number(number) + 65_536) % 65_536));
        repeated = group.repeats;
      } else if (name === 'uc') group = { ...group, repeats: Number(number ?? 1) };
      else if (name === 'f' || name === 'plain') group = { ...group, font: name === 'f' ? number : undefined };
      else if (name === 'fcharset') fonts.set(group.font, CHARSETS[Number(number)]);
      else if (name === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
      else if (name !== undefined && SPACED.test(name)) pieces.push(' ');
    }
    isStarred = symbol === '*';
  }
  flush();
  return pieces.join('');
}

function encodingOf(head: string): string {
  const page = /\\ansicpg(\d+)/.exec(head)?.[1];
  if (page !== undefined) return CODE_PAGES[Number(page)] ?? `windows-${page}`;
  if (/\\mac(?![a-z])/.test(head)) return 'macintosh';
  return /\\pca?(?![a-z])/.test(head) ? 'ibm866' : 'windows-1252';
}

function decode(bytes: string, encoding: string): string {
  const codes = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder(encoding).decode(codes);
  } catch {
    return new TextDecoder('windows-1252').decode(codes);
  }
}
