// Adjectives, and the pronouns that decline like them, as Universal Dependencies have them.
import type { Parse, Reading } from '../analysis.ts';
import { joinFeatures } from '../features.ts';
import { declined, featuresOf, type Grammemes } from './grammemes.ts';
import { superlative } from './lemma-of-form.ts';
import { isSubstantive, substantive } from './substantives.ts';

export function adjective({ form, base }: Parse, tag: Grammemes): readonly Reading[] {
  const degree = tag.set.has('Supr') ? 'Sup' : 'Pos';
  if (tag.set.has('Apro')) return determiner(base, tag);
  const lemma = degree === 'Sup' ? superlative(form) : base;
  const own = {
    lemma,
    pos: 'ADJ',
    features: featuresOf(tag, 'adjective', () => ({ ...declined(tag), Degree: degree })),
  };
  return isSubstantive(lemma) ? [own, substantive(lemma, tag)] : [own];
}

/** Pronouns that decline as adjectives: before a noun, and some of them by themselves under a lemma of their own. */
function determiner(lemma: string, tag: Grammemes): readonly Reading[] {
  if (tag.set.has('Fixd')) return [{ lemma, pos: 'DET', features: '' }];
  const values = declined(tag);
  const own = { lemma, pos: 'DET', features: joinFeatures(values) };
  const other = (pos: string, more: Readonly<Record<string, string | undefined>>, name = lemma) => ({
    lemma: name,
    pos,
    features: joinFeatures({ ...values, ...more }),
  });
  if (lemma === 'один') return [own, other('NUM', { Animacy: tag.animacy, NumType: 'Card' })];
  const standing = STANDING[lemma];
  if (standing && tag.gender === 'Neut') return [own, other('PRON', { Animacy: 'Inan' }, standing)];
  if (lemma === 'весь' && tag.number === 'Plur') return [own, other('PRON', { Animacy: 'Anim' }, 'все')];
  return lemma === 'который' ? [own, other('PRON', {})] : [own, other('ADJ', { Degree: 'Pos' }), other('PRON', {})];
}

const STANDING: Readonly<Record<string, string>> = { этот: 'это', тот: 'то', весь: 'всё', такой: 'такое' };

export function shortAdjective({ form, lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const { gender, number } = tag;
  const features = featuresOf(tag, 'short', () => ({
    Degree: 'Pos',
    Gender: gender,
    Number: number,
    Variant: 'Short',
  }));
  const adjective = { lemma, pos: 'ADJ', features };
  return tag.gender === 'Neut' ? [adjective, { lemma: form, pos: 'ADV', features: 'Degree=Pos' }] : [adjective];
}

export function comparative({ lemma, base }: Parse): readonly Reading[] {
  const adverb = lemma
    .replace(/(?:ый|ой)$/, 'о')
    .replace(/([гкхжчшщ])ий$/, '$1о')
    .replace(/ий$/, 'е');
  return [
    { lemma, pos: 'ADJ', features: 'Degree=Cmp' },
    { lemma: adverb, pos: 'ADV', features: 'Degree=Cmp' },
    { lemma: base, pos: 'ADV', features: 'Degree=Cmp' },
  ];
}
