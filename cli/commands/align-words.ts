// stroka align-words: which words of a translation say which words of its original, in the format that aligners of words share.
import { formatLinks, type WordLink } from '#lib/align/words/link.ts';
import type { TokenPair, WordLinker } from '#lib/align/words/link-words.ts';
import { UserError } from '#lib/error.ts';
import { openWordLinker, tokensOf } from '#lib/store/analysis/word-linker.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { readSourceText } from '#lib/store/read/source-text.ts';
import { cyrillicShare } from '#lib/text/script.ts';
import type { Command } from '../command.ts';

/** A sentence in the order in which its links are printed. */
interface Sentence {
  readonly id: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

export const alignWords: Command = {
  words: [0, 1],
  flags: ['confidence', 'tokens'],
  options: ['source', 'target'],
  help: `Prints a line for each segment in Pharaoh format: 0-0 1-2 says that token 0 of the source goes with token 0 of the target, and
token 1 with token 2. A line without links is empty. Links that are more likely wrong than right are left out.

  TEXT              a work or a text of the library: dama, dama.2. The source is the Russian. Tokens are words (with their hyphens and
                    apostrophes), numbers and marks
  --source, --target
                    two files instead, one Russian and one English, with a sentence a line and a space between tokens; - reads the
                    standard input. The first number of a link is a place in --source
  --confidence      print 0-0:0.97: how likely each link is, from 0.40 to 1.00
  --tokens          print the segment's id or the line's number, both sentences as tokens and the links, with tabs between them`,
  run: async ({ words: [text], flags, options }) => {
    const [source, target] = [options.get('source'), options.get('target')];
    const fromFiles = source !== undefined || target !== undefined;
    if (fromFiles === (text !== undefined) || (fromFiles && (source === undefined || target === undefined))) {
      throw new UserError('usage', 'Name a text, or --source and --target.');
    }
    const sentences =
      source !== undefined && target !== undefined ? await readFiles(source, target) : await readTextOf(text ?? '');
    const isRussianFirst = isRussian(sentences, source, target);
    const pairs = sentences.map(
      ({ source, target }): TokenPair => (isRussianFirst ? [source, target] : [target, source]),
    );
    const linker = await openWordLinker(fromFiles ? pairs : []);
    const lines = sentences.map((sentence, index) => {
      const links = formatLinks(linkedAs(linker, pairs[index] ?? [[], []], isRussianFirst), {
        confidence: flags.has('confidence'),
      });
      const { id, source, target } = sentence;
      return flags.has('tokens') ? [id, source.join(' '), target.join(' '), links].join('\t') : links;
    });
    if (lines.length > 0) console.log(lines.join('\n'));
    return 0;
  },
};

/** Links in the order of the source that was given. */
function linkedAs(linker: WordLinker, pair: TokenPair, isRussianFirst: boolean): readonly WordLink[] {
  const links = linker.link(pair);
  if (isRussianFirst) return links;
  return links
    .map(({ source, target, confidence }) => ({ source: target, target: source, confidence }))
    .sort((one, other) => one.source - other.source || one.target - other.target);
}

async function readFiles(source: string, target: string): Promise<readonly Sentence[]> {
  const [ones, others] = [await readLines(source), await readLines(target)];
  if (ones.length !== others.length) {
    throw new UserError(
      'line-count',
      `${source} has ${ones.length} lines, ${target} has ${others.length}.`,
      'Write a sentence a line; line 7 of one file is the translation of line 7 of the other.',
    );
  }
  return ones.map((line, index) => ({
    id: String(index + 1),
    source: tokens(line),
    target: tokens(others[index] ?? ''),
  }));
}

async function readLines(file: string): Promise<readonly string[]> {
  const lines = (await readSourceText(file)).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function tokens(line: string): readonly string[] {
  return line.split(/\s+/).filter((token) => token !== '');
}

async function readTextOf(address: string): Promise<readonly Sentence[]> {
  const { texts } = await openTexts(address, 'en');
  const sentences: Sentence[] = [];
  for await (const text of texts) {
    for (const { id, source, target } of text.paragraphs.flatMap(({ segments }) => segments)) {
      sentences.push({ id, source: tokensOf(source), target: tokensOf(target ?? '') });
    }
  }
  return sentences;
}

/** Which of the two is Russian. Other pairs of languages have no dictionary here. */
function isRussian(sentences: readonly Sentence[], source = 'The original', target = 'The translation'): boolean {
  const share = (side: 'source' | 'target') =>
    cyrillicShare(sentences.map((sentence) => sentence[side].join(' ')).join(' '));
  const [one, other] = [share('source') > 0.5, share('target') > 0.5];
  if (one !== other || sentences.length === 0) return one || sentences.length === 0;
  throw new UserError(
    'languages',
    `${source} and ${target} are ${one ? 'both' : 'neither of them'} Russian.`,
    'Words are linked between Russian and English: give one file of each.',
  );
}
