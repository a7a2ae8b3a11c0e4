// stroka segment: splits a text into paragraphs and sentences.

import { UserError } from '#lib/error.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '#lib/languages.ts';
import { readSourceText } from '#lib/store/read/source-text.ts';
import { segmentText } from '#lib/text/segment-text.ts';
import type { Command } from '../command.ts';

export const segment: Command = {
  words: 1,
  flags: [],
  options: ['lang', 'format'],
  help: `Prints one sentence on each line and a blank line between paragraphs. Only white space is changed.

  FILE           a plain text file in UTF-8; - reads standard input
  --lang         the language of the text
  --format json  print a JSON array of paragraphs, each an array of sentences, instead`,
  run: async ({ words: [file = ''], options }) => {
    const lang = choose('lang', options.get('lang'), [SOURCE_LANGUAGE, TARGET_LANGUAGE]);
    const format = choose('format', options.get('format') ?? 'lines', ['lines', 'json']);
    const paragraphs = segmentText(await readSourceText(file), lang);
    if (format === 'json') console.log(JSON.stringify(paragraphs, undefined, 2));
    else if (paragraphs.length > 0) console.log(paragraphs.map((sentences) => sentences.join('\n')).join('\n\n'));
    return 0;
  },
};

function choose(option: string, value: string | undefined, choices: readonly string[]): string {
  if (value !== undefined && choices.includes(value)) return value;
  const problem = value === undefined ? `--${option} is missing.` : `--${option} cannot be "${value}".`;
  throw new UserError('usage', problem);
}
