// Wiktionary as kaikki.org hands it out (wiktextract): a JSON object a line, one for each word and part of speech.
import type { PackFile, PackItem, PackReader } from '../pack.ts';
import { asList, asRecord, asText, parseLine } from '../values.ts';

/** Lines of other languages are passed over. */
export const kaikki: PackReader = {
  format: 'kaikki.org',
  recognises: ({ head }) => {
    const [line = ''] = new TextDecoder().decode(head).trimStart().split('\n', 1);
    return line.startsWith('{') && /"word"\s*:/.test(line) && /"(?:senses|lang_code|pos)"\s*:/.test(line);
  },
  open: async (file) => ({
    title: { name: 'Wiktionary', licence: 'CC BY-SA 4.0', attribution: 'Wiktionary, by kaikki.org' },
    items: readLines(file),
  }),
};

async function* readLines(file: PackFile): AsyncGenerator<PackItem> {
  let number = 0;
  for await (const line of file.lines()) {
    number += 1;
    if (line.trim() !== '') yield* readWord(asRecord(parseLine(line, `Line ${number} of ${file.name}`)) ?? {});
  }
}

function* readWord(entry: Readonly<Record<string, unknown>>): Generator<PackItem> {
  const lemma = asText(entry.word);
  if (lemma === undefined || (entry.lang_code !== undefined && entry.lang_code !== 'ru')) return;
  const glosses: string[] = [];
  for (const sense of records(entry.senses)) {
    const leads = records(sense.form_of).flatMap(({ word }) => asText(word) ?? []);
    for (const target of leads) yield { form: lemma, lemma: target };
    // The last gloss is the finest; those before it say of which sense it is a part.
    const gloss = asText(asList(sense.glosses)?.at(-1));
    if (leads.length === 0 && gloss !== undefined) glosses.push(gloss);
  }
  if (glosses.length === 0) return;
  const forms = records(entry.forms);
  const canonical = forms.find(({ tags }) => asList(tags)?.includes('canonical'));
  yield { lemma, stressed: asText(canonical?.form), pos: asText(entry.pos), glosses };
  for (const { form, tags } of forms) {
    const inflected = asText(form);
    if (inflected !== undefined && isInflection(asList(tags) ?? [], asText(entry.pos)))
      yield { form: inflected, lemma };
  }
}

/** Tags of other words and spellings in the head of an entry: «снежный» is named with «снег», and is no form of it. */
const OTHER_WORDS = new Set(
  `romanization canonical relational adjective adverb noun verb diminutive augmentative pejorative endearing derogatory
  abstract-noun noun-from-verb demonym agent patronymic nickname alternative misspelling table-tags inflection-template
  class`.split(/\s+/),
);
/** Alone they name the partner of a verb, or the word for the other sex. */
const PARTNERS = new Set([
  'perfective',
  'imperfective',
  'feminine',
  'masculine',
  'concrete',
  'abstract',
  'determinate',
  'indeterminate',
]);

function isInflection(tags: readonly unknown[], pos: string | undefined): boolean {
  if (tags.some((tag) => typeof tag === 'string' && OTHER_WORDS.has(tag))) return false;
  const isPartner = tags.length > 0 && tags.every((tag) => typeof tag === 'string' && PARTNERS.has(tag));
  return !isPartner || (pos !== 'noun' && pos !== 'verb');
}

function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (asList(value) ?? []).map(asRecord).filter((record) => record !== undefined);
}
