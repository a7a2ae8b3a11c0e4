// Reads Word documents: mammoth converts a document that was checked before; pictures and macros are left out.
import { type Zippable, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { UserError } from '../../error.ts';
import { childElements, findElements, parseXml, readXml, textOf, type XmlElement } from '../../formats/read-xml.ts';
import { openZip, type ZipArchive } from '../../formats/unzip.ts';
import { countLetters } from '../account.ts';
import { realAuthor, realTitle } from '../default-names.ts';
import type { Importer } from '../importer.ts';
import { hasClass } from '../markup/elements.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { type DocumentProperties, readDocument } from '../markup/read-document.ts';
import { stripMarkup } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';
import { rewriteUnreadElements } from '../word/unread-elements.ts';

/** mammoth builds a tree of all elements; a document of a thousand pages has half as many. */
const MOST_ELEMENTS = 1_000_000;

/** Our name for a centred paragraph without a style of its own. */
const CENTRED = 'Centred by hand';

/** The names of Word's styles are English in every language version. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Epigraph'] => blockquote > p:fresh",
  "p[style-name='Эпиграф'] => blockquote > p:fresh",
  "p[style-name='Цитата'] => blockquote > p:fresh",
  "p[style-name='Verse'] => div.poem > p:fresh",
  "p[style-name='Poem'] => div.poem > p:fresh",
  "p[style-name='Стихи'] => div.poem > p:fresh",
  `p[style-name='${CENTRED}'] => center > p:fresh`,
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Subtle Emphasis'] => em",
  "r[style-name='Выделение'] => em",
  'small-caps => span.small-caps',
];

export const docx: Importer = {
  format: 'docx',
  read: async (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    const tally = startTally();
    const checked = checkedParts(archive, tally);
    const html = withoutRepeatedNotes(await convert(checked.document));
    tallyConversion(html, checked.texts, tally);
    return readDocument(lowerHeadings(parseHtml(html)), { ...readCore(archive), trustsStyle: true }, tally);
  },
  plain: (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    return archive.names
      .filter((name) => TEXT_PART.test(name))
      .map((name) => wordText(new TextDecoder().decode(archive.read(name))))
      .join('\n');
  },
};

/** The parts of a document that have text. */
const TEXT_PART = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/;

/** The text of a part, without deleted and moved text; text boxes are in it twice, and count once. */
function wordText(xml: string): string {
  const current = xml.replace(/<(mc:Choice|w:moveFrom|w:del)[\s>][\s\S]*?<\/\1>/g, ' ');
  return stripMarkup([...current.matchAll(/<([wm]):t(?:\s[^>]*)?>[^<]*<\/\1:t>/g)].map(([run]) => run).join(''), {
    silent: /^$/,
  });
}

/** A paragraph with a drop cap and the paragraph after it, which continues its word. */
const DROP_CAP =
  /<w:p(?:\s[^>]*)?>((?:(?!<\/w:p>)[\s\S])*?<w:framePr\s[^>]*w:dropCap="(?:drop|margin)"(?:(?!<\/w:p>)[\s\S])*?)<\/w:p>\s*(<w:p(?:\s[^>]*)?>(?:\s*<w:pPr\/>|\s*<w:pPr(?:\s[^>]*)?>(?:(?!<\/w:pPr>)[\s\S])*<\/w:pPr>)?)/g;
const PROPERTIES = /<w:pPr(?:\s[^>]*)?>[\s\S]*?<\/w:pPr>/;

/** Word writes a drop cap as a paragraph of its own: it is put back into its word. */
function joinDropCaps(xml: string): string {
  if (!xml.includes('w:dropCap=')) return xml;
  return xml.replace(DROP_CAP, (_, cap: string, next: string) => next + cap.replace(PROPERTIES, ''));
}

/** Removes runs of hidden text. */
function withoutHidden(xml: string, tally: Tally): string {
  if (!xml.includes('<w:vanish')) return xml;
  return xml.replace(/<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*?<\/w:r>/g, (run) => {
    if (!/<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(run)) return run;
    const letters = countLetters(wordText(run));
    tally.add('hidden', letters > 0 ? 1 : 0, 'Hidden text was left out.', letters);
    return '';
  });
}

/** mammoth writes a footnote once for each reference to it. */
function withoutRepeatedNotes(html: string): string {
  const seen = new Set<string>();
  return html.replace(
    /<li id="((?:foot|end)note-\d+)">(?:(?!<li id=")[\s\S])*?<\/li>(?=<li id="|<\/ol>)/g,
    (note, id: string) => {
      if (seen.has(id)) return '';
      seen.add(id);
      return note;
    },
  );
}

/** Reports what mammoth added and did not convert: note marks, notes without a reference, headers and comments. */
function tallyConversion(html: string, texts: ReadonlyMap<string, string>, tally: Tally): void {
  const marks = [...html.matchAll(/<a href="#(?:foot|end)note-\d+" id="[^"]*">(\[\d+\])<\/a>/g)].map(
    ([, mark = '']) => mark,
  );
  tally.add('note-marks', marks.length, 'The marks of footnotes were left out.', -countLetters(marks.join('')));
  const lettersIn = (pattern: RegExp) =>
    [...texts].reduce((sum, [name, text]) => sum + (pattern.test(name) ? countLetters(text) : 0), 0);
  const converted = countLetters(stripMarkup(html, { silent: /^$/ })) - countLetters(marks.join(''));
  const lost = lettersIn(/document|footnotes|endnotes/) - converted;
  tally.add(
    'unreferenced-notes',
    lost > 0 ? 1 : 0,
    'Footnotes without a reference were left out.',
    Math.min(lost, lettersIn(/footnotes|endnotes/)),
  );
  const around = lettersIn(/header|footer|comments/);
  tally.add('headers', around > 0 ? 1 : 0, 'Headers, footers and comments were left out.', around);
}

/**
 * The document packed again without non-text parts. Its XML was checked for validity and size, because mammoth unpacks
 * and parses without limits.
 */
function checkedParts(
  archive: ZipArchive,
  tally: Tally,
): {
  readonly document: Uint8Array;
  /** The text of each part that has text. */
  readonly texts: ReadonlyMap<string, string>;
} {
  const texts = new Map<string, string>();
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
    if (TEXT_PART.test(name)) {
      const xml = withoutHidden(rewriteUnreadElements(joinDropCaps(new TextDecoder().decode(part))), tally);
      texts.set(name, wordText(xml));
      parts[name] = [new TextEncoder().encode(xml), { level: 0 }];
    } else parts[name] = [part, { level: 0 }];
  }
  return { document: zipSync(parts), texts };
}

async function convert(document: Uint8Array): Promise<string> {
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: nameCentred,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  try {
    // Node's build of mammoth takes the first, the browser's the second.
    const input = { buffer: document as Buffer, arrayBuffer: document.buffer as ArrayBuffer };
    return (await mammoth.convertToHtml(input, options)).value;
  } catch {
    // mammoth reports missing parts by their internal names, which do not help the user.
    throw new UserError(
      'docx',
      'The file is not a Word document, or is damaged: its main part cannot be read.',
      'Open it in a word processor and save it again.',
    );
  }
}

/** The parts of mammoth's elements that are read here. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly alignment?: string | null;
  readonly styleName?: string | null;
}

/** The document with a style name for paragraphs that are centred by hand. */
function nameCentred(element: WordElement): WordElement {
  const inside = element.children ? { ...element, children: element.children.map(nameCentred) } : element;
  const isPlain = !element.styleName || /^(?:normal|body text|обычный)$/i.test(element.styleName);
  const isCentred = element.type === 'paragraph' && element.alignment === 'center' && isPlain;
  return isCentred ? { ...inside, styleName: CENTRED } : inside;
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

function readCore(archive: ZipArchive): DocumentProperties {
  const core = archive.read('docProps/core.xml');
  if (!core) return { title: undefined, author: undefined };
  const root = parseXml(new TextDecoder().decode(core), { file: "The document's docProps/core.xml" });
  const said = (name: string) => childElements(root, name).map((element) => textOf(element).trim())[0] || undefined;
  return { title: realTitle(said('title')), author: realAuthor(said('creator')) };
}

function tooLarge(): UserError {
  return new UserError(
    'docx-too-large',
    `The Word document has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`,
    'Divide it, or save it as plain text and use that.',
  );
}
