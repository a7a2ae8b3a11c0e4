// Reads a zip archive of JSON files as in bilara: root/, translation/ and comment/ by language, and state/.
import { UserError } from '../../../error.ts';
import { openZip, type ZipArchive } from '../../../formats/unzip.ts';
import { parseKey, parseNoteId } from '../../../segment/keys.ts';
import { parseMark } from '../../../segment/mark.ts';
import { DEFAULT_LIMITS } from '../../limits.ts';
import { decodeTranslation } from '../decode.ts';
import { type Entry, readEntries } from '../json-entries.ts';
import { isLanguageOf, type ReadOptions, type TranslatedUnit, type TranslationFile } from '../reader.ts';

/** A file of an archive, in whatever folder it was packed. */
const PATH =
  /^(?:(?!__MACOSX\/)[^/]+\/)*?(root|translation|comment|state)\/([a-z]{2,3}(?:-\w+)?)\/(?:.*\/)?[^/.][^/]*\.json$/;

/** What a file says about a translation. */
interface Said {
  readonly state: string;
  readonly by: string | undefined;
  readonly source: string | undefined;
}

/** Throws UserError "archive" if there is no translation in it, and those of the zip reader and of JSON. */
export function readBilaraZip(bytes: Uint8Array, options: ReadOptions): TranslationFile {
  const archive = openArchive(bytes, options.file);
  const sources = new Map<string, Entry>();
  const targets: Entry[] = [];
  const said = new Map<string, Said>();
  for (const name of archive.names) {
    const [, kind, lang] = PATH.exec(name) ?? [];
    if (kind === undefined) continue;
    const [isSource, isTarget] = [isLanguageOf(lang, options.sourceLang), isLanguageOf(lang, options.targetLang)];
    const read = { ...options, file: `${options.file}: ${name}` };
    if (kind === 'state' && isTarget) {
      for (const [key, state] of readStates(archive, name, read)) said.set(key, state);
    } else if ((kind === 'root' || kind === 'comment') && isSource) {
      for (const entry of readEntries(textOf(archive, name, read), read)) sources.set(entry.key, entry);
    } else if ((kind === 'translation' || kind === 'comment') && isTarget) {
      targets.push(...readEntries(textOf(archive, name, read), read));
    }
  }
  if (targets.length === 0 && sources.size === 0) {
    throw new UserError(
      'archive',
      `${options.file} is a zip archive without the folders root, translation or comment of bilara.`,
      'Extract it, and name one of its files.',
    );
  }
  const translated = new Set(targets.map(({ key }) => key));
  const rest = [...sources.values()].filter(({ key }) => !translated.has(key));
  const units = [
    ...targets.map((entry) => unitOf(entry, sources.get(entry.key)?.value, entry.value, said.get(entry.key))),
    ...rest.map((entry) => unitOf(entry, entry.value, undefined, undefined)),
  ];
  return { format: 'bilara', units, notes: [] };
}

function unitOf(
  { key, line }: Entry,
  source: string | undefined,
  target: string | undefined,
  said: Said | undefined,
): TranslatedUnit {
  const parsed = parseKey(key);
  const mark = parseMark(said?.state ?? '');
  // Only the first segment of a paragraph can be joined; a footnote cannot.
  const joined = target === '' && !parseNoteId(parsed?.id ?? '');
  return {
    line,
    address: parsed?.address,
    id: parsed?.id,
    source,
    target,
    joined,
    state: mark?.state,
    by: said?.by,
    madeFrom: said?.source,
  };
}

function textOf(archive: ZipArchive, name: string, { file }: ReadOptions): string {
  return decodeTranslation(archive.read(name) ?? new Uint8Array(), file);
}

function readStates(archive: ZipArchive, name: string, options: ReadOptions): readonly (readonly [string, Said])[] {
  const data = parseObject(textOf(archive, name, options));
  const known = Object.entries(data ?? {}).map(([key, value]) => [key, toSaid(value)] as const);
  const valid = known.flatMap(([key, said]) => (said ? [[key, said] as const] : []));
  if (data && valid.length === known.length) return valid;
  throw new UserError(
    'json-shape',
    `${options.file} is not an object from key to state.`,
    'Write {"dama:p1-1": {"state": "draft"}}, or delete the file.',
  );
}

function toSaid(value: unknown): Said | undefined {
  if (typeof value !== 'object' || value === null || !('state' in value) || typeof value.state !== 'string') return;
  const text = (name: string) => {
    const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    return typeof found === 'string' ? found : undefined;
  };
  return { state: value.state, by: text('by'), source: text('source') };
}

function parseObject(json: string): object | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function openArchive(bytes: Uint8Array, file: string): ZipArchive {
  try {
    return openZip(bytes, DEFAULT_LIMITS);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError('archive', `${file} cannot be read. ${error.message}`, error.hint);
  }
}
