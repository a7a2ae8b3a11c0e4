// Reads what is known of a text's pairs: which a person accepted, and what `add` wrote last.
import { type Anchors, isAnchor } from '../../segment/anchors.ts';
import { readJsonFile } from './files.ts';
import type { Json } from './json.ts';
import { entriesOf, type LayerFile } from './segments.ts';

const ANCHOR_HINT = 'Delete the entry, and accept the pair with "npm run stroka -- review TEXT --accept ID".';

/** Reads the accepted pairs of a translation: id → entry. A missing file has none. */
export async function readAnchors(file: string): Promise<LayerFile & { readonly anchors: Anchors }> {
  const { value, issues } = await readJsonFile(file);
  const { entries, faults } = entriesOf(file, value, isAnchorEntry, 'is not an accepted pair', ANCHOR_HINT);
  const anchors = new Map(entries);
  return { file, ids: [...anchors.keys()], anchors, issues: [...issues, ...faults] };
}

function isAnchorEntry(value: Json): value is string {
  return typeof value === 'string' && isAnchor(value);
}
