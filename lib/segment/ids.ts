// The grammar of ids: segments ("p7-2"), paragraphs ("p7") and ranges ("p3-1~p4-2").

/** A paragraph's kind as its id writes it: heading, paragraph, quotation or verse. */
export type KindLetter = 'h' | 'p' | 'q' | 'v';

/** An id taken apart. */
export interface Id {
  readonly kind: KindLetter;
  /** The paragraph's id: "p7" of "p7-2". */
  readonly block: string;
  /** What follows the hyphen, "2a" of "p7-2a"; undefined in an id without one. */
  readonly part: string | undefined;
}

/** The two ends of a passage; the same id twice when the passage is one segment or one paragraph. */
export interface PassageEnds {
  readonly first: string;
  readonly last: string;
}

const ID = /^(?<block>(?<kind>[hpvq])\d+[a-z]*)(?:-(?<part>\d+[a-z]*))?$/;

/** An id's parts, or undefined where the grammar does not know it. */
export function parseId(id: string): Id | undefined {
  const { kind, block, part } = ID.exec(id)?.groups ?? {};
  if (!isKindLetter(kind) || block === undefined) return undefined;
  return { kind, block, part };
}

/** The ends of "p7-2", "p7", "p3-1~p4-2" or "p3~p5", or undefined where it is none of these. */
export function parsePassage(passage: string): PassageEnds | undefined {
  const [first = '', last = first, ...rest] = passage.split('~');
  if (rest.length > 0 || !parseId(first) || !parseId(last)) return undefined;
  return { first, last };
}

/** The paragraph that a segment belongs to: "p7" of "p7-2", "h1" of "h1". */
export function paragraphOf(id: string): string {
  const hyphen = id.indexOf('-');
  return hyphen < 0 ? id : id.slice(0, hyphen);
}

function isKindLetter(letter: string | undefined): letter is KindLetter {
  return letter === 'h' || letter === 'p' || letter === 'q' || letter === 'v';
}
