// A bilingual EPUB 3: a page for every text, each paragraph with its translation, packed as the texts are read.
import { textTitle } from '../../describe/passage.ts';
import { writeZip, type ZipFile } from '../../format/write-zip.ts';
import type { Text, Work } from '../../model.ts';
import { type BothTitles, chapterPage } from '../epub/chapter.ts';
import { type ChapterEntry, contentsPage, partOf } from '../epub/contents.ts';
import { CONTAINER, packageDocument } from '../epub/package.ts';
import { STYLE } from '../epub/style.ts';
import { titlePage } from '../epub/title-page.ts';
import type { Exported, Exporter } from '../exporter.ts';

export const epub: Exporter = {
  format: 'epub',
  summary: 'EPUB 3, both languages paragraph by paragraph',
  extension: 'epub',
  mediaType: 'application/epub+zip',
  sides: 'both',
  isBinary: () => true,
  write: (exported, { modified }) => writeZip(filesOf(exported, modified)),
};

/** The first file is what the format wants first; what has to know all texts comes last. */
async function* filesOf({ address, work, texts }: Exported, modified: Date): AsyncGenerator<ZipFile> {
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true };
  yield { name: 'META-INF/container.xml', content: CONTAINER };
  yield { name: 'EPUB/style.css', content: STYLE };
  const chapters: ChapterEntry[] = [];
  let drafts = 0;
  let part: BothTitles | undefined;
  for await (const text of texts) {
    const file = `${text.chapter === undefined ? 'text' : `chapter-${text.chapter}`}.xhtml`;
    const title = titleOf(text, work);
    const current = partOf(work, text.chapter);
    const opens = current?.source !== part?.source;
    yield { name: `EPUB/${file}`, content: chapterPage({ text, title, part: opens ? current : undefined }) };
    chapters.push({ file, chapter: text.chapter, title });
    drafts += Object.values(text.states).filter(({ state }) => state === 'draft').length;
    part = current;
  }
  yield { name: 'EPUB/title.xhtml', content: titlePage(work, drafts) };
  yield { name: 'EPUB/nav.xhtml', content: contentsPage(work, chapters) };
  const files = chapters.map(({ file }) => file);
  yield { name: 'EPUB/package.opf', content: packageDocument({ address, work, chapters: files, modified }) };
}

/** A chapter without a heading is called by its number; its work's title would name every such chapter alike. */
function titleOf(text: Text, work: Work): BothTitles {
  if (text.chapter === undefined || text.paragraphs[0]?.kind === 'heading') return textTitle(text, work);
  return { source: `Глава ${text.chapter}`, target: `Chapter ${text.chapter}` };
}
