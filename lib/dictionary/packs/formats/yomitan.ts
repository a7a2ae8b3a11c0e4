// Yomitan's dictionaries: a zip of index.json and banks of terms, each a list of eight values.
import { UserError } from '../../../error.ts';
import { openZip, type ZipArchive } from '../../../formats/unzip.ts';
import { isZip } from '../../../formats/zip-directory.ts';
import type { PackItem, PackReader } from '../pack.ts';
import { asList, asRecord, asText, parseLine } from '../values.ts';

/** What the largest known pack unfolds to, three times over. */
const LIMITS = { inflatedBytes: 2 ** 30, entries: 5_000 };

/** Of the 3rd edition of the format (and the 1st, whose glosses are plain). Pictures and tags are left aside. */
export const yomitan: PackReader = {
  format: 'Yomitan',
  recognises: ({ head }) => isZip(head),
  open: async (file) => {
    const archive = openZip(await file.bytes(), LIMITS);
    const index = asRecord(readJson(archive, 'index.json'));
    if (!index) {
      throw new UserError(
        'no-yomitan',
        `${file.name} is a zip without Yomitan's index.json.`,
        'Use the zip file as it was downloaded.',
      );
    }
    const title = {
      name: asText(index.title),
      licence: asText(index.license) ?? asText(index.licence),
      attribution: asText(index.attribution) ?? asText(index.author) ?? asText(index.url),
    };
    return { title, items: readBanks(archive) };
  },
};

async function* readBanks(archive: ZipArchive): AsyncGenerator<PackItem> {
  for (const name of archive.names.filter((entry) => /^term_bank_\d+\.json$/.test(entry))) {
    const terms = asList(readJson(archive, name));
    if (!terms)
      throw new UserError('broken-pack', `${name} in the zip is not a list of terms.`, 'Download the pack again.');
    for (const term of terms) yield* readTerm(asList(term) ?? []);
  }
}

/** [term, reading, tags, rules, score, definitions, sequence, tags]; a reading is the stressed form, a definition that is a list leads to a lemma. */
function* readTerm(term: readonly unknown[]): Generator<PackItem> {
  const [lemma, reading, tags] = term.slice(0, 3).map(asText);
  if (lemma === undefined) return;
  const glosses: string[] = [];
  for (const definition of asList(term[5]) ?? []) {
    const leads = asList(definition);
    const target = asText(leads?.[0]);
    if (target !== undefined) yield { form: lemma, lemma: target };
    else glosses.push(...textsOf(definition));
  }
  if (glosses.length > 0) yield { lemma, stressed: reading, pos: tags?.split(' ')[0], glosses };
}

/** A definition is a text, {"type":"text"}, or content that is structured as HTML is: each list item of that is one sense. */
function textsOf(definition: unknown): readonly string[] {
  if (typeof definition === 'string') return [definition];
  const record = asRecord(definition);
  if (record?.type === 'text') return [asText(record.text) ?? ''];
  if (record?.type !== 'structured-content') return [];
  const senses: string[] = [''];
  const lists = findGlosses(record.content, 0);
  addContent(lists.length > 0 ? lists : record.content, senses, 0);
  return senses;
}

/** The lists of glosses in content that names its parts. */
function findGlosses(content: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [];
  const items = asList(content);
  if (items) return items.flatMap((item) => findGlosses(item, depth + 1));
  const record = asRecord(content);
  if (!record || isBeside(record)) return [];
  return /^gloss/i.test(nameOf(record)) ? [record] : findGlosses(record.content, depth + 1);
}

/** "glosses", "preamble", "backlink": what a part of the content is, for style sheets. */
function nameOf(record: Readonly<Record<string, unknown>>): string {
  return asText(asRecord(record.data)?.content) ?? '';
}

/** Grammar, etymology, examples and links: packs made from Wiktionary fold them away beside the glosses. */
function isBeside(record: Readonly<Record<string, unknown>>): boolean {
  return /^(?:details|summary|rt|rp|img)$/.test(String(record.tag)) || BESIDE.test(nameOf(record));
}

const DEEPEST = 40;
const BESIDE =
  /^(?:preamble|backlink|tags?|details|summary|extra-?info|examples?|example-sentence.*|attribution|forms?|inflections?|head-?info|morphology|etymology|grammar|references|notes?)(?:-|$)/i;
const BLOCKS = new Set(['li', 'div', 'tr', 'br', 'ol', 'ul']);

function addContent(content: unknown, senses: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof content === 'string') senses[senses.length - 1] += content;
  for (const item of asList(content) ?? []) addContent(item, senses, depth + 1);
  const record = asRecord(content);
  if (!record || isBeside(record)) return;
  const isBlock = BLOCKS.has(String(record.tag));
  if (isBlock) senses.push('');
  addContent(record.content, senses, depth + 1);
  if (isBlock) senses.push('');
}

function readJson(archive: ZipArchive, name: string): unknown {
  const bytes = archive.read(name);
  return bytes && parseLine(new TextDecoder().decode(bytes), `${name} in the zip`);
}
