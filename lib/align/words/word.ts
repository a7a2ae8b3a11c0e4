// A word of a sentence as the aligner of words sees it: what kind it is, and under which lemmas it may be looked up.

import { fold } from '../../text/fold.ts';

/** What a word does in its sentence, as far as its form tells. Both languages share the list; a kind that one of them lacks is not used there. */
export type Kind =
  | 'mark'
  | 'article'
  | 'determiner'
  | 'pronoun'
  | 'auxiliary'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'number'
  | 'noun'
  | 'verb'
  | 'attribute'
  | 'content';

/** One form, worked out once however often it stands in the text. */
export interface Word {
  /** As it is written, without the marks around it. */
  readonly form: string;
  /** In small letters, with ё as е. */
  readonly key: string;
  readonly kind: Kind;
  /** Dictionary forms it may stand for, folded as `key`, the likeliest first; never none. */
  readonly lemmas: readonly string[];
  /** What stands for all of its forms where they are counted. */
  readonly unit: string;
  /** Whether it is written with a capital. */
  readonly capital: boolean;
  /** Russian only: whether it may stand in a case other than the nominative. */
  readonly oblique: boolean;
}

/** Words that carry a meaning of their own; the others are attached to them. */
export function isContent({ kind }: Pick<Word, 'kind'>): boolean {
  return CONTENT.has(kind);
}

const CONTENT: ReadonlySet<Kind> = new Set(['number', 'noun', 'verb', 'attribute', 'content']);

/** A token without the marks that stick to it where tokens are split at spaces alone: «геи → геи, (1999) → 1999. */
export function bare(token: string): string {
  return token.replaceAll(/[\u0301\u00AD]/g, '').replaceAll(/^[^\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+$/gu, '');
}

/** A word as it is looked up. */
export function foldWord(word: string): string {
  return fold(word).replaceAll('’', "'");
}
