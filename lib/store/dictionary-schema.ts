// What the dictionary's files must look like: zod schemas. Their messages read "what is wrong: what to do".
import { z } from 'zod';
import { type Entries, type Entry, type Glosses, POS } from '../dictionary/entry.ts';
import type { Phrase, PhraseGlosses, Phrases } from '../dictionary/phrases.ts';

const words = z.array(z.string('is no word: write it in double quotes'), 'is no list: write ["…","…"]').optional();

const entry = z.strictObject(
  {
    pos: z.enum(POS, `is no part of speech: write one of ${POS.join(', ')}`),
    stressed: z.string('is missing: write the headword with its stress'),
    accent: z.string('is no accent: write Zaliznyak’s, such as "a" or "a/c"').optional(),
    gender: z.enum(['Masc', 'Fem', 'Neut', 'Com'], 'is no gender: write Masc, Fem, Neut or Com').optional(),
    animacy: z.enum(['Anim', 'Inan'], 'is no animacy: write Anim or Inan').optional(),
    number: z.enum(['Sing', 'Plur'], 'is no number: write Sing or Plur').optional(),
    declension: z.enum(['adj', 'surname', 'none'], 'is no declension: write adj, surname or none').optional(),
    aspect: z.enum(['Imp', 'Perf', 'Both'], 'is no aspect: write Imp, Perf or Both').optional(),
    partners: words,
    government: words,
    forms: words,
  },
  'is no entry: write {"pos":"noun","stressed":"…"}',
) satisfies z.ZodType<Entry>;

/** content/lexicon.json: facts about words, a list of entries for each lemma. */
export const lexiconSchema = z.record(
  z.string(),
  z.array(entry, 'is no list of entries: write [{"pos":"noun","stressed":"…"}]'),
  'is no object: write {"замок":[{"pos":"noun","stressed":"за́мок"}]}',
) satisfies z.ZodType<Entries>;

/** locales/<lng>/lexicon.json: glosses, one for each entry of the lemma. */
export const glossesSchema = z.record(
  z.string(),
  z.array(z.string('is no gloss: write it in double quotes'), 'is no list of glosses: write ["castle","lock"]'),
  'is no object: write {"замок":["castle","lock; padlock"]}',
) satisfies z.ZodType<Glosses>;

const phraseWord = z.union(
  [z.string(), z.strictObject({ lemma: z.string() }), z.strictObject({ features: z.string() })],
  'is no word of a phrase: write "рукой", {"lemma":"махнуть"} or {"features":"Case=Acc"}',
);

const phrase = z.strictObject(
  {
    pos: z.enum(POS, `is no part of speech: write one of ${POS.join(', ')}`),
    stressed: z.string('is missing: write the headword with its stresses'),
    words: z.array(phraseWord, 'is no list of words: write [{"lemma":"махнуть"},"рукой"]').optional(),
    loose: z.literal(true, 'is not true: write true, or leave it out').optional(),
    government: words,
  },
  'is no phrase: write {"pos":"adv","stressed":"…"}',
) satisfies z.ZodType<Phrase>;

/** content/phrases.json: fixed groups of words by headword. */
export const phrasesSchema = z.record(
  z.string(),
  phrase,
  'is no object: write {"в общем":{"pos":"adv","stressed":"в о́бщем"}}',
) satisfies z.ZodType<Phrases>;

/** locales/<lng>/phrases.json: one gloss for each phrase. */
export const phraseGlossesSchema = z.record(
  z.string(),
  z.string('is no gloss: write it in double quotes'),
  'is no object: write {"в общем":"on the whole"}',
) satisfies z.ZodType<PhraseGlosses>;
