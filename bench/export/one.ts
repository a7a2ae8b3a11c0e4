// One export in a process of its own: prints its seconds, its greatest memory and the size of the file as JSON.
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { chapterPage } from '#lib/export/epub/chapter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import type { Text } from '#lib/model.ts';
import { unitsOf } from '#lib/segment/units.ts';
import { type OpenedTexts, openTexts } from '#lib/store/read/open-texts.ts';
import { writeOutputStream } from '#lib/store/write/output-stream.ts';

const [format = '', way = ''] = process.argv.slice(2);
const file = join(process.env.STROKA_LIBRARY ?? '', `out.${format}`);
const started = performance.now();
const opened = await openTexts('book-0', 'en');
if (way === 'stream')
  await writeOutputStream(file, exporterOf(format).write(opened, { side: undefined, modified: new Date() }));
else await writeFile(file, await whole(opened));
const seconds = (performance.now() - started) / 1000;
const { size } = await stat(file);
await rm(file);
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024, size }));

/** The simple way: everything is read, and one thing is made of it. */
async function whole({ texts }: OpenedTexts): Promise<string | Uint8Array> {
  const all = await Array.fromAsync(texts);
  return format === 'epub' ? archiveOf(all) : documentOf(all);
}

function archiveOf(texts: readonly Text[]): Uint8Array {
  const title = { source: '', target: undefined };
  const pages = texts.map((text) => [
    `${text.address}.xhtml`,
    Buffer.from(chapterPage({ text, title, part: undefined, layers: undefined })),
  ]);
  return zipSync(Object.fromEntries(pages));
}

/** A document with as many elements as a translation memory has. */
function documentOf(texts: readonly Text[]): string {
  const document = new DOMParser().parseFromString('<tmx><body/></tmx>', 'text/xml');
  const body = document.querySelector('body');
  for (const { id, source, target } of texts.flatMap(unitsOf)) {
    const unit = document.createElement('tu');
    unit.setAttribute('tuid', id);
    for (const words of [source, target ?? '']) {
      const variant = document.createElement('tuv');
      const segment = document.createElement('seg');
      segment.textContent = words;
      variant.append(segment);
      unit.append(variant);
    }
    body?.append(unit);
  }
  return document.toString();
}
