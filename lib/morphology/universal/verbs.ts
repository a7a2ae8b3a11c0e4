// Verbs and their participles as Universal Dependencies have them.
import type { Parse, Reading } from '../analysis.ts';
import { declined, featuresOf, type Grammemes } from './grammemes.ts';
import { fullParticiple } from './lemma-of-form.ts';
import { isSubstantive, substantive } from './substantives.ts';

export function finite({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const isOrder = tag.set.has('impr');
  const base = () => ({
    Aspect: tag.aspect,
    Gender: tag.gender,
    Mood: isOrder ? 'Imp' : 'Ind',
    Number: tag.set.has('incl') ? 'Plur' : tag.number,
    Person: isOrder ? (tag.set.has('incl') ? '1' : '2') : tag.person,
    Tense: isOrder ? undefined : tag.tense,
    VerbForm: 'Fin',
  });
  const voice = voiceOf(lemma);
  const own = verbs(
    lemma,
    featuresOf(tag, voice, () => ({ ...base(), Voice: voice })),
  );
  if (tag.aspect !== 'Imp' || !lemma.endsWith('ся') || isOrder || (tag.person ?? '3') !== '3') return own;
  return [
    ...own,
    { lemma: lemma.slice(0, -2), pos: 'VERB', features: featuresOf(tag, 'Pass', () => ({ ...base(), Voice: 'Pass' })) },
  ];
}

export function infinitive({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const voice = voiceOf(lemma);
  return verbs(
    lemma,
    featuresOf(tag, voice, () => ({ Aspect: tag.aspect, VerbForm: 'Inf', Voice: voice })),
  );
}

export function participle({ form, lemma, tag: name }: Parse, tag: Grammemes): readonly Reading[] {
  const isShort = name.startsWith('PRTS');
  const variant = isShort ? 'Short' : undefined;
  const features = featuresOf(tag, 'participle', () => ({
    ...declined(tag),
    Aspect: tag.aspect,
    Tense: tag.tense,
    Variant: variant,
    VerbForm: 'Part',
    Voice: tag.set.has('pssv') ? 'Pass' : 'Act',
  }));
  const adjective = featuresOf(tag, 'adjective', () => ({ ...declined(tag), Degree: 'Pos', Variant: variant }));
  const full = fullParticiple(form);
  const readings = [
    { lemma, pos: 'VERB', features },
    { lemma: full, pos: 'ADJ', features: adjective },
  ];
  return isSubstantive(full) && !isShort ? [...readings, substantive(full, tag)] : readings;
}

export function converb({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const voice = voiceOf(lemma);
  const values = () => ({ Aspect: tag.aspect, Tense: tag.tense, VerbForm: 'Conv', Voice: voice });
  return verbs(lemma, featuresOf(tag, voice, values));
}

/** «Быть» is both what is said of the subject and what only helps to say it. */
function verbs(lemma: string, features: string): readonly Reading[] {
  const verb = { lemma, pos: 'VERB', features };
  return lemma === 'быть' ? [{ ...verb, pos: 'AUX' }, verb] : [verb];
}

function voiceOf(lemma: string): string {
  return /с[яь]$/.test(lemma) ? 'Mid' : 'Act';
}
