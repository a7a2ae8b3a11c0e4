// Reads the hard cases of sentence segmentation: a reason and the sentences of a text on each line, separated by tabs.
import { readFileSync } from 'node:fs';

export interface HardCase {
  /** Why the case is hard. */
  readonly reason: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** The cases of a language. "\n" in the file is a line end, and "⁀" before a sentence means that there is no space. */
export function readGold(lang: 'ru' | 'en'): readonly HardCase[] {
  const file = readFileSync(new URL(`sentences.${lang}.tsv`, import.meta.url), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [reason = '', ...parts] = line.split('\t').map((part) => part.replaceAll('\\n', '\n'));
      const sentences = parts.map((part) => part.replace('⁀', '').trim());
      return { reason, text: parts.join(' ').replaceAll(' ⁀', ''), sentences };
    });
}
