// The entries of a JSON object of texts, each with its line.
import { UserError } from '../../error.ts';
import type { ReadOptions } from './reader.ts';

/** The entries of a file. Throws UserError "json" or "json-shape". */
export function readEntries(text: string, options: ReadOptions): readonly Entry[] {
  refuseSyntax(text, options);
  return entriesOf(text, options);
}

function refuseSyntax(text: string, { file }: ReadOptions): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError('json', `${file} is not JSON: ${error.message}.`, 'It may be incomplete: download it again.');
  }
}

/** A key with its text. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/**
 * The entries of an object of texts, including duplicate keys: JSON.parse would return only the last, without lines.
 */
function entriesOf(text: string, { file }: ReadOptions): readonly Entry[] {
  const entries: Entry[] = [];
  let key: string | undefined;
  let line = 1;
  let counted = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]+|\\.)*"|[{}[\]]|[^\s"{}[\],:]+/g)) {
    for (; counted < index; counted += 1) if (text[counted] === '\n') line += 1;
    if (token === '{' && index === text.search(/\S/)) continue;
    if (token === '}' && key === undefined) break;
    const isText = token.startsWith('"');
    if (key === undefined && isText) key = JSON.parse(token);
    else if (key !== undefined && isText) {
      entries.push({ key, value: JSON.parse(token), line });
      key = undefined;
    } else {
      const message = `${file}, line ${line}: ${key === undefined ? 'a key' : `"${key}"`} is not a text.`;
      throw new UserError('json-shape', message, 'Write one object from key to text: {"dama:p1-1": "…"}.');
    }
  }
  return entries;
}
