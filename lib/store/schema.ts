// What the library's structured files must look like: zod schemas. Their messages read "what is wrong: what to do".
import { z } from 'zod';
import type { Kind, Level, ReviewState } from '../model.ts';
import { isSlug } from '../segment/address.ts';
import { parseId } from '../segment/ids.ts';

/** Every kind of text. */
export const KINDS = [
  'news',
  'story',
  'novel',
  'poem',
  'play',
  'dialogue',
  'essay',
  'letter',
  'science',
  'other',
] as const satisfies Kind[];
/** Every level. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const satisfies Level[];

const lang = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language: write a BCP 47 code such as "en"');
const author = text('the author’s name');
const blurb = text('a sentence or two about the work');
const chapter = z.int('is no chapter: write its number').positive('is no chapter: write a number from 1 on');
const source = object(
  {
    title: text('the title of the source').optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'is no address: write one that begins with https:// or http://' })
      .optional(),
  },
  '{"title":"…","url":"https://…"}',
);
const translators = list(
  object({ lang, name: text('the translator’s name') }, '{"lang":"en","name":"…"}'),
  '[{"lang":"en","name":"…"}]',
);

/** content/<work>/work.json. */
export const workSchema = object(
  {
    title: text('the work’s title'),
    author: author.optional(),
    kind: z.enum(KINDS, `is no kind of text: write one of ${KINDS.join(', ')}`).optional(),
    level: z.enum(LEVELS, `is no level: write one of ${LEVELS.join(', ')}`).optional(),
    year: z.int('is no year: write a whole number such as 1899').optional(),
    blurb: blurb.optional(),
    source: source.optional(),
    licence: text('the licence, such as "CC-BY-4.0"').optional(),
    translators: translators.optional(),
    parts: list(
      object(
        { title: text('the part’s title'), chapters: list(chapter, '[1,2,3]') },
        '{"title":"…","chapters":[1,2,3]}',
      ),
      '[{"title":"…","chapters":[1,2,3]}]',
    ).optional(),
  },
  '{"title":"…"}',
);

/** locales/<lng>/<work>/work.json. */
export const workTranslationSchema = object(
  {
    title: text('the translated title').optional(),
    author: author.optional(),
    blurb: blurb.optional(),
    source: source.optional(),
    translators: translators.optional(),
    parts: list(object({ title: text('the part’s title') }, '{"title":"…"}'), '[{"title":"…"}]').optional(),
  },
  '{"title":"…"}',
);

/** One entry of locales/<lng>/<work>/<text>.state.json. */
export const stateSchema = z.strictObject({
  state: z.enum(['draft', 'reviewed', 'stale'] as const satisfies ReviewState[]),
  by: z.string().optional(),
  source: z.string().optional(),
});

/** locales/<lng>/<work>/glossary.json: a lemma or a phrase of the original and the term that translates it. */
export const glossarySchema = z.record(
  z.string().regex(/\S/, 'is blank: write a word of the original'),
  text('the term that translates it'),
  'is no object: write {"красная строка":"red line"}',
);

/** content/<work>/check.json: a rule's code → where it does not apply, and why. */
export const checkSettingsSchema = z.record(
  z.string(),
  object(
    {
      reason: text('why these findings stand'),
      ids: list(z.string('is no id: write one such as "p7-2", or "2/p7-2" in a book'), '["p7-2"]').optional(),
    },
    '{"ids":["p7-2"],"reason":"…"}',
  ),
  'is no object: write {"repeated-word":{"ids":["p7-2"],"reason":"…"}}',
);

/** content/site.json; whatever it lacks has a default. */
export const siteSchema = object(
  {
    name: text('the site’s name').optional(),
    defaultLocale: lang.optional(),
    shelf: list(z.string('is no slug: write the name of a work’s folder'), '["first-work","second-work"]').optional(),
    drafts: z
      .number('is no share: write a number from 0 to 1')
      .min(0, 'is no share: write a number from 0 to 1')
      .max(1, 'is no share: write a number from 0 to 1')
      .optional(),
    fediverse: matching(/^@[^@\s]+@[^@\s]+$/, 'is no fediverse handle: write "@name@server"').optional(),
  },
  '{"name":"…"}',
);

const id = z
  .string('is no id: write one such as "p7-2"')
  .refine((value) => parseId(value), 'is no id: write one such as "p7-2"');
const slug = z
  .string('is no slug: write a work’s name')
  .refine(isSlug, 'is no slug: write small Latin letters, digits and single hyphens');

/** content/<work>/aliases.json: for each text ("text", "2"), old ids and the ids they moved to. */
export const aliasesSchema = z.record(
  z.string(),
  z.record(id, id, 'is no list of aliases: write {"p7-3":"p7-2"}'),
  'is no object: write {"text":{"p7-3":"p7-2"}}',
);

/** content/aliases.json: old slugs and the slugs they moved to. */
export const movedWorksSchema = z.record(slug, slug, 'is no object: write {"old-slug":"new-slug"}');

function text(what: string): z.ZodString {
  const error = ({ input }: { input?: unknown }) =>
    `${input === undefined ? 'is missing' : 'is not a text'}: write ${what}`;
  return z.string({ error }).regex(/\S/, `is blank: write ${what}`);
}

function matching(pattern: RegExp, message: string): z.ZodString {
  return z.string(message).regex(pattern, message);
}

function list<Item extends z.ZodType>(item: Item, example: string): z.ZodArray<Item> {
  return z.array(item, `is no list: write ${example}`);
}

function object<Shape extends z.ZodRawShape>(shape: Shape, example: string) {
  return z.strictObject(shape, `is no object: write ${example}`);
}

/** What words mean in one segment, by form. */
export const wordGlossesSchema = z.record(z.string().min(1), z.string().trim().min(1).max(80));
