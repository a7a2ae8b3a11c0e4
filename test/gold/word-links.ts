// Reads the sentences of the library whose words were linked by hand; docs/word-links.md has the rules they follow.
import { readFileSync } from 'node:fs';
import type { TokenPair } from '#lib/align/words/link-words.ts';

export interface LinkedSentence {
  /** Constants may be set on `dev`; `kept` only measures. */
  readonly half: 'dev' | 'kept';
  /** "forty-grams/1#p2-1" */
  readonly id: string;
  readonly tokens: TokenPair;
  /** Source and target, from 0. */
  readonly links: readonly (readonly [number, number])[];
}

export function readLinkedSentences(): readonly LinkedSentence[] {
  const file = readFileSync(new URL('word-links.tsv', import.meta.url), 'utf8');
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [half = '', id = '', source = '', target = '', links = ''] = line.split('\t');
      return {
        half: half === 'dev' ? 'dev' : 'kept',
        id,
        tokens: [source.split(' '), target.split(' ')],
        links: links
          .split(' ')
          .filter((link) => link !== '')
          .map((link) => {
            const [one = 0, other = 0] = link.split('-').map(Number);
            return [one, other];
          }),
      };
    });
}
