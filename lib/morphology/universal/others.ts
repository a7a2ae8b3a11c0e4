// Pronouns, numerals, adverbs and conjunctions as Universal Dependencies have them.
import type { Parse, Reading } from '../analysis.ts';
import { joinFeatures } from '../features.ts';
import type { Grammemes } from './grammemes.ts';

export function pronoun({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  if (lemma === 'себя') return [{ lemma, pos: 'PRON', features: joinFeatures({ Case: tag.case, Reflex: 'Yes' }) }];
  const isWho = /^(?:н[еи])?кто(?:-|$)/.test(lemma);
  const isWhat = /^(?:н[еи])?что(?:-|$)/.test(lemma);
  const features = joinFeatures({
    Animacy: isWho ? 'Anim' : isWhat ? 'Inan' : undefined,
    Case: tag.case,
    Gender: isWho ? 'Masc' : isWhat ? 'Neut' : tag.person === '3' ? tag.gender : undefined,
    Number: isWho || isWhat ? 'Sing' : tag.number,
    Person: tag.person,
  });
  return [{ lemma, pos: 'PRON', features }];
}

export function numeral({ base }: Parse, tag: Grammemes): readonly Reading[] {
  const animacy = tag.animacy;
  return [
    {
      lemma: base,
      pos: 'NUM',
      features: joinFeatures({ Animacy: animacy, Case: tag.case, Gender: tag.gender, NumType: 'Card' }),
    },
  ];
}

export function adverb({ base }: Parse): readonly Reading[] {
  return [{ lemma: base, pos: 'ADV', features: 'Degree=Pos' }];
}

/** A parenthesis («конечно») is an adverb here. */
export function conjunction({ base }: Parse, tag: Grammemes): readonly Reading[] {
  const parts = tag.set.has('Prnt') ? ['ADV', 'PART'] : ['CCONJ', 'SCONJ'];
  return parts.map((pos) => ({ lemma: base, pos, features: pos === 'ADV' ? 'Degree=Pos' : '' }));
}
