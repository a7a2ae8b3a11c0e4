// A link between two words, and how it is written down.

/** A word of the original and a word of the translation that say the same, by their places among the tokens, from 0. */
export interface WordLink {
  readonly source: number;
  readonly target: number;
  /** How likely the link is, from LEAST_CONFIDENCE to 1. */
  readonly confidence: number;
}

/** Pharaoh format, as aligners of words write it: "0-0 1-2"; with how sure each is: "0-0:0.97 1-2:0.55". */
export function formatLinks(links: readonly WordLink[], { confidence }: { readonly confidence: boolean }): string {
  return links
    .map(({ source, target, confidence: chance }) => `${source}-${target}${confidence ? `:${chance.toFixed(2)}` : ''}`)
    .join(' ');
}
