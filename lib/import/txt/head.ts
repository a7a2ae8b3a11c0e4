// Reads the head of a plain text: title, author, translator, and a line with the name of a newspaper.
import type { HeadingClass } from '../headings.ts';
import type { RawBlock } from './block.ts';
import type { Said } from './frame.ts';
import { type Marked, textOf } from './headings.ts';
import { endsSentence, isUpperCase, opensSpeech } from './line.ts';

export interface Head extends Said {
  /** A year on a line of its own. */
  readonly year: number | undefined;
  /** Other lines of the head: a newspaper's name, a subtitle. */
  readonly others: readonly RawBlock[];
  /** The blocks from which the data of the work were read. */
  readonly named: readonly RawBlock[];
  /** The lines of the head that could be titles, in lower case. */
  readonly titles: readonly string[];
  /** Number of blocks in the head. */
  readonly length: number;
}

const mostBlocks = 12;
const longestTitle = 110;
const longestHeadline = 160;

const BY = /^(?:by|автор:?)(?:\s+(.+))?$/i;
const TRANSLATED =
  /^(?:translat(?:ed|ion)(?: from the \w+)? by|translator:|перев(?:од|[её]л|ела|одчик|одчица)(?: с \p{L}+)?:?|пер\.(?: с \p{L}+\.)?)\s+(.+)$/iu;
const YEAR = /^(?:\p{Lu}\p{L}+,\s)?(1[5-9]\d\d|20\d\d)(?:\s?г(?:од)?\.?)?$/u;
const TITLED = /^(?:title|название|заглавие):\s*(.+)$/i;
const SOURCE =
  /(?:^|[^\p{L}])(?:times|post|news|journal|guardian|bbc|cnn|reuters|gazette|tribune|herald|magazine|telegraph|economist|bloomberg|associated press|риа|тасс|интерфакс|известия|коммерсантъ?|ведомости|газета|журнал|новости|лента)(?:[^\p{L}]|$)|\.(?:ru|com|org|net|uk)$|^https?:/iu;

export function readHead(marked: readonly Marked[]): Head {
  const said: { title?: string; author?: string | undefined; translator?: string; year?: number } = {};
  const sources: RawBlock[] = [];
  const free: RawBlock[] = [];
  const others: RawBlock[] = [];
  const metadata: RawBlock[] = [];
  let length = 0;
  let awaitsAuthor = false;
  for (const [index, { block, heading }] of marked.slice(0, mostBlocks).entries()) {
    const text = textOf(block);
    const isLine = block.lines.length === 1 || isUpperCase(text);
    if (!isLine || text.length > longestTitle || (opensWork(heading) && !isVolume(marked, index))) break;
    const by = BY.exec(text);
    const translated = TRANSLATED.exec(text)?.[1];
    const titled = TITLED.exec(text)?.[1];
    const year = YEAR.exec(text)?.[1];
    const isMetadata = awaitsAuthor || by !== null || [year, translated, titled].some((one) => one !== undefined);
    if (isMetadata) metadata.push(block);
    if (awaitsAuthor) said.author = text;
    else if (by) said.author ??= by[1];
    else if (year !== undefined) said.year ??= Number(year);
    else if (translated !== undefined) said.translator ??= translated;
    else if (titled !== undefined) said.title ??= titled;
    else if (opensWork(heading)) others.push(block);
    else if (isSource(text, marked)) sources.push(block);
    else if (isTitleLike(text)) free.push(block);
    else break;
    awaitsAuthor = by !== null && by[1] === undefined;
    length += 1;
  }
  // A text of lines without full stops has no head.
  if (length === marked.length) {
    const headline = readHeadline(marked, []);
    return headline ? { ...noHead, title: headline.title, named: [headline.block], length: 1 } : noHead;
  }
  const named = nameLines(free.map(textOf), said);
  const headline = named.title === undefined ? readHeadline(marked.slice(length), sources) : undefined;
  const isOne = (text: string) => splitName(text)?.title === named.title;
  const namesWork = (block: RawBlock) => [named.title, named.author].includes(textOf(block)) || isOne(textOf(block));
  others.push(...free.filter((block) => !namesWork(block)));
  const titles = free.map(textOf).filter((text) => text !== named.author);
  return {
    title: named.title ?? headline?.title,
    author: named.author === undefined ? undefined : lowerName(named.author),
    translator: said.translator === undefined ? undefined : lowerName(said.translator),
    year: said.year,
    others: [...sources, ...others],
    named: [...metadata, ...free.filter(namesWork), ...(headline ? [headline.block] : [])],
    titles: titles.map((text) => text.toLowerCase()),
    length: length + (headline ? 1 : 0),
  };
}

const noHead: Head = {
  title: undefined,
  author: undefined,
  translator: undefined,
  year: undefined,
  others: [],
  named: [],
  titles: [],
  length: 0,
};

function opensWork(heading: HeadingClass | undefined): boolean {
  return heading !== undefined && heading !== 'title';
}

/** "VOLUME 3" on a title page is the number of this volume and opens nothing: a title follows. */
function isVolume(marked: readonly Marked[], index: number): boolean {
  return marked[index]?.heading === 'part' && marked[index + 1]?.heading === 'title';
}

/** A name in a second script, or of a known kind: «FINANCIAL TIMES» above a Russian article. */
function isSource(text: string, marked: readonly Marked[]): boolean {
  if (text.length > 50 || endsSentence(text)) return false;
  const body = marked.slice(0, 40).map(({ block }) => textOf(block));
  const isArticle = !marked.some(({ heading }) => opensWork(heading));
  const isForeign = isArticle && !/\p{sc=Cyrillic}/u.test(text) && /\p{sc=Cyrillic}{4}/u.test(body.join(' '));
  return SOURCE.test(text) || (isForeign && isUpperCase(text));
}

function isTitleLike(text: string): boolean {
  if (!/\p{L}{2}|\p{L}\d/u.test(text) || opensSpeech(text) || /[,;:]$/.test(text)) return false;
  return isUpperCase(text) || !/[.…]["»”]?$/.test(text);
}

/** Author and title. A Russian book has its author first, an English one its title. */
function nameLines(lines: readonly string[], said: Partial<Said>): Pick<Head, 'title' | 'author'> {
  const names = lines.filter(isName);
  const [first, second] = lines;
  const inOne = first === undefined ? undefined : splitName(first);
  if (said.author === undefined && inOne) return { title: said.title ?? inOne.title, author: inOne.author };
  if (said.author !== undefined || first === undefined || second === undefined) {
    return { title: said.title ?? first, author: said.author };
  }
  const isRussian = /\p{sc=Cyrillic}/u.test(first);
  const author = isRussian || !isName(second) ? (isName(first) ? first : names[0]) : second;
  return { title: said.title ?? lines.find((line) => line !== author), author };
}

/** «Анна Берг. Паром»: online libraries have the author and the title on one line. */
function splitName(line: string): { readonly author: string; readonly title: string } | undefined {
  const [, author = '', title = ''] = /^(.{5,60}?)\.\s+(.{2,})$/u.exec(line) ?? [];
  return isName(author) && !/^\p{L}\.?$/u.test(author) && /^["«]?[\p{Lu}\d]/u.test(title)
    ? { author, title }
    : undefined;
}

/** Two to four words, each with a capital or an initial: «Антон Павлович Чехов», "J. R. R. Tolkien". */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}(?:\p{L}*(?:[-’']\p{L}+)*|\.(?:\p{Lu}\.)*)$/u.test(word)) &&
    !words.some((word) => /^(?:the|of|and|or|for|in|on|[аяивскоу]|на|не|по|из|без|для)$/i.test(word))
  );
}

/** A title page has names in capitals, elsewhere they are not: "CONSTANCE GARNETT". */
function lowerName(name: string): string {
  if (!isUpperCase(name)) return name;
  return name.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}

/** A newspaper's headline ends like a sentence; it follows the newspaper's name, or the lead repeats its words. */
function readHeadline(
  marked: readonly Marked[],
  sources: readonly RawBlock[],
): { readonly title: string; readonly block: RawBlock } | undefined {
  const [headline, lead, next] = marked;
  if (!headline || !lead || marked.some(({ heading }) => heading !== undefined && heading !== 'title'))
    return undefined;
  const title = textOf(headline.block);
  const rest = textOf(lead.block);
  const isOne = headline.block.form === 'prose' && title.length <= longestHeadline && !/[.!?…]\s+\p{Lu}/u.test(title);
  if (!isOne || opensSpeech(title) || title.length >= rest.length) return undefined;
  const comesAgain = sharedStems(title, `${rest} ${next ? textOf(next.block) : ''}`) >= 0.5;
  return sources.length > 0 || comesAgain ? { title, block: headline.block } : undefined;
}

function sharedStems(title: string, text: string): number {
  const stems = (words: string) =>
    new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const own = [...stems(title)];
  const others = stems(text);
  return own.length < 3 ? 0 : own.filter((stem) => others.has(stem)).length / own.length;
}
