// The grammar of ids: segments ("p7-2"), paragraphs ("p7") and ranges ("p3-1~p4-2").

/** The kind of a paragraph in its id: heading, paragraph, quotation or verse. */
export type KindLetter = 'h' | 'p' | 'q' | 'v';

/** A parsed id. */
export interface Id {
  readonly kind: KindLetter;
  /** The paragraph's id: "p7" of "p7-2". */
  readonly block: string;
  /** The part after the hyphen, "2a" of "p7-2a"; undefined if there is none. */
  readonly part: string | undefined;
}

/** The two ends of a passage; the same id twice if the passage is one segment or one paragraph. */
export interface PassageEnds {
  readonly first: string;
  readonly last: string;
}

const ID = /^(?<block>(?<kind>[hpvq])\d+[a-z]*)(?:-(?<part>\d+[a-z]*))?$/;

/** The parts of an id, or undefined if it is not valid. */
export function parseId(id: string): Id | undefined {
  const { kind, block, part } = ID.exec(id)?.groups ?? {};
  if (!isKindLetter(kind) || block === undefined) return undefined;
  return { kind, block, part };
}

/** The ends of "p7-2", "p7", "p3-1~p4-2" or "p3~p5", or undefined for anything else. */
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
