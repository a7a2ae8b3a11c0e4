// Sentences with gold links: those of XL-WA beside the project, and our own.
import { existsSync, readFileSync } from 'node:fs';
import type { TokenPair } from '#lib/align/words/link-words.ts';
import { readLinkedSentences } from '../../test/gold/word-links.ts';

export interface GoldSet {
  readonly name: string;
  readonly pairs: readonly TokenPair[];
  /** "source-target" */
  readonly links: readonly ReadonlySet<string>[];
  /** Whether links of marks count. */
  readonly marks: boolean;
}

const XL_WA = '../shared/data/word-align/xl-wa.ru.dev.tsv';

export function readGoldSets(): readonly GoldSet[] {
  const own = readLinkedSentences();
  return [
    ...(existsSync(XL_WA) ? [readXlWa()] : []),
    ...(['dev', 'kept'] as const).map((half): GoldSet => {
      const sentences = own.filter((sentence) => sentence.half === half);
      return {
        name: `library, ${half}`,
        pairs: sentences.map(({ tokens }) => tokens),
        links: sentences.map(({ links }) => new Set(links.map(([i, j]) => `${i}-${j}`))),
        marks: false,
      };
    }),
  ];
}

/** English and Russian sentences with links from the English; here the Russian is the source. */
function readXlWa(): GoldSet {
  const lines = readFileSync(XL_WA, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return {
    name: 'XL-WA ru–en, dev',
    pairs: lines.map(([english = '', russian = '']) => [russian.split(' '), english.split(' ')]),
    links: lines.map(
      ([, , links = '']) => new Set(links.split(' ').map((link) => link.split('-').reverse().join('-'))),
    ),
    marks: true,
  };
}
