// The table shared by TSV and CSV: a row for every segment and footnote.

import { type Delimiter, tableRow } from '../formats/delimited.ts';
import { SOURCE_LANGUAGE } from '../languages.ts';
import { formatKey } from '../segment/keys.ts';
import { markOf } from '../segment/mark.ts';
import { unitParagraphs } from '../segment/units.ts';
import type { Exported } from './exporter.ts';

/** A header row, then the key, both languages, the state, the maker of the translation and its original. */
export async function* writeTable({ work, texts }: Exported, delimiter: Delimiter): AsyncGenerator<string> {
  yield tableRow(['key', SOURCE_LANGUAGE, work.lang, 'state', 'by', 'made-from'], delimiter);
  for await (const text of texts) {
    for (const { units } of unitParagraphs(text)) {
      const rows = units.map((unit) => {
        const { id, source, target = '', state } = unit;
        const known = [markOf(unit) ?? '', state?.by ?? '', state?.source ?? ''];
        return tableRow([formatKey(text.address, id), source, target, ...known], delimiter);
      });
      yield rows.join('');
    }
  }
}
