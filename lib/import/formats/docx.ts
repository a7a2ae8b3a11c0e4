// Reads Word documents: mammoth converts a document that was checked before; pictures and macros are left out.
import { type Zippable, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { UserError } from '../../error.ts';
import { childElements, findElements, parseXml, readXml, textOf, type XmlElement } from '../../formats/read-xml.ts';
import { isZip, openZip, type ZipArchive } from '../../formats/unzip.ts';
import type { Importer } from '../importer.ts';
import { hasClass } from '../markup/elements.ts';
import { findNotes } from '../markup/footnotes.ts';
import { leaveOut } from '../markup/leave-out.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { readBlocks } from '../markup/read-blocks.ts';
import { divideIntoChapters } from '../outline.ts';
import { startTally } from '../tally.ts';
import { zipNames } from '../zip-names.ts';

/** mammoth builds a tree of all elements; a document of a thousand pages has half as many. */
const MOST_ELEMENTS = 1_000_000;

/** The names of Word's styles are English in every language version. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Epigraph'] => blockquote > p:fresh",
  "p[style-name='Эпиграф'] => blockquote > p:fresh",
  "p[style-name='Цитата'] => blockquote > p:fresh",
  "p[style-name='Verse'] => div.poem > p:fresh",
  "p[style-name='Poem'] => div.poem > p:fresh",
  "p[style-name='Стихи'] => div.poem > p:fresh",
];

export const docx: Importer = {
  format: 'docx',
  recognises: (bytes) =>
    isZip(bytes) && zipNames(bytes).some((name) => /^(?:\[Content_Types\]\.xml|word\/.*)$/.test(name)),
  read: async (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    const checked = checkedParts(archive);
    const tally = startTally();
    const { documents, notes } = findNotes([{ path: '', root: parseHtml(await convert(checked)) }]);
    const blocks = documents.flatMap(({ root }) => leaveOut(readBlocks(lowerHeadings(root), notes, tally), tally));
    const { title, chapters } = divideIntoChapters(blocks);
    const core = readCore(archive);
    return {
      title: title ?? core.title,
      author: core.author,
      translator: undefined,
      year: undefined,
      chapters,
      notes: tally.notes(),
    };
  },
};

/**
 * The document packed again without non-text parts. Its XML was checked for validity and size, because mammoth unpacks
 * and parses without limits.
 */
function checkedParts(archive: ZipArchive): Buffer {
  const parts: Zippable = {};
  let elements = 0;
  for (const name of archive.names) {
    if (!/^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/.test(name)) continue;
    const part = archive.read(name);
    if (!part) continue;
    readXml(
      new TextDecoder().decode(part),
      {
        open: () => {
          elements++;
          if (elements > MOST_ELEMENTS) throw tooLarge();
        },
      },
      { file: `The document's ${name}` },
    );
    parts[name] = [part, { level: 0 }];
  }
  return Buffer.from(zipSync(parts));
}

async function convert(buffer: Buffer): Promise<string> {
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  try {
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    // mammoth reports missing parts by their internal names, which do not help the user.
    throw new UserError(
      'docx',
      'The file is not a Word document, or is damaged: its main part cannot be read.',
      'Open it in a word processor and save it again.',
    );
  }
}

/** If a document has a title, its headings are one level below it. */
function lowerHeadings(root: XmlElement): XmlElement {
  const hasTitle = findElements(root, 'h1').some((heading) => hasClass(heading, /^title$/));
  const lower = (element: XmlElement): XmlElement => {
    const level = hasClass(element, /^title$/) ? undefined : /^h([1-5])$/.exec(element.name)?.[1];
    const children = element.children.map((child) => (typeof child === 'string' ? child : lower(child)));
    return { ...element, name: level === undefined ? element.name : `h${Number(level) + 1}`, children };
  };
  return hasTitle ? lower(root) : root;
}

function readCore(archive: ZipArchive): { readonly title: string | undefined; readonly author: string | undefined } {
  const core = archive.read('docProps/core.xml');
  if (!core) return { title: undefined, author: undefined };
  const root = parseXml(new TextDecoder().decode(core), { file: "The document's docProps/core.xml" });
  const said = (name: string) => childElements(root, name).map((element) => textOf(element).trim())[0] || undefined;
  return { title: said('title'), author: said('creator') };
}

function tooLarge(): UserError {
  return new UserError(
    'docx-too-large',
    `The Word document has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`,
    'Divide it, or save it as plain text and use that.',
  );
}
