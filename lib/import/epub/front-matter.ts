// Recognises documents of an EPUB that are not text: covers, title pages, imprints, contents.
import { childElements, type XmlElement } from '../../formats/read-xml.ts';
import { hasType } from '../markup/elements.ts';
import type { MarkedBlock } from '../markup/marked-block.ts';
import { isTitleBlock } from '../title-block.ts';

/** The names in epub:type, in the guide of EPUB 2 and in landmarks. */
const TYPES = [
  'cover',
  'titlepage',
  'title-page',
  'halftitlepage',
  'copyright-page',
  'copyright',
  'imprint',
  'colophon',
  'toc',
  'loi',
  'lot',
  'landmarks',
  'page-list',
  'index',
];

const FILE_NAME =
  /(?:^|\/)(?:cover|title-?_?page|half-?title\w*|copyright\w*|imprint|colophon|toc|contents|nav|about|annotation)[\w.-]*$/i;
const IMPRINT = /\bISBN\b|©|\(c\)\s*\d{4}|copyright|all rights reserved|все права защищены|^УДК|^ББК|издательство/im;
/** Front matter is short; a chapter with an unusual name is not. */
const LONGEST = 3_000;

/** The kind of a document that is not text. `type` is its name in guide or landmarks. */
export function isFrontMatter(
  root: XmlElement,
  blocks: readonly MarkedBlock[],
  path: string,
  type: string | undefined,
  said: { readonly title: string | undefined; readonly author: string | undefined },
): boolean {
  const text = blocks.map((block) => block.text.trim()).join('\n');
  if (text.length > LONGEST) return false;
  if (type?.split(' ').some((one) => TYPES.includes(one))) return true;
  const body = childElements(root, 'body')[0] ?? root;
  const holders = [body, ...childElements(body)];
  if (holders.some((holder) => hasType(holder, ...TYPES)) && holders.length <= 3) return true;
  if (FILE_NAME.test(path.replace(/\.\w+$/, ''))) return true;
  return (
    isTitleBlock(blocks, said) ||
    (blocks.length < 25 && IMPRINT.test(text) && !blocks.some(({ text: { length } }) => length > 600))
  );
}
