// stroka card: the share card of a passage as a PNG file, or all the cards of a text or a work.

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlacedCard } from '#lib/card/address.ts';
import { CARD_LANGUAGES, FORMATS, type Look } from '#lib/card/card.ts';
import { UserError } from '#lib/error.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import { formatAddress } from '#lib/segment/address.ts';
import { writeWhole } from '#lib/store/write/write-whole.ts';
import { findTextCard } from '../../card-renderer/find.ts';
import { type CardRenderer, openCardRenderer } from '../../card-renderer/renderer.ts';
import { readCardSource } from '../../card-renderer/source.ts';
import type { Command, Given } from '../command.ts';
import { openProgress } from '../progress.ts';

export const card: Command = {
  words: [1, 2],
  flags: ['dark', 'all'],
  options: ['format', 'lang', 'out'],
  help: `TEXT is a work or a chapter ("dama", "dama.2"); ID a segment, a paragraph, a range or "cover": p7-2, p7, p3-1~p4-2.

  --format F   wide (1200 × 630, the default), square (1080 × 1080) or story (1080 × 1920)
  --dark       use the dark theme
  --lang L     only one language: ru or en
  --out FILE   output file; by default, the card's standard name in the current folder
  --all        draw the cards of the cover, every paragraph and every segment of a text, or of all texts of a book, into
               the folder --out; existing cards are skipped, so that an interrupted run can be continued`,
  run: async (given) => {
    const look = lookOf(given);
    const renderer = openCardRenderer();
    try {
      return given.flags.has('all') ? await drawAll(given, look, renderer) : await drawOne(given, look, renderer);
    } finally {
      await renderer.close();
    }
  },
};

/** Number of cards passed to the renderer at a time: enough to keep it busy. */
const AHEAD = 4;

function lookOf({ options, flags }: Given): Look {
  const format = oneOf(FORMATS, options.get('format') ?? 'wide', 'format');
  const lang = options.get('lang');
  return {
    format,
    dark: flags.has('dark'),
    only: lang === undefined ? undefined : oneOf(CARD_LANGUAGES, lang, 'lang'),
  };
}

function oneOf<Name extends string>(names: readonly Name[], value: string, option: string): Name {
  const name = names.find((known) => known === value);
  if (name) return name;
  throw new UserError('usage', `--${option} cannot be "${value}".`, `Use one of ${names.join(', ')}.`);
}

async function drawOne(
  { words: [text = '', id], options }: Given,
  look: Look,
  renderer: CardRenderer,
): Promise<number> {
  if (id === undefined)
    throw new UserError(
      'usage',
      'The id of the card is missing.',
      'Name a segment, a paragraph, a range or "cover", or add --all.',
    );
  const placed = await findTextCard(text, id, look);
  if (!placed) throw await noSuchCard(text, id, look);
  const file = options.get('out') ?? fileName(placed);
  await writePicture(file, await renderer.draw(placed));
  console.log(file);
  return 0;
}

async function drawAll(
  { words: [address = '', id], options }: Given,
  look: Look,
  renderer: CardRenderer,
): Promise<number> {
  if (id !== undefined) throw new UserError('usage', '--all and an id cannot be combined.', 'Omit one of them.');
  const folder = options.get('out') ?? `cards-${address}`;
  const cards = await cardsOf(address, look);
  if (cards.length === 0) throw await noSuchCard(address, 'cover', look);
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const missing = cards.filter((placed) => !there.has(fileName(placed)));
  const progress = openProgress(cards.length);
  let done = cards.length - missing.length;
  const drawRest = async () => {
    for (let placed = missing.shift(); placed; placed = missing.shift()) {
      await writePicture(join(folder, fileName(placed)), await renderer.draw(placed));
      done += 1;
      progress.step(done, fileName(placed));
    }
  };
  const drawn = missing.length;
  try {
    await Promise.all(Array.from({ length: AHEAD }, drawRest));
  } finally {
    progress.end();
  }
  console.log(`${folder}: ${drawn} ${drawn === 1 ? 'card' : 'cards'} drawn, ${cards.length - drawn} were there.`);
  return 0;
}

/**
 * The cards of a text, or of a book and all its chapters; passages without text in the requested language have none.
 */
async function cardsOf(address: string, look: Look): Promise<PlacedCard[]> {
  const { text, work } = (await readCardSource(address)) ?? {};
  const subjects = [
    'cover',
    ...(text?.paragraphs ?? []).flatMap(({ id, segments }) => [id, ...segments.map((one) => one.id)]),
  ];
  const cards: PlacedCard[] = [];
  for (const subject of new Set(subjects)) {
    const placed = await findTextCard(address, subject, look);
    if (placed) cards.push(placed);
  }
  if (!text && work) {
    for (const chapter of work.chapters)
      cards.push(...(await cardsOf(formatAddress({ work: work.slug, chapter }), look)));
  }
  return cards;
}

async function noSuchCard(text: string, id: string, look: Look): Promise<UserError> {
  const placed = await findTextCard(text, id, { ...look, only: undefined });
  if (placed)
    return new UserError(
      'no-card',
      `Passage ${id} of "${text}" has no ${look.only === SOURCE_LANGUAGE ? 'Russian' : 'English'} text.`,
      'Omit --lang.',
    );
  if (await readCardSource(text))
    return new UserError(
      'no-card',
      `"${text}" has no passage "${id}".`,
      'The ids are the keys of its JSON file, and the last part of a passage address.',
    );
  return new UserError(
    'no-card',
    `There is no text "${text}", or it has errors.`,
    '"npm run stroka -- list" lists the works; "check" lists errors.',
  );
}

/** "dama.p7-2.wide.0a1b2c3d.png". */
function fileName({ path }: PlacedCard): string {
  return path.replaceAll('/', '.');
}

async function writePicture(file: string, png: Uint8Array): Promise<void> {
  try {
    await writeWhole(file, png);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    const hint = 'Name a file in a folder that is there, with --out.';
    throw new UserError('no-file', `"${file}" cannot be written: ${code}.`, hint);
  }
}
