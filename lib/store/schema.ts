// zod schemas of the library's structured files. Their messages have the form "what is wrong: what to do".
import { z } from 'zod';
import type { ReviewState } from '../model.ts';
import { isSlug } from '../segment/address.ts';
import { parseId } from '../segment/ids.ts';
import { isReportAddress } from '../site/report.ts';
import { KINDS, LEVELS } from '../site/shelf.ts';

const lang = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language: write a BCP 47 code such as "en"');
const author = text('the author’s name');
const blurb = text('a sentence or two about the work');
const chapter = z.int('is not a chapter: write its number').positive('is not a chapter: write a number from 1');
const source = object(
  {
    title: text('the title of the source').optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'is not a URL: write one that begins with https:// or http://' })
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
    kind: z.enum(KINDS, `is not a kind of text: write one of ${KINDS.join(', ')}`).optional(),
    level: z.enum(LEVELS, `is not a level: write one of ${LEVELS.join(', ')}`).optional(),
    year: z.int('is not a year: write a whole number such as 1899').optional(),
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

/** locales/<lng>/<work>/glossary.json: lemmas or phrases of the original and their translations. */
export const glossarySchema = z.record(
  z.string().regex(/\S/, 'is blank: write a word of the original'),
  text('the term that translates it'),
  'is not an object: write {"красная строка":"red line"}',
);

/** content/<work>/check.json: the code of a rule → where it does not apply, and why. */
export const checkSettingsSchema = z.record(
  z.string(),
  object(
    {
      reason: text('why these findings are intentional'),
      ids: list(z.string('is not an id: write one such as "p7-2", or "2/p7-2" in a book'), '["p7-2"]').optional(),
    },
    '{"ids":["p7-2"],"reason":"…"}',
  ),
  'is not an object: write {"repeated-word":{"ids":["p7-2"],"reason":"…"}}',
);

/** content/site.json; missing values have defaults. */
export const siteSchema = object(
  {
    name: text('the site’s name').optional(),
    defaultLocale: lang.optional(),
    shelf: list(
      z.string('is not a slug: write the name of a work’s folder'),
      '["first-work","second-work"]',
    ).optional(),
    drafts: z
      .number('is not a share: write a number from 0 to 1')
      .min(0, 'is not a share: write a number from 0 to 1')
      .max(1, 'is not a share: write a number from 0 to 1')
      .optional(),
    licence: text('the licence of works that name none').optional(),
    fediverse: matching(/^@[^@\s]+@[^@\s]+$/, 'is not a fediverse handle: write "@name@server"').optional(),
    report: z
      .string('is not a text: write a mail address')
      .refine(
        isReportAddress,
        'is not an address for reports: write a mail address, or an https address with "{{body}}" in it',
      )
      .optional(),
  },
  '{"name":"…"}',
);

const id = z
  .string('is not an id: write one such as "p7-2"')
  .refine((value) => parseId(value), 'is not an id: write one such as "p7-2"');
const slug = z
  .string('is not a slug: write a work’s name')
  .refine(isSlug, 'is not a slug: write lower-case Latin letters, digits and single hyphens');

/** content/<work>/aliases.json: for each text ("text", "2"), old ids and their current ids. */
export const aliasesSchema = z.record(
  z.string(),
  z.record(id, id, 'is not a list of aliases: write {"p7-3":"p7-2"}'),
  'is not an object: write {"text":{"p7-3":"p7-2"}}',
);

/** content/aliases.json: old slugs and their current slugs. */
export const movedWorksSchema = z.record(slug, slug, 'is not an object: write {"old-slug":"new-slug"}');

function text(what: string): z.ZodString {
  const error = ({ input }: { input?: unknown }) =>
    `${input === undefined ? 'is missing' : 'is not a text'}: write ${what}`;
  return z.string({ error }).regex(/\S/, `is blank: write ${what}`);
}

function matching(pattern: RegExp, message: string): z.ZodString {
  return z.string(message).regex(pattern, message);
}

function list<Item extends z.ZodType>(item: Item, example: string): z.ZodArray<Item> {
  return z.array(item, `is not a list: write ${example}`);
}

function object<Shape extends z.ZodRawShape>(shape: Shape, example: string) {
  return z.strictObject(shape, `is not an object: write ${example}`);
}

/** Meanings of words in one segment, by form. */
export const wordGlossesSchema = z.record(z.string().min(1), z.string().trim().min(1).max(80));
