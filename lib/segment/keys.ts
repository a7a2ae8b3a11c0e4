// Keys identify a segment among all texts ("dama.2:p7-2") or a footnote of it ("dama.2:p7-2.n1"); other tools keep
// them.
import { parseAddress } from './address.ts';
import { parseId } from './ids.ts';

/** A parsed key. */
export interface Key {
  /** The address of the text; undefined if the key is only an id. */
  readonly address: string | undefined;
  /** "p7-2", or "p7-2.n1" for its first footnote. */
  readonly id: string;
}

const NOTE = /^(.*)\.n([1-9]\d{0,4})$/;

/** "dama.2:p7-2". */
export function formatKey(address: string, id: string): string {
  return `${address}:${id}`;
}

/** Parses "dama.2:p7-2" or "p7-2"; undefined for anything else, such as a number from another program. */
export function parseKey(key: string): Key | undefined {
  const colon = key.lastIndexOf(':');
  const [address, id] = colon < 0 ? [undefined, key] : [key.slice(0, colon), key.slice(colon + 1)];
  if (address !== undefined && !parseAddress(address)) return undefined;
  return parseId(parseNoteId(id)?.segment ?? id) ? { address, id } : undefined;
}

/** "p7-2.n1" for the first footnote of "p7-2". */
export function formatNoteId(segment: string, number: number): string {
  return `${segment}.n${number}`;
}

/** The segment and the number, from 1, of a footnote's id; undefined for other ids. */
export function parseNoteId(id: string): { readonly segment: string; readonly number: number } | undefined {
  const [, segment, number] = NOTE.exec(id) ?? [];
  return segment === undefined ? undefined : { segment, number: Number(number) };
}
