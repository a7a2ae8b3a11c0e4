// Cuts a unit into what alignment compares: words, numbers, and the marks that open, close and structure a sentence.

export interface Token {
  /** Lower case for words; separators removed for numbers; marks carry a sign of where they stand. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** A word with a capital that is not its sentence's first. */
  readonly capital: boolean;
  /** The first word of its unit or after a stop, where a capital says nothing. */
  readonly initial: boolean;
}

// Scripts without spaces between words are read sign by sign; everything else is a run of letters or digits.
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{L}[\p{L}\p{M}]*|\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+(?!\p{N})(?:[.,]\p{N}+)?|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{N}]/gu;

const dash = /[-‐‑‒–—―]/u;
const quote = /["'«»„“”‚‘’‹›「」『』`]/u;
const stop = /[.!?…:]/u;
/** Marks that translators tend to keep wherever they stand in the sentence. */
const kept = /[?!:;()[\]…%№§$€£+=*/&]/u;

/** The tokens of one unit, in order. */
export function tokenise(unit: string): readonly Token[] {
  const tokens: Token[] = [];
  const marks: string[] = [];
  let afterStop = true;
  let first = true;
  let last = '';
  const normal = unit.normalize('NFC');
  pattern.lastIndex = 0;
  for (let match = pattern.exec(normal); match !== null; match = pattern.exec(normal)) {
    const text = match[0];
    const kind = kindOf(text);
    if (kind === 'number') {
      tokens.push({ text: text.replace(/[^\p{N}]/gu, ''), kind: 'number', capital: false, initial: afterStop });
      afterStop = false;
      last = '';
    } else if (kind === 'word') {
      const lower = text.toLowerCase();
      tokens.push({
        text: lower,
        kind: 'word',
        capital: text.charCodeAt(0) !== lower.charCodeAt(0),
        initial: afterStop,
      });
      afterStop = false;
      last = '';
    } else {
      const mark = dash.test(text) ? '—' : quote.test(text) ? '"' : text;
      if (first && (mark === '—' || mark === '"')) marks.push(`^${mark}`);
      if (kept.test(mark)) marks.push(mark);
      if (stop.test(mark) || mark === '"' || mark === '—') afterStop = true;
      if (mark !== '"' && mark !== ')') last = mark;
    }
    first = false;
  }
  if (last !== '') marks.push(`$${last}`);
  for (const text of marks) tokens.push({ text, kind: 'mark', capital: false, initial: false });
  return tokens;
}

/** By the first character; the commonest letters and digits need no regular expression. */
function kindOf(text: string): Token['kind'] {
  const code = text.charCodeAt(0);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x44f))
    return 'word';
  if (code >= 0x30 && code <= 0x39) return 'number';
  if (code < 0x80) return 'mark';
  if (/^\p{N}/u.test(text)) return 'number';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}
