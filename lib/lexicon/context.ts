// What the ranking looks at: the features of a reading by itself and among its neighbours, as hashes.
import type { Form, Reading } from './form.ts';
import { hashOf, pair } from './hash.ts';
import { agree, type Tag } from './tags.ts';

/** Before the first word of a sentence and after its last. */
const EDGE: Form = {
  readings: [],
  hash: hashOf('^'),
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix: 1,
  shape: 1,
  classes: 1,
  kinds: 1,
  first: 1,
  isCapital: false,
  mayHead: false,
  mayModify: false,
  verb: undefined,
  marks: 1,
};

/** Hashes of the features; a buffer that is filled again and again. */
export interface Slots {
  readonly hashes: Int32Array;
  count: number;
}

export function makeSlots(): Slots {
  return { hashes: new Int32Array(256), count: 0 };
}

/** What is the same for all readings of a word: its surroundings. */
export interface Surroundings {
  /** Looked at with the whole tag. */
  readonly full: readonly number[];
  /** Looked at with part of speech and case. */
  readonly kind: readonly number[];
  /** Looked at with lemma and part of speech. */
  readonly word: readonly number[];
  readonly shape: number;
  readonly next: Form;
  readonly previous: Form;
  /** The noun that an attribute here may belong to. */
  readonly head: Form | undefined;
  /** The next verb of the clause. */
  readonly verb: Reading | undefined;
}

/** The surroundings of the word at `index`. */
export function surroundingsOf(forms: readonly Form[], index: number, style: number): Surroundings {
  const at = (offset: number) => forms[index + offset] ?? EDGE;
  const [form, previous, next, before, after] = [at(0), at(-1), at(1), at(-2), at(2)];
  const position = index === 0 ? 1 : previous.isCapital ? 3 : 2;
  let serial = 1;
  const key = (...hashes: readonly number[]) => hashes.reduce(pair, (serial += 1));
  const shape = key(form.shape, position);
  return {
    shape,
    next,
    previous,
    head: headAfter(forms, index),
    verb: verbAfter(forms, index),
    full: [key(0), key(form.hash), key(form.suffix2), key(form.suffix3), shape, key(previous.hash), key(next.hash), key(next.kinds), key(previous.suffix3), key(next.suffix3), key(form.kinds)],
    kind: [
      key(form.suffix4),
      key(form.prefix),
      shape,
      key(previous.hash),
      key(next.hash),
      key(before.hash),
      key(after.hash),
      key(previous.hash, before.hash),
      key(previous.hash, next.hash),
      key(previous.suffix2),
      key(next.suffix2),
      key(next.classes),
      key(next.classes, after.classes),
      key(next.first),
      key(previous.kinds),
      key(previous.shape, next.shape),
      key(form.kinds, next.kinds),
      key(form.classes, previous.classes, next.classes),
    ],
    word: [key(0), key(form.hash), key(previous.hash), key(next.hash), key(next.classes), key(previous.classes), key(next.kinds), shape, key(style), key(style, form.hash)],
  };
}

/**
 * What kind of writing a sentence is from, as far as it shows: talk speaks of me and you, and messages end without a mark.
 * Annotators of the one kind and of the other draw some lines between parts of speech differently.
 */
export function styleOf(forms: readonly Form[]): number {
  const last = forms.at(-1);
  const isClosed = last?.classes === PUNCTUATION ? 1 : 0;
  const isTalk = forms.some(({ readings: [first] }) => /Person=[12]/.test(first?.candidate.features ?? '')) ? 1 : 0;
  const length = forms.length > 12 ? 1 : 0;
  return hashOf(`style ${isClosed} ${isTalk} ${length}`);
}

const REACH = 5;

function headAfter(forms: readonly Form[], index: number): Form | undefined {
  for (let ahead = index + 1; ahead <= index + REACH; ahead += 1) {
    const form = forms[ahead];
    if (form?.mayHead) return form;
    if (!form?.mayModify) return undefined;
  }
  return undefined;
}

function verbAfter(forms: readonly Form[], index: number): Reading | undefined {
  for (let ahead = index + 1; ahead <= index + 2 * REACH; ahead += 1) {
    const form = forms[ahead];
    if (!form || form.classes === PUNCTUATION) return undefined;
    if (form.verb) return form.verb;
  }
  return undefined;
}

const PUNCTUATION = pair(17, hashOf('PUNCT'));

/** Whether a nominal has the number and gender that a verb wants of its subject. */
function fits(verb: Tag, nominal: Tag): boolean {
  return (verb.genderBits & nominal.genderBits) !== 0 && (verb.numberBits & nominal.numberBits) !== 0;
}

/** Features of a reading that do not ask how its neighbours are read. */
export function addOwn(slots: Slots, { full, kind, word, next, head, verb, shape }: Surroundings, reading: Reading): void {
  const { tag } = reading;
  add(slots, pair(301, reading.prior));
  add(slots, pair(pair(302, reading.prior), tag.pos));
  add(slots, pair(303, reading.rank));
  add(slots, pair(pair(304, reading.rank), tag.kind));
  for (const hash of full) add(slots, pair(hash, tag.full));
  for (const hash of kind) add(slots, pair(hash, tag.kind));
  for (const hash of word) add(slots, pair(hash, reading.word));
  add(slots, pair(pair(307, reading.mark), shape));
  add(slots, pair(pair(308, reading.mark), next.shape));
  if (tag.isNominal) {
    const agreeingHead = head ? (head.readings.some((other) => (other.tag.pos === NOUN || other.tag.pos === PROPN) && agree(tag, other.tag)) ? 1 : 2) : 3;
    add(slots, pair(pair(309, agreeingHead), tag.kind));
    if (verb) {
      const subject = fits(verb.tag, tag) ? 1 : 2;
      add(slots, pair(pair(pair(310, subject), verb.tag.kind), tag.kind));
      add(slots, pair(pair(311, verb.lemma), tag.case));
      add(slots, pair(pair(pair(312, verb.mark), subject), tag.kind));
    } else add(slots, pair(313, tag.kind));
    const agreeing = next.readings.some((other) => other.tag.isNominal && agree(tag, other.tag)) ? 1 : 2;
    add(slots, pair(pair(305, agreeing), tag.kind));
    add(slots, pair(pair(pair(306, agreeing), next.classes), tag.pos));
  }
}

/** What has been decided to the left. */
export interface Past {
  readonly reading: Reading | undefined;
  readonly earlier: Reading | undefined;
  /** The last preposition whose word has not come yet. */
  readonly preposition: number;
  /** The case of the last nominal in the same run of nominals. */
  readonly verb: Reading | undefined;
  readonly nominal: Reading | undefined;
  readonly hasSubject: number;
  /** Whether the verb is denied. */
  readonly negation: number;
}

export const START: Past = { reading: undefined, earlier: undefined, preposition: 0, verb: undefined, nominal: undefined, hasSubject: 0, negation: 0 };

/** Features of a reading after others. */
export function addPast(slots: Slots, past: Past, reading: Reading, form: Form): void {
  const { tag } = reading;
  const last = past.reading?.tag;
  const earlier = past.earlier?.tag;
  const [lastFull, lastKind, lastPos] = last ? [last.full, last.kind, last.pos] : [1, 1, 1];
  const [earlierKind, earlierPos] = earlier ? [earlier.kind, earlier.pos] : [1, 1];
  add(slots, pair(pair(401, lastFull), tag.full));
  add(slots, pair(pair(402, lastKind), tag.kind));
  add(slots, pair(pair(pair(403, lastPos), earlierPos), tag.pos));
  add(slots, pair(pair(pair(404, lastKind), earlierKind), tag.kind));
  add(slots, pair(pair(405, past.reading?.word ?? 1), tag.kind));
  add(slots, pair(pair(406, lastKind), form.hash));
  add(slots, pair(pair(407, lastKind), reading.word));
  if (last && tag.isNominal && last.isNominal) {
    const same = agree(last, tag) ? 1 : last.case === tag.case ? 2 : 3;
    add(slots, pair(pair(pair(410, same), lastPos), tag.pos));
    add(slots, pair(pair(pair(411, same), last.kind), tag.kind));
  }
  if (earlier && tag.isNominal && earlier.isNominal && last) {
    const same = agree(earlier, tag) ? 1 : earlier.case === tag.case ? 2 : 3;
    add(slots, pair(pair(pair(412, same), pair(earlier.pos, past.reading?.lemma ?? 0)), tag.pos));
    add(slots, pair(pair(pair(413, same), pair(earlier.kind, last.pos)), tag.kind));
  }
  if (tag.isNominal) {
    add(slots, pair(pair(420, past.preposition), tag.case));
    add(slots, pair(pair(421, past.preposition), tag.kind));
    const verb = past.verb;
    add(slots, pair(pair(pair(422, verb?.lemma ?? 1), past.preposition), tag.case));
    add(slots, pair(pair(pair(428, verb?.mark ?? 1), pair(past.preposition, past.negation)), tag.kind));
    add(slots, pair(pair(pair(423, verb?.tag.kind ?? 1), past.preposition), tag.kind));
    add(slots, pair(pair(pair(424, past.hasSubject), verb?.tag.kind ?? 1), tag.kind));
    const nominal = past.nominal;
    add(slots, pair(pair(pair(425, nominal?.tag.kind ?? 1), pair(past.preposition === 0 ? 0 : 1, lastPos)), tag.kind));
    if (nominal) add(slots, pair(pair(426, nominal.lemma), tag.case));
    if (verb && nominal !== verb) {
      const suits = fits(verb.tag, tag) ? 1 : 2;
      add(slots, pair(pair(pair(427, suits), past.hasSubject), tag.kind));
    }
  }
  if (tag.isVerb) {
    const nominal = past.nominal;
    add(slots, pair(pair(430, past.hasSubject), tag.kind));
    if (nominal) {
      const suits = fits(tag, nominal.tag) ? 1 : 2;
      add(slots, pair(pair(pair(431, suits), nominal.tag.kind), tag.kind));
    }
  }
}

const [NOMINATIVE, NOT] = [hashOf('Nom'), hashOf('не')];

/** The past of the next word. */
export function extend(past: Past, reading: Reading): Past {
  const { tag } = reading;
  if (tag.isPunctuation) return { ...past, reading, earlier: past.reading, preposition: 0 };
  if (tag.isAdposition) return { ...past, reading, earlier: past.reading, preposition: reading.lemma };
  if (tag.isVerb) {
    const negation = past.reading?.lemma === NOT ? 1 : 0;
    return { ...past, reading, earlier: past.reading, preposition: 0, verb: reading, negation };
  }
  if (!tag.isNominal) return { ...past, reading, earlier: past.reading };
  const isNoun = tag.pos === NOUN || tag.pos === PROPN || tag.pos === PRON;
  return {
    ...past,
    reading,
    earlier: past.reading,
    preposition: isNoun ? 0 : past.preposition,
    nominal: reading,
    hasSubject: isNoun && tag.case === NOMINATIVE ? 1 : past.hasSubject,
  };
}

const [NOUN, PROPN, PRON] = [hashOf('NOUN'), hashOf('PROPN'), hashOf('PRON')];

function add(slots: Slots, hash: number): void {
  slots.hashes[slots.count] = hash;
  slots.count += 1;
}
