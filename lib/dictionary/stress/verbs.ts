// Stress of verbs by Zaliznyak's accents (present or future / past), with imperatives, participles and gerunds.

import { fold } from '../../text/fold.ts';
import { LONG_ENDING, sameStem } from './adjectives.ts';
import { headVowel, type Inflected, lastVowel, listedForm, listedVowel, type Vowels } from './paradigm.ts';
import { countVowels, stressedVowel } from './vowels.ts';

/** A verb's form without -ся, and what decides its stress. */
interface VerbForm extends Inflected {
  readonly lemma: string;
  /** The stressed vowel of the infinitive. */
  readonly head: number;
  readonly present: string;
  readonly past: string;
  /** The listed past masculine's vowel, which neuter and plural follow: по́нял, по́няло. */
  readonly listedPast: number | undefined;
}

/** The vowels that may be stressed in a form of a verb. */
export function verbVowels(word: Inflected): Vowels {
  const { entry, features } = word;
  const [present = 'a', past = 'a'] = (entry.accent ?? 'a/a').split('/');
  const lemma = dropReflexive(fold(entry.stressed));
  const listedPast = listedVowel(entry.forms, (form) => isPastMasculine(form));
  const isReflexive = fold(entry.stressed) !== lemma;
  const verb = {
    ...word,
    form: isReflexive || features.VerbForm === 'Fin' ? dropReflexive(word.form) : word.form,
    lemma,
    head: headVowel(entry),
    present,
    past,
    listedPast,
  };
  if (features.VerbForm === 'Inf') return [verb.head];
  // The prefix вы́- of a perfective keeps the stress in every form.
  if (verb.head === 0 && lemma.startsWith('вы') && entry.aspect !== 'Imp') return [0];
  if (features.VerbForm === 'Part') return participle(verb);
  if (features.VerbForm === 'Conv') return gerund(verb);
  if (features.Mood === 'Imp') return imperative(verb);
  return features.Tense === 'Past' ? pastTense(verb) : presentTense(verb);
}

/** The form without -ся or -сь. */
export function dropReflexive(form: string): string {
  return form.replace(/(?<=.{2})с[яь]$/, '');
}

function isPastMasculine(form: string): boolean {
  const base = dropReflexive(form);
  return /[^аеёиоуыэюяйь]$/.test(base) && !/(?:ешь|ишь|ет|ит|ут|ют|ат|ят|ем|им|ым|ом|ых|их|ен|ан|ян)$/.test(base);
}

function presentTense(verb: VerbForm): Vowels {
  const { form, present, lemma, head } = verb;
  const ending = countVowels(form) - (/[еёи]те$/.test(form) ? 2 : 1);
  // Homographs of two conjugations: боле́ю is not of боле́ть, боли́т, nor the other way round.
  if (present === 'a' ? head >= ending && ending > 0 && !/[ое]вать$/.test(lemma) : keepsVowel(lemma, form)) return [];
  if (present === 'a') return [presentStem(verb)];
  if (present === 'b' || /[ую]$/.test(form)) return [Math.max(0, ending)];
  return [Math.max(0, ending - 1)];
}

function keepsVowel(lemma: string, form: string): boolean {
  return /[аея]ть$/.test(lemma) && form.startsWith(lemma.slice(0, -2)) && /^[юе]/.test(form.slice(lemma.length - 2));
}

/** The stressed vowel of a present that keeps its stress on the stem: the infinitive's, but рисова́ть, рису́ю. */
function presentStem({ form, lemma, head }: VerbForm): number {
  const isOvat = /[ое]вать$/.test(lemma) && !/[ое]ва/.test(form.slice(-7)) && head === lastVowel(lemma);
  return Math.min(isOvat ? head - 1 : head, lastVowel(form));
}

function imperative(verb: VerbForm): Vowels {
  const { present } = verb;
  const form = verb.form.replace(/те$/, '');
  if (form.endsWith('м')) return presentTense({ ...verb, form });
  if (present === 'a') return [presentStem({ ...verb, form })];
  return [lastVowel(form)];
}

function pastTense(verb: VerbForm): Vowels {
  const { entry, form, features, past, head, listedPast } = verb;
  const ending = lastVowel(form);
  const stem = Math.min(listedPast !== undefined && listedPast <= ending ? listedPast : head, ending);
  const isMasculine = !/[аои]$/.test(form);
  if (isMasculine) {
    const reflexive = listedForm(
      entry.forms,
      (other) => other === fold(verb.form) + (fold(entry.stressed).endsWith('ся') ? 'ся' : ''),
    );
    if (reflexive !== undefined) return [stressedVowel(reflexive) ?? ending];
    return [past === 'b' ? ending : stem];
  }
  if (past === 'a') return [stem];
  if (past === 'b' || features.Gender === 'Fem' || /а$/.test(form)) return [ending];
  if (past === "c''") return [ending, stem];
  return past === "c'" && /о$/.test(form) ? [stem, ending] : [stem];
}

function gerund(verb: VerbForm): Vowels {
  const { form, lemma, head, present } = verb;
  if (/(?:в|вши)$/.test(form)) return [head];
  if (/ши$/.test(form)) return [Math.max(0, lastVowel(form) - 1)];
  if (lemma.endsWith('авать') && form.endsWith('авая')) return [head];
  return [present === 'a' ? presentStem(verb) : lastVowel(form)];
}

function participle(verb: VerbForm): Vowels {
  const { entry, form, features } = verb;
  const listed = listedForm(entry.forms, (other) => sameStem(dropReflexive(other), form) || startsPassive(other, form));
  if (listed !== undefined) return listedParticiple(listed, verb);
  const isShort = features.Variant === 'Short';
  const stem = isShort ? form : form.replace(LONG_ENDING, '');
  if (features.Voice !== 'Pass' && !isShort) return active(verb, stem);
  if (/[еёио]м$/.test(stem) || (isShort && /[еио]м[аоы]?$/.test(form))) return presentPassive(verb, stem);
  return pastPassive(verb, isShort ? form.replace(/[аоы]$/, '') : stem);
}

/** Whether the form is a short one of a listed long passive: на́йденный, найдены. */
function startsPassive(listed: string, form: string): boolean {
  const stem = /^(.+[еая]н)ный$/.exec(listed)?.[1] ?? /^(.+т)ый$/.exec(listed)?.[1];
  return stem !== undefined && new RegExp(`^${stem}[аоы]?$`).test(fold(form));
}

function listedParticiple(listed: string, { form, features }: VerbForm): Vowels {
  const vowel = stressedVowel(listed) ?? 0;
  const moves = /ённый/.test(listed) && features.Variant === 'Short';
  return [moves ? lastVowel(form) : vowel];
}

function active(verb: VerbForm, stem: string): Vowels {
  const { lemma, head, present, listedPast } = verb;
  const suffix = lastVowel(stem);
  if (/вш$/.test(stem)) return [head];
  if (/[^уюаящ]ш$/.test(stem)) return [listedPast !== undefined && !/[иы]$/.test(lemma) ? listedPast : suffix];
  if (present === 'a') return [presentStem(verb)];
  return [present === 'b' || /[ая]щ$/.test(stem) ? suffix : Math.max(0, suffix - 1)];
}

function presentPassive(verb: VerbForm, stem: string): Vowels {
  const { lemma, head, present } = verb;
  if (lemma.endsWith('авать') && /авае?м/.test(stem)) return [head];
  return [present === 'a' ? presentStem(verb) : lastVowel(stem.replace(/[аоы]$/, ''))];
}

/** Participles in -нный and -тый: the stress of the infinitive, drawn back by one syllable where it stood on -а-, -ну- or -о-. */
function pastPassive(verb: VerbForm, stem: string): Vowels {
  const { form, features, lemma, head, present, past, listedPast } = verb;
  const isShort = features.Variant === 'Short';
  const isFeminine = isShort && features.Gender === 'Fem' && /а$/.test(form);
  const drawn = head === lastVowel(lemma) ? Math.max(0, head - 1) : head;
  if (stem.endsWith('т')) {
    if (/(?:ну|о)ть$/.test(lemma)) return [drawn];
    if (isFeminine && past.startsWith('c')) return [lastVowel(form)];
    return [listedPast ?? head];
  }
  if (/[ая]нн?$/.test(stem)) {
    if (lemma === 'дать') return [isShort ? lastVowel(form) : lastVowel(stem)];
    if (isFeminine && /дать$/.test(lemma) && past.startsWith('c')) return [lastVowel(form), listedPast ?? drawn];
    return [/дать$/.test(lemma) ? (listedPast ?? drawn) : drawn];
  }
  const suffix = lastVowel(stem);
  if (present === 'a') return [Math.min(head, suffix)];
  const keepsStem = present === 'c' || (present === 'b' && past === 'a' && /[сз]ть$/.test(lemma));
  if (keepsStem) return [Math.max(0, suffix - 1)];
  return [isShort ? lastVowel(form) : suffix];
}
