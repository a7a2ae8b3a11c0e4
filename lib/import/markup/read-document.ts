// Reads the tree of a word processor's document: its blocks without notes and front matter, divided into chapters.
import type { XmlElement } from '../../formats/read-xml.ts';
import { tallyHeadings, tallyNotes } from '../account.ts';
import type { ImportedWork } from '../importer.ts';
import { attachListedNotes } from '../listed-notes.ts';
import { divideIntoChapters } from '../outline.ts';
import type { Tally } from '../tally.ts';
import { readTitleBlock, type TitleMetadata } from '../title-block.ts';
import { findNotes } from './footnotes.ts';
import { leaveOut } from './leave-out.ts';
import { readBlocks } from './read-blocks.ts';

/** What a document says about itself outside its text. */
export interface DocumentProperties {
  readonly title: string | undefined;
  readonly author: string | undefined;
}

/** The work in a tree of HTML elements, as converted from a document; its notes are those of the tally. */
export function readDocument(
  root: XmlElement,
  properties: DocumentProperties & Pick<TitleMetadata, 'trustsStyle'>,
  tally: Tally,
): ImportedWork {
  const { documents, notes } = findNotes([{ path: '', root }], tally);
  const read = documents.flatMap((document) => leaveOut(readBlocks(document.root, notes, tally), tally));
  const head = readTitleBlock(read, properties, tally);
  tallyNotes(notes, head.blocks, tally);
  const blocks = attachListedNotes(head.blocks, tally);
  const { title, chapters } = divideIntoChapters(blocks);
  tallyHeadings(blocks, chapters, tally);
  return {
    title: title ?? properties.title,
    author: properties.author ?? head.author,
    translator: undefined,
    year: head.year,
    chapters,
    notes: tally.notes(),
  };
}

/** An element of such a tree. */
export function element(
  name: string,
  children: XmlElement['children'],
  attributes: XmlElement['attributes'] = {},
): XmlElement {
  return { name, attributes, children, line: 0 };
}
