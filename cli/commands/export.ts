// stroka export: a work or a text in a format that other programs read.

import { COVER_LOOK, workCard } from '#lib/card/compose.ts';
import { UserError } from '#lib/error.ts';
import type { Exporter, Side } from '#lib/export/exporter.ts';
import { EXPORTERS, exporterOf } from '#lib/export/exporters.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Text } from '#lib/model.ts';
import { readTextLayers } from '#lib/store/analysis/text-layers.ts';
import { type OpenedTexts, openTexts } from '#lib/store/read/open-texts.ts';
import { inBlocks, writeOutputStream } from '#lib/store/write/output-stream.ts';
import { printable } from '#lib/text/normalise.ts';
import { openCardRenderer } from '../../card-renderer/renderer.ts';
import { siteLabel } from '../../card-renderer/source.ts';
import type { Command } from '../command.ts';
import { openProgress } from '../progress.ts';

const formatLines = EXPORTERS.map(({ format, summary }) => `    ${format.padEnd(10)} ${summary}`).join('\n');

/** "export" is a reserved word of JavaScript. */
export const exportTexts: Command = {
  words: 1,
  flags: ['stress', 'glossary'],
  options: ['format', 'side', 'out'],
  help: `TEXT|WORK is a work or a chapter ("dama", "dama.2"); all chapters of a book go into one file.

  --format FORMAT  one of
${formatLines}
  --side ru|en     only one language, for text and bilara
  --stress         with stored stress marks, for epub
  --glossary       with notes on the less common words of every chapter, for epub
  --out FILE       output file; by default, standard output`,
  run: async ({ words: [address = ''], flags, options }) => {
    const format = options.get('format');
    if (format === undefined) {
      throw new UserError('usage', '--format is missing.');
    }
    const exporter = exporterOf(format);
    const side = sideOf(exporter, options.get('side'));
    const out = options.get('out');
    if (out === undefined && exporter.isBinary({ side }) && process.stdout.isTTY) {
      throw new UserError(
        'binary',
        `${format} is binary and cannot be printed to a terminal.`,
        'Name a file with --out.',
      );
    }
    const layers = { stress: flags.has('stress'), glossary: flags.has('glossary') };
    const wantsLayers = layers.stress || layers.glossary;
    if (wantsLayers && !exporter.hasLayers) {
      throw new UserError('usage', `${format} has no stress marks and word notes.`, 'Use --format epub.');
    }
    const opened = await openTexts(address, TARGET_LANGUAGE);
    let hasMarks = false;
    const readLayers = async (text: Text) => {
      const read = await readTextLayers(text, layers);
      hasMarks ||= read.stress.size > 0;
      return read;
    };
    const pieces = exporter.write(withProgress(opened), {
      side,
      modified: new Date(),
      cover: exporter.hasCover ? await drawCover(opened) : undefined,
      layersOf: wantsLayers ? readLayers : undefined,
    });
    if (out === undefined) for await (const block of inBlocks(pieces)) await print(block);
    else {
      await writeOutputStream(out, pieces);
      console.log(printable(out));
    }
    if (layers.stress && !hasMarks) {
      console.error(
        `"${address}" has no stored stress marks: "npm run stroka -- stress ${opened.work.slug}" writes them.`,
      );
    }
    return 0;
  },
};

/** The cover of a book: the card of its work. */
async function drawCover({ work }: OpenedTexts): Promise<Uint8Array | undefined> {
  const placed = workCard(work, await siteLabel(), COVER_LOOK);
  if (!placed) return undefined;
  const renderer = openCardRenderer();
  try {
    return await renderer.draw(placed);
  } finally {
    await renderer.close();
  }
}

function sideOf({ format, sides }: Exporter, value: string | undefined): Side | undefined {
  if (value === undefined) {
    if (sides !== 'one') return undefined;
    throw new UserError('usage', `${format} contains one language.`, `Add --side ${SOURCE_LANGUAGE} or --side en.`);
  }
  if (sides === 'both') throw new UserError('usage', `${format} always contains both languages.`, 'Omit --side.');
  if (value === SOURCE_LANGUAGE) return 'source';
  if (value === TARGET_LANGUAGE) return 'target';
  throw new UserError('usage', `--side cannot be "${value}".`, `Use one of ${SOURCE_LANGUAGE}, ${TARGET_LANGUAGE}.`);
}

function withProgress(opened: OpenedTexts): OpenedTexts {
  const { addresses, texts } = opened;
  async function* counted(): AsyncGenerator<Text> {
    const progress = openProgress(addresses.length);
    let done = 0;
    for await (const text of texts) {
      progress.step(done, text.address);
      yield text;
      done += 1;
    }
    progress.end();
  }
  return { ...opened, texts: counted() };
}

/** Waits until the consumer has read the data, so that a book does not accumulate in memory before a slow one. */
function print(block: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(block, (error) => (error ? reject(error) : resolve()));
  });
}
