// zod schemas of the dictionary's files. Their messages have the form "what is wrong: what to do".
import { z } from 'zod';
import { type Entries, type Entry, type Glosses, POS } from '../dictionary/entry.ts';
import type { Phrase, PhraseGlosses, Phrases } from '../dictionary/phrases.ts';

const words = z
  .array(z.string('is not a word: write it in double quotes'), 'is not a list: write ["…","…"]')
  .optional();

const entry = z.strictObject(
  {
    pos: z.enum(POS, `is not a part of speech: write one of ${POS.join(', ')}`),
    stressed: z.string('is missing: write the headword with its stress'),
    accent: z.string('is not an accent: write Zaliznyak’s, such as "a" or "a/c"').optional(),
    gender: z.enum(['Masc', 'Fem', 'Neut', 'Com'], 'is not a gender: write Masc, Fem, Neut or Com').optional(),
    animacy: z.enum(['Anim', 'Inan'], 'is not an animacy: write Anim or Inan').optional(),
    number: z.enum(['Sing', 'Plur'], 'is not a number: write Sing or Plur').optional(),
    declension: z.enum(['adj', 'surname', 'none'], 'is not a declension: write adj, surname or none').optional(),
    aspect: z.enum(['Imp', 'Perf', 'Both'], 'is not an aspect: write Imp, Perf or Both').optional(),
    partners: words,
    government: words,
    forms: words,
  },
  'is not an entry: write {"pos":"noun","stressed":"…"}',
) satisfies z.ZodType<Entry>;

/** content/lexicon.json: a list of entries for each lemma. */
export const lexiconSchema = z.record(
  z.string(),
  z.array(entry, 'is not a list of entries: write [{"pos":"noun","stressed":"…"}]'),
  'is not an object: write {"замок":[{"pos":"noun","stressed":"за́мок"}]}',
) satisfies z.ZodType<Entries>;

/** locales/<lng>/lexicon.json: one gloss for each entry of the lemma. */
export const glossesSchema = z.record(
  z.string(),
  z.array(z.string('is not a gloss: write it in double quotes'), 'is not a list of glosses: write ["castle","lock"]'),
  'is not an object: write {"замок":["castle","lock; padlock"]}',
) satisfies z.ZodType<Glosses>;

const phraseWord = z.union(
  [z.string(), z.strictObject({ lemma: z.string() }), z.strictObject({ features: z.string() })],
  'is not a word of a phrase: write "рукой", {"lemma":"махнуть"} or {"features":"Case=Acc"}',
);

const phrase = z.strictObject(
  {
    pos: z.enum(POS, `is not a part of speech: write one of ${POS.join(', ')}`),
    stressed: z.string('is missing: write the headword with its stresses'),
    words: z.array(phraseWord, 'is not a list of words: write [{"lemma":"махнуть"},"рукой"]').optional(),
    loose: z.literal(true, 'is not true: write true, or delete it').optional(),
    government: words,
  },
  'is not a phrase: write {"pos":"adv","stressed":"…"}',
) satisfies z.ZodType<Phrase>;

/** content/phrases.json: fixed groups of words by headword. */
export const phrasesSchema = z.record(
  z.string(),
  phrase,
  'is not an object: write {"в общем":{"pos":"adv","stressed":"в о́бщем"}}',
) satisfies z.ZodType<Phrases>;

/** locales/<lng>/phrases.json: one gloss for each phrase. */
export const phraseGlossesSchema = z.record(
  z.string(),
  z.string('is not a gloss: write it in double quotes'),
  'is not an object: write {"в общем":"on the whole"}',
) satisfies z.ZodType<PhraseGlosses>;
