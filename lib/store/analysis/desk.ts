// What takes long on the desk: how sure the aligner is of the pairs of a text, and aligning it anew.
import type { DictionaryEntry } from '../../align/dictionary.ts';
import type { Change } from '../../desk/change.ts';
import { confidencesOf } from '../../desk/confidence.ts';
import { readDeskText } from '../../desk/desk-files.ts';
import type { DeskAddress } from '../../desk/desk-store.ts';
import { type DeskText, translationOf } from '../../desk/desk-text.ts';
import { realign } from '../../desk/realign.ts';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { readDesk } from '../read/desk.ts';
import { readTextDictionary } from './text-dictionary.ts';

/** Segment id → confidence from 0 to 1. Throws the errors of `readDesk`. */
export async function deskConfidences(address: DeskAddress): Promise<ReadonlyMap<string, number>> {
  const { text } = await openText(address);
  return confidencesOf(text, address.lang, await dictionaryOf(text, address.lang));
}

/** The change that aligns the stretch around a pair anew; undefined if nothing changes. Throws the errors of `readDesk`. */
export async function realignDesk(address: DeskAddress, id: string): Promise<Change | undefined> {
  const desk = await openText(address);
  return realign(desk, address.lang, id, await dictionaryOf(desk.text, address.lang));
}

async function openText(address: DeskAddress) {
  const { langs, files, journal } = await readDesk(address);
  return { text: readDeskText(files, address.work, address.name, langs), journal };
}

/** The project's dictionary explains Russian in English only. */
async function dictionaryOf({ pairs }: DeskText, lang: Lang): Promise<readonly DictionaryEntry[] | undefined> {
  if (lang !== TARGET_LANGUAGE) return undefined;
  return readTextDictionary(
    pairs.map(({ source }) => source),
    pairs.map((pair) => translationOf(pair, lang).text ?? ''),
  );
}
