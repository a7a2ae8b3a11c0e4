// A bilingual EPUB 3: a page for every text, each paragraph with its translation, written as the texts are read.

import { writeZip, type ZipFile } from '../../formats/write-zip.ts';
import type { SegmentState, Text, Work } from '../../model.ts';
import { draftKind } from '../../segment/states.ts';
import { textTitle } from '../../site/passage.ts';
import { type BothTitles, chapterPage, startOf } from '../epub/chapter.ts';
import { type ChapterEntry, contentsPage, ncxDocument, partOf } from '../epub/contents.ts';
import { CONTAINER, identifierOf, packageDocument } from '../epub/package.ts';
import { STYLE } from '../epub/style.ts';
import { titlePage } from '../epub/title-page.ts';
import type { Exported, Exporter, ExportOptions } from '../exporter.ts';

export const epub: Exporter = {
  format: 'epub',
  summary: 'EPUB 3, both languages paragraph by paragraph',
  extension: 'epub',
  sides: 'both',
  isBinary: () => true,
  hasCover: true,
  hasLayers: true,
  write: (exported, options) => writeZip(filesOf(exported, options)),
};

/** The format requires the first file; files that depend on all texts come last. */
async function* filesOf(
  { address, work, texts }: Exported,
  { modified, cover, layersOf }: ExportOptions,
): AsyncGenerator<ZipFile> {
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true };
  yield { name: 'META-INF/container.xml', content: CONTAINER };
  yield { name: 'EPUB/style.css', content: STYLE };
  if (cover) yield { name: 'EPUB/cover.png', content: cover };
  const chapters: ChapterEntry[] = [];
  const drafts: SegmentState[] = [];
  let part: BothTitles | undefined;
  for await (const text of texts) {
    const file = `${text.chapter === undefined ? 'text' : `chapter-${text.chapter}`}.xhtml`;
    const title = titleOf(text, work);
    const current = partOf(work, text.chapter);
    const opens = current?.source !== part?.source;
    const layers = await layersOf?.(text);
    yield { name: `EPUB/${file}`, content: chapterPage({ text, title, part: opens ? current : undefined, layers }) };
    chapters.push({ file, chapter: text.chapter, title, start: startOf(text) });
    drafts.push(...draftsOf(text));
    part = current;
  }
  const byMachine = drafts.some((state) => draftKind(state) === 'machine');
  yield { name: 'EPUB/title.xhtml', content: titlePage(work, { count: drafts.length, byMachine }) };
  yield { name: 'EPUB/nav.xhtml', content: contentsPage(work, chapters) };
  const identifier = await identifierOf(address, work);
  yield { name: 'EPUB/toc.ncx', content: ncxDocument(work, chapters, identifier) };
  const files = chapters.map(({ file }) => file);
  yield {
    name: 'EPUB/package.opf',
    content: packageDocument({ identifier, work, chapters: files, hasCover: cover !== undefined, modified }),
  };
}

/** Counts translated segments, and unreviewed ones. */
function draftsOf({ paragraphs, states }: Text): readonly SegmentState[] {
  return paragraphs.flatMap(({ segments }) =>
    segments.flatMap(({ id, target }) => {
      const state = target && Object.hasOwn(states, id) ? states[id] : undefined;
      return state?.state === 'draft' ? [state] : [];
    }),
  );
}

/** A chapter without a heading is named by its number, since the title of the work would be the same for all. */
function titleOf(text: Text, work: Work): BothTitles {
  if (text.chapter === undefined || text.paragraphs[0]?.kind === 'heading') return textTitle(text, work);
  return { source: `Глава ${text.chapter}`, target: `Chapter ${text.chapter}` };
}
