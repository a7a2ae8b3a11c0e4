// What lines inside one block of markup are: verses, paragraphs of their own, or one paragraph that was broken for looks.

/** A verse is short; what is longer is a paragraph, whatever ends its line. */
const LONGEST_VERSE = 60;

/**
 * Four lines or more, each short and each begun with a capital, are verse where not every line ends as a sentence does.
 * Fewer, or less regular, could be an address or a signature.
 */
export function looksLikeVerse(lines: readonly string[]): boolean {
  const filled = lines.map(strip).filter((line) => line !== '');
  if (filled.length < 4) return false;
  const isShort = filled.every((line) => line.length <= LONGEST_VERSE);
  const isCapital = filled.every((line) => /^[«„“"'(…—–-]*\s*\p{Lu}/u.test(line));
  const isDialogue = filled.some((line) => /^[—–-]/.test(line));
  const endings = filled.filter((line) => /[.!?…»”"]$/.test(line)).length;
  return isShort && isCapital && !isDialogue && endings < filled.length * 0.75;
}

/** Lines as paragraphs: an empty line divides, so do lines of speech and long lines; short ones belong together. */
export function divideLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  const isSpeech = filled.filter((line) => /^[—–-]\s/.test(line)).length > 1;
  const mean = filled.reduce((sum, line) => sum + line.length, 0) / Math.max(1, filled.length);
  if (isSpeech || mean > LONGEST_VERSE) return filled;
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** Preformatted text: an empty line divides paragraphs, and so does a line set in by more than the one before. */
export function preformattedParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const own = /^\s*/.exec(line)?.[0].length ?? 0;
    const text = line.trim();
    if (text === '') indent = Number.NEGATIVE_INFINITY;
    else if (own > indent || paragraphs.length === 0) paragraphs.push(text);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    if (text !== '') indent = own;
  }
  return paragraphs;
}

/** Marks of footnotes have no say in what a line is. */
function strip(line: string): string {
  return line.replace(/\uE000\d+\uE001/g, '').trim();
}
