// What has been decided to the left of a word, and the features of a choice after it.
import type { Choice, Form } from './form.ts';
import { hashOf, pair } from './hash.ts';
import { add, type Slots } from './slots.ts';
import { agree, suits } from './tags.ts';

/** What has been decided to the left. */
export interface Past {
  readonly choice: Choice | undefined;
  readonly earlier: Choice | undefined;
  /** The last preposition whose word has not come yet. */
  readonly preposition: number;
  /** The case of the last nominal in the same run of nominals. */
  readonly verb: Choice | undefined;
  readonly nominal: Choice | undefined;
  readonly hasSubject: number;
  /** Whether the verb is denied. */
  readonly negation: number;
  /** The last verb since the last punctuation. */
  readonly clauseVerb: Choice | undefined;
}

export const START: Past = {
  choice: undefined,
  earlier: undefined,
  preposition: 0,
  verb: undefined,
  nominal: undefined,
  hasSubject: 0,
  negation: 0,
  clauseVerb: undefined,
};

/** Features of a choice after others. */
export function addPast(slots: Slots, past: Past, choice: Choice, form: Form): void {
  const { tag } = choice;
  const last = past.choice?.tag;
  const earlier = past.earlier?.tag;
  const [lastFull, lastKind, lastPos] = last ? [last.full, last.kind, last.pos] : [1, 1, 1];
  const [earlierKind, earlierPos] = earlier ? [earlier.kind, earlier.pos] : [1, 1];
  add(slots, pair(pair(401, lastFull), tag.full));
  add(slots, pair(pair(402, lastKind), tag.kind));
  add(slots, pair(pair(pair(403, lastPos), earlierPos), tag.pos));
  add(slots, pair(pair(pair(404, lastKind), earlierKind), tag.kind));
  add(slots, pair(pair(405, past.choice?.word ?? 1), tag.kind));
  add(slots, pair(pair(406, lastKind), form.hash));
  add(slots, pair(pair(407, lastKind), choice.word));
  add(slots, pair(pair(408, past.clauseVerb ? past.clauseVerb.tag.kind : 1), tag.kind));
  if (last && tag.isNominal && last.isNominal) {
    const same = agree(last, tag) ? 1 : last.case === tag.case ? 2 : 3;
    add(slots, pair(pair(pair(410, same), lastPos), tag.pos));
    add(slots, pair(pair(pair(411, same), last.kind), tag.kind));
    add(slots, pair(pair(414, same), pair(past.choice?.mark ?? 1, choice.mark)));
  }
  if (earlier && tag.isNominal && earlier.isNominal && last) {
    const same = agree(earlier, tag) ? 1 : earlier.case === tag.case ? 2 : 3;
    add(slots, pair(pair(pair(412, same), pair(earlier.pos, past.choice?.lemma ?? 0)), tag.pos));
    add(slots, pair(pair(pair(413, same), pair(earlier.kind, last.pos)), tag.kind));
  }
  if (tag.isNominal) {
    add(slots, pair(pair(420, past.preposition), tag.case));
    add(slots, pair(pair(421, past.preposition), tag.kind));
    const verb = past.verb;
    add(slots, pair(pair(pair(422, verb?.lemma ?? 1), past.preposition), tag.case));
    add(slots, pair(pair(pair(428, verb?.mark ?? 1), pair(past.preposition, past.negation)), tag.kind));
    add(slots, pair(pair(pair(423, verb?.tag.kind ?? 1), past.preposition), tag.kind));
    add(slots, pair(pair(pair(429, past.negation), past.preposition === 0 ? 0 : 1), tag.full));
    add(slots, pair(pair(pair(424, past.hasSubject), verb?.tag.kind ?? 1), tag.kind));
    const nominal = past.nominal;
    add(slots, pair(pair(pair(425, nominal?.tag.kind ?? 1), pair(past.preposition === 0 ? 0 : 1, lastPos)), tag.kind));
    if (nominal) add(slots, pair(pair(426, nominal.lemma), tag.case));
    if (verb && nominal !== verb) {
      const suit = suits(verb.tag, tag) ? 1 : 2;
      add(slots, pair(pair(pair(427, suit), past.hasSubject), tag.kind));
    }
  }
  if (tag.isVerb) {
    const nominal = past.nominal;
    add(slots, pair(pair(430, past.hasSubject), tag.kind));
    if (nominal) {
      const suit = suits(tag, nominal.tag) ? 1 : 2;
      add(slots, pair(pair(432, nominal.lemma), choice.word));
      add(slots, pair(pair(433, nominal.tag.full), choice.word));
      add(slots, pair(pair(pair(431, suit), nominal.tag.kind), tag.kind));
    }
  }
}

const [NOMINATIVE, NOT] = [hashOf('Nom'), hashOf('не')];

/** The past of the next word. */
export function extend(past: Past, choice: Choice): Past {
  const { tag } = choice;
  const { verb, nominal, hasSubject, negation, clauseVerb } = past;
  // Written out: a spread copy of the past for every choice costs more than scoring it.
  const next = {
    choice,
    earlier: past.choice,
    preposition: past.preposition,
    verb,
    nominal,
    hasSubject,
    negation,
    clauseVerb,
  };
  if (tag.isPunctuation) {
    next.preposition = 0;
    next.clauseVerb = undefined;
  } else if (tag.isAdposition) next.preposition = choice.lemma;
  else if (tag.isVerb) {
    next.preposition = 0;
    next.verb = choice;
    next.clauseVerb = choice;
    next.negation = past.choice?.lemma === NOT ? 1 : 0;
  } else if (tag.isNominal) {
    const isNoun = tag.pos === NOUN || tag.pos === PROPN || tag.pos === PRON;
    if (isNoun) next.preposition = 0;
    if (isNoun && tag.case === NOMINATIVE) next.hasSubject = 1;
    next.nominal = choice;
  }
  return next;
}

const [NOUN, PROPN, PRON] = [hashOf('NOUN'), hashOf('PROPN'), hashOf('PRON')];
