// Reads JSON as in bilara: one flat object that maps keys to translations.
import { UserError } from '../../../error.ts';
import { parseKey } from '../../../segment/keys.ts';
import type { ReadOptions, TranslatedUnit, TranslationReader } from '../reader.ts';

export const bilara: TranslationReader = {
  format: 'bilara',
  recognises: (text) => /^\s*\{/.test(text),
  read: (text, options) => {
    refuseSyntax(text, options);
    const units = entriesOf(text, options).map(({ key, value, line }): TranslatedUnit => {
      const parsed = parseKey(key);
      return {
        line,
        address: parsed?.address,
        id: parsed?.id,
        source: undefined,
        target: value,
        // The library's own files write it this way; it does not replace an existing translation.
        joined: value === '',
        state: undefined,
        by: undefined,
        madeFrom: undefined,
      };
    });
    return { format: 'bilara', units, notes: [] };
  },
};

function refuseSyntax(text: string, { file }: ReadOptions): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError('json', `${file} is not JSON: ${error.message}.`, 'It may be incomplete: download it again.');
  }
}

interface Entry {
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
