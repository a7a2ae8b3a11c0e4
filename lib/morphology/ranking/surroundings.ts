// What stands around a word: the forms beside it, the noun and the verb ahead, the kind of writing.
import type { Choice, Form } from './form.ts';
import { hashOf, pair } from './hash.ts';

/** Before the first word of a sentence and after its last. */
const EDGE: Form = {
  choices: [],
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
  cases: 0,
  isHomonym: false,
};

/** What is the same for all choices of a word: its surroundings. */
export interface Surroundings {
  /** Looked at with the whole tag. */
  readonly full: readonly number[];
  /** Looked at with part of speech and case. */
  readonly kind: readonly number[];
  /** Looked at with lemma and part of speech. */
  readonly word: readonly number[];
  /** Lemmas of the words around a homonym, whatever their order. */
  readonly company: readonly number[];
  readonly shape: number;
  readonly next: Form;
  readonly previous: Form;
  /** The noun that an attribute here may belong to. */
  readonly head: Form | undefined;
  /** The next verb of the clause. */
  readonly verb: Choice | undefined;
}

/** The surroundings of the word at `index`. */
export function surroundingsOf(forms: readonly Form[], index: number, style: number): Surroundings {
  const at = (offset: number) => forms[index + offset] ?? EDGE;
  const [form, previous, next, before, after] = [at(0), at(-1), at(1), at(-2), at(2)];
  const position = index === 0 ? 1 : previous.isCapital ? 3 : 2;
  const key = keyMaker();
  const shape = key(form.shape, position);
  return {
    shape,
    next,
    previous,
    company: form.isHomonym ? companyOf(forms, index) : NONE,
    head: headAfter(forms, index),
    verb: verbAfter(forms, index),
    full: [
      key(0),
      key(form.hash),
      key(form.suffix2),
      key(form.suffix3),
      shape,
      key(previous.hash),
      key(next.hash),
      key(next.kinds),
      key(previous.suffix3),
      key(next.suffix3),
      key(form.kinds),
    ],
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
    word: [
      key(0),
      key(form.hash),
      key(previous.hash),
      key(next.hash),
      key(next.classes),
      key(previous.classes),
      key(next.kinds),
      shape,
      key(style),
      key(style, form.hash),
    ],
  };
}

const NONE: readonly number[] = [];
/** How many words to either side keep a homonym company: nouns and verbs. */
const COMPANY = 4;

function companyOf(forms: readonly Form[], index: number): readonly number[] {
  const lemmas: number[] = [];
  for (let at = Math.max(0, index - COMPANY); at <= index + COMPANY; at += 1) {
    const form = at === index ? undefined : forms[at];
    const choice = form?.mayHead ? form.choices[0] : form?.verb;
    if (choice) lemmas.push(choice.lemma);
  }
  return lemmas;
}

/** Numbers the keys, so that the same hash in two places is two things. */
function keyMaker(): (a: number, b?: number, c?: number) => number {
  let serial = 1;
  return (a, b, c) => {
    serial += 1;
    const one = pair(serial, a);
    if (b === undefined) return one;
    const two = pair(one, b);
    return c === undefined ? two : pair(two, c);
  };
}

/**
 * What kind of writing a sentence is from, as far as it shows: talk speaks of me and you, and messages end without a mark.
 * Annotators of the one kind and of the other draw some lines between parts of speech differently.
 */
export function styleOf(forms: readonly Form[]): number {
  const last = forms.at(-1);
  const isClosed = last?.classes === PUNCTUATION ? 1 : 0;
  const isTalk = forms.some(({ choices: [first] }) => /Person=[12]/.test(first?.candidate.features ?? '')) ? 1 : 0;
  const length = forms.length > 12 ? 1 : 0;
  return hashOf(`style ${isClosed} ${isTalk} ${length}`);
}

/** How many words ahead a noun's attributes may stand; a verb stands within twice as many. */
const REACH = 5;

function headAfter(forms: readonly Form[], index: number): Form | undefined {
  for (let ahead = index + 1; ahead <= index + REACH; ahead += 1) {
    const form = forms[ahead];
    if (form?.mayHead) return form;
    if (!form?.mayModify) return undefined;
  }
  return undefined;
}

function verbAfter(forms: readonly Form[], index: number): Choice | undefined {
  for (let ahead = index + 1; ahead <= index + 2 * REACH; ahead += 1) {
    const form = forms[ahead];
    if (!form || form.classes === PUNCTUATION) return undefined;
    if (form.verb) return form.verb;
  }
  return undefined;
}

const PUNCTUATION = pair(17, hashOf('PUNCT'));
