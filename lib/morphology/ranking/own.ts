// Features of a choice that do not ask how its neighbours are read.
import type { Choice } from './form.ts';
import { hashOf, pair } from './hash.ts';
import { add, type Slots } from './slots.ts';
import type { Surroundings } from './surroundings.ts';
import { agree, suits } from './tags.ts';

/** Fills `slots` with them. */
export function addOwn(
  slots: Slots,
  { full, kind, word, company, next, head, verb, shape }: Surroundings,
  choice: Choice,
): void {
  const { tag } = choice;
  add(slots, pair(301, choice.prior));
  add(slots, pair(pair(302, choice.prior), tag.pos));
  add(slots, pair(303, choice.rank));
  add(slots, pair(314, choice.familiar));
  add(slots, pair(pair(315, choice.familiar), tag.pos));
  add(slots, pair(pair(304, choice.rank), tag.kind));
  for (const hash of full) add(slots, pair(hash, tag.full));
  for (const hash of kind) add(slots, pair(hash, tag.kind));
  for (const hash of word) add(slots, pair(hash, choice.word));
  for (const lemma of company) add(slots, pair(pair(319, lemma), choice.word));
  add(slots, pair(pair(307, choice.mark), shape));
  add(slots, pair(pair(308, choice.mark), next.shape));
  // A preposition wants its case beside it; an adverb and a predicative part by whether the clause has a verb.
  add(slots, pair(pair(316, next.cases), tag.pos));
  add(slots, pair(pair(317, next.cases), choice.word));
  add(slots, pair(pair(318, verb ? verb.tag.kind : 1), tag.kind));
  if (tag.isNominal) {
    const agreeingHead = head
      ? head.choices.some((other) => (other.tag.pos === NOUN || other.tag.pos === PROPN) && agree(tag, other.tag))
        ? 1
        : 2
      : 3;
    add(slots, pair(pair(309, agreeingHead), tag.kind));
    if (verb) {
      const subject = suits(verb.tag, tag) ? 1 : 2;
      add(slots, pair(pair(pair(310, subject), verb.tag.kind), tag.kind));
      add(slots, pair(pair(311, verb.lemma), tag.case));
      add(slots, pair(pair(pair(312, verb.mark), subject), tag.kind));
    } else add(slots, pair(313, tag.kind));
    const agreeing = next.choices.some((other) => other.tag.isNominal && agree(tag, other.tag)) ? 1 : 2;
    add(slots, pair(pair(305, agreeing), tag.kind));
    add(slots, pair(pair(pair(306, agreeing), next.classes), tag.pos));
  }
}

const [NOUN, PROPN] = [hashOf('NOUN'), hashOf('PROPN')];
