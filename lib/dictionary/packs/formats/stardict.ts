// StarDict and dictd dictionaries: an index of words with places in a file of definitions, which may be compressed.
import { UserError } from '../../../error.ts';
import { gunzip, isGzip } from '../../../formats/gunzip.ts';
import type { PackFile, PackItem, PackReader } from '../pack.ts';

interface Place {
  readonly word: string;
  readonly offset: number;
  readonly size: number;
}

const IFO = "StarDict's dict ifo file";
const INDEX_LINE = /^[^\t\n]+\t[A-Za-z0-9+/]+\t[A-Za-z0-9+/]+(?:\t|\n|$)/;
/** Of a decompressed file; the largest known dictionary has a sixth. */
const MOST_BYTES = 2 ** 30;
/** Types of definitions: plain text, Pango markup, XDXF, HTML, and others that are text. */
const SHOWN = /[mgxhkwn]/;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Opened by its .ifo file; .idx and .dict (or .idx.gz, .dict.dz) are beside it. */
export const stardict: PackReader = {
  format: 'StarDict',
  recognises: ({ head }) => textOf(head.subarray(0, 100)).replace('\uFEFF', '').startsWith(IFO),
  open: async (file) => {
    const said = new Map(
      textOf(await file.bytes())
        .split(/\r?\n/)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
    );
    const index = await beside(file, '.idx', '.idx.gz');
    const dict = await beside(file, '.dict', '.dict.dz');
    const types = said.get('sametypesequence');
    if (types !== undefined && !SHOWN.test(types))
      throw new UserError(
        'broken-pack',
        `${file.name} has definitions of the type "${types}", which are not supported.`,
        'Convert the dictionary to plain text definitions (sametypesequence=m).',
      );
    const title = {
      name: said.get('bookname') || undefined,
      licence: undefined,
      attribution: said.get('author') || said.get('website') || undefined,
    };
    const places = starPlaces(index, said.get('idxoffsetbits') === '64');
    const synonyms = await file.beside?.('.syn');
    return { title, items: starItems(places, (definition) => shownFields(definition, types), dict, synonyms) };
  },
};

/** Opened by its .index file; .dict (or .dict.dz) is beside it. */
export const dictd: PackReader = {
  format: 'dictd',
  recognises: ({ name, head }) => name.endsWith('.index') && INDEX_LINE.test(textOf(head)),
  open: async (file) => {
    const places = dictPlaces(textOf(await file.bytes()));
    const dict = await beside(file, '.dict', '.dict.dz');
    const short = places.find(({ word }) => /^00-?database-?short/.test(word));
    const name =
      short &&
      textOf(dict.subarray(short.offset, short.offset + short.size))
        .trim()
        .split('\n')
        .at(-1)
        ?.trim();
    const title = { name: name || undefined, licence: undefined, attribution: undefined };
    return {
      title,
      items: readItems(
        places.filter(({ word }) => !/^00-?database/.test(word)),
        dict,
      ),
    };
  },
};

async function beside(file: PackFile, ...endings: readonly string[]): Promise<Uint8Array> {
  for (const ending of endings) {
    const bytes = await file.beside?.(ending);
    if (bytes) return isGzip(bytes) ? gunzip(bytes, `The ${ending} file beside ${file.name}`, MOST_BYTES) : bytes;
  }
  throw new UserError(
    'broken-pack',
    `There is no file with the ending ${endings.join(' or ')} beside ${file.name}.`,
    'Keep all files of the dictionary in one folder.',
  );
}

/** A word, a zero byte, offset and size as big-endian numbers. */
function starPlaces(index: Uint8Array, isWide: boolean): readonly Place[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const places: Place[] = [];
  for (let at = 0; at < index.length; ) {
    const end = index.indexOf(0, at);
    const width = isWide ? 8 : 4;
    if (end < 0 || end + 1 + width + 4 > index.length) break;
    const offset = isWide ? Number(view.getBigUint64(end + 1)) : view.getUint32(end + 1);
    places.push({ word: textOf(index.subarray(at, end)), offset, size: view.getUint32(end + 1 + width) });
    at = end + 1 + width + 4;
  }
  return places;
}

async function* starItems(
  places: readonly Place[],
  read: (definition: Uint8Array) => string,
  dict: Uint8Array,
  synonyms: Uint8Array | undefined,
): AsyncGenerator<PackItem> {
  yield* readItems(places, dict, read);
  // A synonym, a zero byte, the number of its word in the index: for Russian words these are inflected forms.
  if (!synonyms) return;
  const view = new DataView(synonyms.buffer, synonyms.byteOffset, synonyms.byteLength);
  for (let at = 0; at < synonyms.length; ) {
    const end = synonyms.indexOf(0, at);
    if (end < 0 || end + 5 > synonyms.length) return;
    const lemma = places[view.getUint32(end + 1)]?.word;
    if (lemma !== undefined) yield { form: textOf(synonyms.subarray(at, end)), lemma };
    at = end + 5;
  }
}

/**
 * The fields of a definition that are text for people. `types` has a letter for each field, the last of which ends with
 * the definition; without it each field begins with its letter. A field of a lower-case type ends with a zero byte, one
 * of an upper-case type begins with its length.
 */
function shownFields(definition: Uint8Array, types: string | undefined): string {
  const shown: string[] = [];
  const view = new DataView(definition.buffer, definition.byteOffset, definition.byteLength);
  for (let at = 0, field = 0; at < definition.length; field += 1) {
    const type = types === undefined ? String.fromCharCode(definition[at++] ?? 0) : types[field];
    if (type === undefined) break;
    const isLast = types !== undefined && field === types.length - 1;
    let end = definition.length;
    let next = end;
    if (/[A-Z]/.test(type)) {
      if (!isLast && at + 4 <= definition.length) end = next = at + 4 + view.getUint32(at);
    } else {
      const zero = definition.indexOf(0, at);
      if (zero >= 0 && !isLast) [end, next] = [zero, zero + 1];
      if (SHOWN.test(type)) shown.push(textOf(definition.subarray(at, end)));
    }
    at = next;
  }
  return shown.join('\n');
}

/** A word, offset and size in base 64, separated by tabs. */
function dictPlaces(index: string): readonly Place[] {
  return index.split('\n').flatMap((line) => {
    const [word, offset, size] = line.split('\t');
    return word && offset && size ? [{ word, offset: base64(offset), size: base64(size) }] : [];
  });
}

function base64(digits: string): number {
  return [...digits].reduce((sum, digit) => sum * 64 + Math.max(0, DIGITS.indexOf(digit)), 0);
}

async function* readItems(
  places: readonly Place[],
  dict: Uint8Array,
  read: (definition: Uint8Array) => string = textOf,
): AsyncGenerator<PackItem> {
  /** Of a dictionary from English: each translation with the words that it leads back to, by its place among theirs. */
  const turned = new Map<string, { readonly word: string; readonly rank: number }[]>();
  for (const { word, offset, size } of places) {
    const lines = plainLines(read(dict.subarray(offset, offset + size)), word);
    if (/\p{Script=Cyrillic}/u.test(word)) {
      if (lines.length > 0) yield { lemma: word, stressed: word, pos: undefined, glosses: lines };
      continue;
    }
    for (const [rank, lemma] of lines.flatMap(translations).entries())
      turned.set(lemma, [...(turned.get(lemma) ?? []), { word, rank }]);
  }
  for (const [lemma, words] of turned) {
    const glosses = words.toSorted((first, second) => first.rank - second.rank).map(({ word }) => word);
    yield { lemma, stressed: undefined, pos: undefined, glosses };
  }
}

/** The senses of a definition, without markup, the headword's own line and the numbers before them. */
function plainLines(definition: string, word: string): readonly string[] {
  return definition
    .replace(/<(?:br|p|div|li|dtrn|k)\b[^>]*>/gi, '\n')
    .replace(/<[^<>]*>|\[[^\]]*\]|\{[^}]*\}/g, ' ')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'")
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.)>]|[•*–—-])\s*/, '').trim())
    .filter((line) => /\p{L}/u.test(line) && line.replace(/\s*\/.*\/$/, '').toLowerCase() !== word.toLowerCase());
}

/** Russian words and short groups of a line, without labels: "_бот. цинния" is «цинния». */
function translations(line: string): readonly string[] {
  return line
    .replace(/_\S+\.?|\([^)]*\)|\/[^/]*\//g, ' ')
    .split(/[,;=]/)
    .map((part) => part.replace(/^\s*(?:\d+[.)>]\s*)+/, '').trim())
    .filter((part) => /^\p{Script=Cyrillic}[\p{Script=Cyrillic}\s-]*$/u.test(part) && part.split(/\s+/).length <= 2);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
