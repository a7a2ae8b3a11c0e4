// stroka words: the words of a Russian text with their dictionary forms and what they may be.

import { type Analogy, learnAnalogy } from '#lib/dictionary/analogy.ts';
import { type Said, sayWords } from '#lib/dictionary/say.ts';
import { itemAt } from '#lib/item-at.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { analyseText, analyseTokens } from '#lib/morphology/analyse.ts';
import type { Analyser } from '#lib/morphology/analyser.ts';
import { isConllu, parseConllu } from '#lib/morphology/conllu.ts';
import { habitsOf } from '#lib/morphology/habits.ts';
import { openAnalyser } from '#lib/store/analysis/analyser.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { readSourceBlocks, type SourceBlock } from '#lib/store/read/source-blocks.ts';
import type { Command } from '../command.ts';
import { formatJson, formatTable } from '../print.ts';

/** A word as it is printed: where it stands, what it is here, and what else it may be. */
interface PrintedWord extends Said {
  readonly analyses: readonly Said[];
  readonly [key: string]: unknown;
}

/** What the command works with. */
interface Tools {
  readonly analyser: Analyser;
  readonly analogy: Analogy;
}

export const words: Command = {
  words: 1,
  flags: ['json'],
  help: `Prints a line for each word of a Russian text: the word, how it is stressed, its dictionary form, its part
of speech, its features and what it means, as they are in this sentence. Punctuation and bare numbers are no words.

  FILE    a plain text in UTF-8, or a CoNLL-U file, whose sentences and tokens are taken as they are and
          printed one and all; - reads the standard input
  --json  print a JSON object a line instead, with offsets in UTF-16 code units and all analyses`,
  run: async ({ words: [file = ''], flags }) => {
    const [analyser, dictionary] = await Promise.all([openAnalyser(), readDictionary(TARGET_LANGUAGE)]);
    const tools = { analyser, analogy: learnAnalogy(dictionary) };
    let read: typeof readText | undefined;
    for await (const block of readSourceBlocks(file)) {
      read ??= isConllu(block.text) ? readConllu : readText;
      const found = read(block, tools);
      if (found.length > 0) console.log(flags.has('json') ? found.map(formatJson).join('\n') : table(found));
    }
    return 0;
  },
};

function readText({ start, text }: SourceBlock, { analyser, analogy }: Tools): readonly PrintedWord[] {
  const found = analyseText(text, analyser, habitsOf([text], analyser.look));
  const said = sayWords(found, analogy);
  return found.map((word, index) =>
    printed({ start: start + word.start, end: start + word.end }, word.form, itemAt(said, index)),
  );
}

function readConllu({ text }: SourceBlock, { analyser, analogy }: Tools): readonly PrintedWord[] {
  return parseConllu(text).flatMap((sentence) => {
    const forms = sentence.tokens.map(({ form }) => form);
    const analyses = analyseTokens(forms, analyser);
    const said = sayWords(
      forms.map((form, index) => ({ form, analyses: itemAt(analyses, index) })),
      analogy,
    );
    return sentence.tokens.map(({ id, start, end, form }, index) =>
      printed({ sent_id: sentence.id, id, start, end }, form, itemAt(said, index)),
    );
  });
}

function printed(
  place: Readonly<Record<string, string | number>>,
  form: string,
  analyses: readonly Said[],
): PrintedWord {
  const best = analyses[0] ?? { lemma: form, pos: 'X', features: '', stressed: form, gloss: '' };
  return { ...place, ...best, form, analyses };
}

function table(found: readonly PrintedWord[]): string {
  return formatTable(
    found.map(({ form, lemma, pos, features, stressed, gloss }) => [form, stressed, lemma, pos, features, gloss]),
  );
}
