// JSON as in SuttaCentral's bilara: flat objects that map keys to texts, one for each text and side, with the same
// keys.

import { writeZip, type ZipFile } from '../../formats/write-zip.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Text } from '../../model.ts';
import { formatKey, parseNoteId } from '../../segment/keys.ts';
import { markOf } from '../../segment/mark.ts';
import { type Unit, unitsOf } from '../../segment/units.ts';
import type { Exported, Exporter, Side } from '../exporter.ts';
import { workFacts } from '../facts.ts';

export const bilara: Exporter = {
  format: 'bilara',
  summary: 'JSON that maps keys to texts: both sides in a zip, or one with --side',
  extension: 'json',
  sides: 'any',
  isBinary: ({ side }) => side === undefined,
  write: (exported, { side }) => (side ? writeSide(exported, side) : writeZip(filesOf(exported))),
};

/** One object for all texts; the keys contain the text's address. */
async function* writeSide({ texts }: Exported, side: Side): AsyncGenerator<string> {
  let before = '{\n';
  for await (const text of texts) {
    for (const [key, value] of Object.entries(sideOf(text, unitsOf(text), side))) {
      yield `${before}  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
      before = ',\n';
    }
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

async function* filesOf({ work, texts }: Exported): AsyncGenerator<ZipFile> {
  const { slug, lang } = work;
  yield jsonFile('_publication.json', { [slug]: Object.fromEntries(workFacts(work)) });
  for await (const text of texts) {
    const units = unitsOf(text);
    const segments = units.filter(({ id }) => !parseNoteId(id));
    const notes = units.filter(({ id }) => parseNoteId(id));
    const name = (kind: string, language: string) =>
      `${kind}/${language}/${slug}/${text.address}_${kind}-${language}.json`;
    const files = [
      [name('root', SOURCE_LANGUAGE), sideOf(text, segments, 'source')],
      [name('translation', lang), sideOf(text, segments, 'target')],
      [name('comment', SOURCE_LANGUAGE), sideOf(text, notes, 'source')],
      [name('comment', lang), sideOf(text, notes, 'target')],
      [name('state', lang), statesOf(text, units)],
    ] as const;
    for (const [path, data] of files) if (Object.keys(data).length > 0) yield jsonFile(path, data);
  }
}

function sideOf({ address }: Text, units: readonly Unit[], side: Side): Readonly<Record<string, string>> {
  const entries = units.flatMap((unit) => {
    const { id, source, target } = unit;
    const said = side === 'source' ? source || undefined : target;
    return said === undefined ? [] : [[formatKey(address, id), said] as const];
  });
  return Object.fromEntries(entries);
}

/** The state of every translation that is unreviewed or has a maker. */
function statesOf({ address }: Text, units: readonly Unit[]): Readonly<Record<string, unknown>> {
  const entries = units
    .filter(({ state }) => state && (state.state !== 'reviewed' || state.by !== undefined))
    .map((unit) => [formatKey(address, unit.id), { ...unit.state, state: markOf(unit) }]);
  return Object.fromEntries(entries);
}

function jsonFile(name: string, data: unknown): ZipFile {
  return { name, content: `${JSON.stringify(data, null, 2)}\n` };
}
