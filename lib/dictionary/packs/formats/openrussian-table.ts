// OpenRussian's tables: a head with "bare", "accented" and "translations_en", then a word a line, divided by tabs or commas.

import { UserError } from '../../../error.ts';
import { STRESS_MARK } from '../../../text/stress-mark.ts';
import type { PackFile, PackItem, PackReader } from '../pack.ts';

/** A stress stands as an apostrophe after its vowel: "за'мок". */
const STRESS = /([аеиоуыэюя])['’]/giu;

export const openrussianTable: PackReader = {
  format: 'OpenRussian CSV',
  recognises: ({ head }) => {
    const [line = ''] = new TextDecoder().decode(head).split('\n', 1);
    return /\bbare\b/.test(line) && /\btranslations_en\b/.test(line);
  },
  open: async (file) => ({
    // Its words come in several files, by part of speech.
    title: {
      name: `OpenRussian ${file.name.replace(/\.[ct]sv$/, '')}`,
      licence: 'CC BY-SA 4.0',
      attribution: 'OpenRussian.org',
    },
    items: readRows(file),
  }),
};

async function* readRows(file: PackFile): AsyncGenerator<PackItem> {
  let columns: readonly string[] | undefined;
  let divider = '\t';
  let number = 0;
  for await (const line of file.lines()) {
    number += 1;
    if (!columns) {
      divider = line.includes('\t') ? '\t' : ',';
      columns = splitRow(line.replace(/^\uFEFF/, ''), divider);
      continue;
    }
    if (line.trim() === '') continue;
    const cells = splitRow(line, divider);
    if (!cells) {
      throw new UserError(
        'broken-pack',
        `Line ${number} of ${file.name} has an unclosed quotation mark.`,
        'Download the pack again.',
      );
    }
    yield* readRow(new Map(columns.map((name, index) => [name, cells[index] ?? ''])));
  }
}

function* readRow(row: ReadonlyMap<string, string>): Generator<PackItem> {
  const lemma = row.get('bare') ?? '';
  const stressed = row.get('accented')?.replaceAll(STRESS, `$1${STRESS_MARK}`);
  const glosses = (row.get('translations_en') ?? '').split(/\s*;\s*/);
  yield { lemma, stressed, pos: row.get('type') || undefined, glosses };
}

/** The cells of a row as RFC 4180 quotes them; undefined where a quotation is not closed. */
function splitRow(line: string, divider: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"';
    let end = quoted ? closingQuote(line, at + 1) : line.indexOf(divider, at);
    if (quoted && end < 0) return undefined;
    if (end < 0) end = line.length;
    cells.push(quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end));
    at = end + (quoted ? 2 : 1);
  }
  return cells;
}

/** The next quotation mark that is not doubled. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return -1;
}
