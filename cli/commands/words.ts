// stroka words: the words of a Russian text with their dictionary forms and what they may be.

import { analyseText, analyseTokens } from '#lib/lexicon/analyse.ts';
import type { Analysis } from '#lib/lexicon/analysis.ts';
import { isConllu, parseConllu } from '#lib/lexicon/conllu.ts';
import type { Lexicon } from '#lib/lexicon/lexicon.ts';
import { readSourceBlocks, type SourceBlock } from '#lib/store/source-blocks.ts';
import { openLexicon } from '#lib/store/word-model.ts';
import type { Command } from '../command.ts';
import { formatJson, formatTable } from '../print.ts';

/** A word as it is printed: what it is here, and what else it may be. */
interface PrintedWord {
  readonly form: string;
  readonly analyses: readonly Analysis[];
  readonly [key: string]: unknown;
}

export const words: Command = {
  summary: 'the words of a Russian text: dictionary form, part of speech, features',
  usage: 'FILE [--json]',
  words: 1,
  flags: ['json'],
  help: `Prints a line for each word of a Russian text: the word, its dictionary form, its part of speech and its
features, as they are in this sentence. Punctuation and bare numbers are no words.

  FILE    a plain text in UTF-8, or a CoNLL-U file, whose sentences and tokens are taken as they are and
          printed one and all; - reads the standard input
  --json  print a JSON object a line instead, with offsets in UTF-16 code units and all analyses`,
  run: async ({ words: [file = ''], flags }) => {
    const lexicon = await openLexicon();
    let read: typeof readText | undefined;
    for await (const block of readSourceBlocks(file)) {
      read ??= isConllu(block.text) ? readConllu : readText;
      const found = read(block, lexicon);
      if (found.length > 0) console.log(flags.has('json') ? found.map(formatJson).join('\n') : table(found));
    }
    return 0;
  },
};

function readText({ start, text }: SourceBlock, lexicon: Lexicon): readonly PrintedWord[] {
  return analyseText(text, lexicon).map(({ start: from, end, form, analyses }) =>
    printed({ start: start + from, end: start + end }, form, analyses),
  );
}

function readConllu({ text }: SourceBlock, lexicon: Lexicon): readonly PrintedWord[] {
  return parseConllu(text).flatMap((sentence) => {
    const analyses = analyseTokens(
      sentence.tokens.map(({ form }) => form),
      lexicon,
    );
    return sentence.tokens.map(({ id, start, end, form }, index) =>
      printed({ sent_id: sentence.id, id, start, end }, form, analyses[index] ?? []),
    );
  });
}

function printed(
  place: Readonly<Record<string, string | number>>,
  form: string,
  analyses: readonly Analysis[],
): PrintedWord {
  return { ...place, ...analyses[0], form, analyses };
}

function table(found: readonly PrintedWord[]): string {
  return formatTable(
    found.map(({ form, analyses: [best] }) => [form, best?.lemma ?? '', best?.pos ?? '', best?.features ?? '']),
  );
}
