// Opens a dictionary pack of whatever format: recognised by what it holds, and cleaned as its words are read.
import { UserError } from '../../error.ts';
import { cleanForm, cleanWord } from './clean.ts';
import { kaikki } from './formats/kaikki.ts';
import { openrussianJson } from './formats/openrussian-json.ts';
import { openrussianTable } from './formats/openrussian-table.ts';
import { dictd, stardict } from './formats/stardict.ts';
import { yomitan } from './formats/yomitan.ts';
import type { OpenedPack, PackFile, PackItem, PackReader } from './pack.ts';

const PACK_READERS: readonly PackReader[] = [yomitan, kaikki, openrussianJson, openrussianTable, stardict, dictd];

/** An opened pack and the name of its format. Throws UserError "unknown-pack", and what the format's reader throws. */
export async function openPack(file: PackFile): Promise<OpenedPack & { readonly format: string }> {
  const reader = PACK_READERS.find(({ recognises }) => recognises(file));
  if (!reader) {
    throw new UserError(
      'unknown-pack',
      `${file.name} is not a supported dictionary.`,
      `Supported are Yomitan zips, JSON lines of kaikki.org, JSON or CSV of OpenRussian, StarDict (.ifo) and dictd (.index).`,
    );
  }
  const { title, items } = await reader.open(file);
  return { format: reader.format, title, items: cleaned(items) };
}

async function* cleaned(items: AsyncIterable<PackItem>): AsyncGenerator<PackItem> {
  for await (const item of items) {
    const clean = 'form' in item ? cleanForm(item) : cleanWord(item);
    if (clean) yield clean;
  }
}
