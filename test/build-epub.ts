// Writes a sample work as EPUB 2 or EPUB 3, for tests.
import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlText } from '#lib/formats/write-xml.ts';
import type { Block } from '#lib/import/importer.ts';
import { partsOf } from './build-fb2.ts';
import type { SampleWork } from './importer-suite.ts';

/** Path in the archive → content. */
export type EpubFiles = Readonly<Record<string, string>>;

export function buildEpub(version: 2 | 3, sample: SampleWork, changes: EpubFiles = {}): Uint8Array {
  return packEpub({ ...epubFiles(version, sample), ...changes });
}

/** The zipped files; the mimetype comes first and uncompressed, as the format requires. */
export function packEpub(files: EpubFiles): Uint8Array {
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries(files)) packed[path] = strToU8(text);
  return zipSync(packed);
}

export function epubFiles(version: 2 | 3, { title, author, chapters }: SampleWork): EpubFiles {
  const notes: string[] = [];
  const pages = chapters.map(({ blocks }, index) =>
    page(
      blocks[0]?.text ?? title,
      blocks.map((block) => writeBlock(block, version, notes)).join('\n'),
      `c${index + 1}.xhtml`,
    ),
  );
  const notesPage = page('Примечания', `<h2>Примечания</h2>${notes.join('\n')}`, 'notes.xhtml');
  const front = page(
    title,
    `<h1>${xmlText(title)}</h1><p>${xmlText(author)}</p><p>Москва, 2020. ISBN 978-5-00000-000-0</p>`,
    'title.xhtml',
  );
  const texts = [front, ...pages, ...(notes.length > 0 ? [notesPage] : [])];
  const nav = version === 3 ? [page('Оглавление', navOf({ title, author, chapters }), 'nav.xhtml')] : [];
  const all = [...nav, ...texts];
  return {
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/package.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="${version}.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${
      title === '' ? '' : `<dc:title>${xmlText(title)}</dc:title>`
    }${
      version === 2
        ? `<dc:creator opf:role="aut">${author}</dc:creator><dc:date opf:event="publication">1999-01-02</dc:date>`
        : `<dc:creator id="a">${author}</dc:creator><meta refines="#a" property="role">aut</meta><dc:date>1999-01-02</dc:date>`
    }</metadata><manifest>${all
      .map(
        ({ name }) =>
          `<item id="${name}" href="${name}" media-type="application/xhtml+xml"${name === 'nav.xhtml' ? ' properties="nav"' : ''}/>`,
      )
      .join(
        '',
      )}${version === 2 ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' : ''}</manifest><spine toc="ncx">${all
      .map(({ name }) => `<itemref idref="${name}"/>`)
      .join('')}</spine><guide><reference type="title-page" href="title.xhtml"/></guide></package>`,
    ...(version === 2 ? { 'OPS/toc.ncx': ncxOf({ title, author, chapters }) } : {}),
    ...Object.fromEntries(all.map(({ name, text }) => [`OPS/${name}`, text])),
  };
}

interface Page {
  readonly name: string;
  readonly text: string;
}

function page(title: string, body: string, name: string): Page {
  return {
    name,
    text: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${xmlText(title)}</title></head>
<body>
${body}
</body></html>`,
  };
}

function writeBlock({ kind, text, notes: own }: Block, version: 2 | 3, notes: string[]): string {
  const [note] = own;
  const number = notes.length + 1;
  const at = note?.at ?? text.length;
  const type = version === 3 ? ' epub:type="noteref"' : '';
  const mark =
    note === undefined ? '' : `<sup><a${type} id="r${number}" href="notes.xhtml#n${number}">${number}</a></sup>`;
  if (note)
    notes.push(
      version === 3
        ? `<aside epub:type="footnote" id="n${number}"><p>${xmlText(note.text)}</p></aside>`
        : `<p id="n${number}"><a href="c1.xhtml#r${number}">${number}</a>. ${xmlText(note.text)}</p>`,
    );
  const marked = `${xmlText(text.slice(0, at))}${mark}${xmlText(text.slice(at))}`;
  if (kind === 'heading') return `<h2>${marked}</h2>`;
  if (kind === 'quotation') return `<blockquote><p>${marked}</p></blockquote>`;
  if (kind === 'verse') return `<div class="poem"><p class="stanza">${marked.replaceAll('\n', '<br/>\n')}</p></div>`;
  return `<p>${marked}</p>`;
}

function navOf({ chapters }: SampleWork): string {
  const link = (text: string, index: number) => `<a href="c${index + 1}.xhtml">${xmlText(text)}</a>`;
  const parts = partsOf(chapters).map(({ part, chapters: inner }) => {
    const items = inner
      .map((chapter) => `<li>${link(chapter.blocks[0]?.text ?? '', chapters.indexOf(chapter))}</li>`)
      .join('');
    return part === undefined ? items : `<li><span>${xmlText(part)}</span><ol>${items}</ol></li>`;
  });
  return `<nav epub:type="toc"><h1>Оглавление</h1><ol>${parts.join('')}</ol></nav>`;
}

function ncxOf({ title, chapters }: SampleWork): string {
  const point = (text: string, index: number, inside = '') =>
    `<navPoint><navLabel><text>${xmlText(text)}</text></navLabel><content src="c${index + 1}.xhtml"/>${inside}</navPoint>`;
  const parts = partsOf(chapters).map(({ part, chapters: inner }) => {
    const points = inner.map((chapter) => point(chapter.blocks[0]?.text ?? '', chapters.indexOf(chapter))).join('');
    const [first] = inner;
    return part === undefined || !first ? points : point(part, chapters.indexOf(first), points);
  });
  return `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><docTitle><text>${xmlText(title)}</text></docTitle><navMap>${parts.join('')}</navMap></ncx>`;
}
