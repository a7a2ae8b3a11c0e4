// Every work of the library, written as EPUB, FB2, DOCX and HTML and read again, is the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importWork } from '#lib/import/import-work.ts';
import { buildDocx } from './build-docx.ts';
import { buildEpub } from './build-epub.ts';
import { buildFb2 } from './build-fb2.ts';
import { buildHtml } from './build-html.ts';
import type { SampleWork } from './importer-suite.ts';
import { librarySamples } from './library-samples.ts';

/** HTML and DOCX have no sections: only words such as "Part" and "Chapter" divide a short book at its headings. */
const FORMATS: Readonly<
  Record<string, { readonly build: (sample: SampleWork) => Uint8Array; readonly hasSections: boolean }>
> = {
  'epub 2': { build: (sample) => buildEpub(2, sample), hasSections: true },
  'epub 3': { build: (sample) => buildEpub(3, sample), hasSections: true },
  fb2: { build: buildFb2, hasSections: true },
  docx: { build: (sample) => buildDocx(sample), hasSections: false },
  html: { build: buildHtml, hasSections: false },
};

for (const [folder, sample] of librarySamples()) {
  for (const [format, { build, hasSections }] of Object.entries(FORMATS)) {
    if (sample.chapters.length > 1 && !hasSections) continue;
    test(`${folder} as ${format}`, async () => {
      const work = await importWork(build(sample));
      // A headline may be longer than the title of the work.
      if (hasSections) assert.equal(work.title, sample.title);
      assert.deepEqual(work.chapters, sample.chapters);
      assert.equal(work.account?.unexplained, 0, JSON.stringify([work.account, work.notes]));
    });
  }
}
