// Validates a word from a file, and merges it with a saved one.
import { SOURCE_LANGUAGE } from '../languages.ts';
import { parseAddress } from '../segment/address.ts';
import { parseId } from '../segment/ids.ts';
import {
  joinSentences,
  type MetSentence,
  newCard,
  type SavedWord,
  STATUSES,
  type Status,
  type StudyCard,
  type WordName,
} from './word.ts';

/** The data of a word in a file; missing members are not changed. */
export type IncomingWord = WordName & Partial<Omit<SavedWord, keyof WordName>>;

/**
 * Why a file is refused: "large" (more than 32 million characters or 50,000 words), "strange" (not our format),
 * "version" (from a later version), "damaged" (at `line`, or the word of that number in JSON), "markup" (unknown HTML,
 * at `line`).
 */
export interface Refusal {
  readonly refused: 'large' | 'strange' | 'version' | 'damaged' | 'markup';
  readonly line?: number;
}

/** The longest gloss, note or sentence; lemmas are far shorter. */
const LONGEST = 5000;
const MOST_SENTENCES = 1000;
const LATEST = 8.64e15;

/** A word from parsed JSON; undefined if any member is invalid. Unknown members are ignored. */
export function parseWord(value: unknown): IncomingWord | undefined {
  if (!isRecord(value)) return undefined;
  const {
    lang = SOURCE_LANGUAGE,
    lemma,
    pos = 'X',
    form,
    stressed,
    gloss,
    note,
    status,
    sentences,
    added,
    changed,
    card,
  } = value;
  if (
    lang !== SOURCE_LANGUAGE ||
    !isText(lemma) ||
    lemma.trim() === '' ||
    typeof pos !== 'string' ||
    !/^[A-Z]{1,8}$/.test(pos)
  )
    return undefined;
  const texts = { form, stressed, gloss, note };
  const times = { added, changed };
  const parsedCard = card === undefined ? undefined : parseCard(card);
  const parsedSentences = sentences === undefined ? undefined : parseSentences(sentences);
  const isSound =
    Object.values(texts).every((text) => text === undefined || isText(text)) &&
    Object.values(times).every((time) => time === undefined || isTime(time)) &&
    (status === undefined || isStatus(status)) &&
    (card === undefined || parsedCard !== undefined) &&
    (sentences === undefined || parsedSentences !== undefined);
  if (!isSound) return undefined;
  const said = { ...texts, ...times, status, sentences: parsedSentences, card: parsedCard };
  const members = Object.entries(said).filter(([, member]) => member !== undefined);
  return { lang, lemma: lemma.normalize('NFC'), pos, ...Object.fromEntries(members) };
}

/**
 * The word after a file was read at `now`: members of the newer one win, and sentences of both are kept. A word without
 * a time counts as changed now. Returns `held` itself if nothing changes.
 */
export function mergeWord(held: SavedWord | undefined, incoming: IncomingWord, now: number): SavedWord {
  if (!held) return create(incoming, now);
  const { sentences = [], ...said } = incoming;
  const isNewer = said.changed === undefined || said.changed > held.changed;
  const word = { ...held, ...(isNewer && said), sentences: joinSentences(held.sentences, sentences) };
  if (isEqual({ ...word, changed: 0 }, { ...held, changed: 0 })) return held;
  return { ...word, changed: Math.max(held.changed, said.changed ?? now) };
}

function create({ added, changed, ...said }: IncomingWord, now: number): SavedWord {
  const since = added ?? changed ?? now;
  const { lang, lemma, pos, form = lemma, stressed = lemma, gloss = '', note = '', status = 'new' } = said;
  const sentences = joinSentences([], said.sentences ?? []);
  const card = said.card ?? newCard(since);
  return {
    lang,
    lemma,
    pos,
    form,
    stressed,
    gloss,
    note,
    status,
    sentences,
    added: since,
    changed: changed ?? now,
    card,
  };
}

/** Compares plain data regardless of the order of members. */
function isEqual(a: unknown, b: unknown): boolean {
  if (!(a instanceof Object && b instanceof Object)) return a === b;
  const keys = Object.keys({ ...a, ...b });
  return keys.every((key) => isEqual(Reflect.get(a, key), Reflect.get(b, key)));
}

function parseSentences(value: unknown): readonly MetSentence[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_SENTENCES) return undefined;
  const sentences = value.map(parseSentence);
  return sentences.every((sentence) => sentence !== undefined) ? sentences : undefined;
}

/** Address and segment become a link, so both must follow the library's grammar; both are empty if unknown. */
function parseSentence(value: unknown): MetSentence | undefined {
  if (!isRecord(value)) return undefined;
  const { address = '', segment = '', title, source, target = '', form = '' } = value;
  if (!isText(address) || !isText(segment) || !isText(source) || !isText(target) || !isText(form)) return undefined;
  if (title !== undefined && !isText(title)) return undefined;
  const isPlaced = parseAddress(address) !== undefined && parseId(segment) !== undefined;
  return isPlaced || (address === '' && segment === '')
    ? { address, segment, ...(title && { title }), source, target, form }
    : undefined;
}

/** A card that FSRS can continue with. */
function parseCard(value: unknown): StudyCard | undefined {
  if (!isRecord(value)) return undefined;
  const { due, stability, difficulty, interval, step, reps, lapses, state, last } = value;
  if (!isTime(due)) return undefined;
  if (state === 'new') return newCard(due);
  if (state !== 'learning' && state !== 'review' && state !== 'relearning') return undefined;
  if (!isWithin(stability, 0.001, 36_500) || !isWithin(difficulty, 1, 10) || !isWithin(interval, 0, 36_500))
    return undefined;
  if (!isWithin(step, 0, 10) || !isWithin(reps, 1, 1e6) || !isWithin(lapses, 0, 1e6) || !isTime(last)) return undefined;
  return { due, stability, difficulty, interval, step, reps, lapses, state, last };
}

/** A JSON object; objects with their own prototype key are refused. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');
}

export function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && value.isWellFormed() && !value.includes('\0');
}

function isTime(value: unknown): value is number {
  return isWithin(value, 0, LATEST);
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
