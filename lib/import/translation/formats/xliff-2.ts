// Reads XLIFF 2.0 to 2.2: segments by their own id, or a whole unit by its id if its segments have none.
import {
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../../formats/read-xml.ts';
import type { ReviewState } from '../../../model.ts';
import { parseAddress } from '../../../segment/address.ts';
import { parseKey } from '../../../segment/keys.ts';
import { parseMark } from '../../../segment/mark.ts';
import { type InlineReader, openInline } from '../inline.ts';
import { refuseLanguages } from '../languages.ts';
import { codeNotes } from '../notes.ts';
import { rootTag, type TranslatedUnit, type TranslationReader, unitTexts } from '../reader.ts';

type Words = InlineReader['words'];

const INLINE = {
  codes: new Set<string>(),
  placeholders: new Set(['ph']),
  marks: new Set(['mrk', 'sm', 'em', 'cp']),
  standsFor: (element: XmlElement) => (element.name === 'cp' ? characterOf(element) : undefined),
};

export const xliff2: TranslationReader = {
  format: 'xliff-2',
  recognises: (text) => /\bversion\s*=\s*["']2\./.test(rootTag(text, 'xliff') ?? ''),
  read: (text, options) => {
    const inline = openInline(INLINE);
    const root = parseXml(text, options);
    refuseLanguages(root, root.attributes.srcLang, root.attributes.trgLang, options);
    const units = findElements(root, 'file').flatMap((file) => {
      const address = [file.attributes.original, file.attributes.id].find((name) => name && parseAddress(name));
      return findElements(file, 'unit').flatMap((unit) => unitsOf(unit, address, inline.words));
    });
    return { format: 'xliff-2', units, notes: codeNotes(inline.dropped()) };
  },
};

function unitsOf(unit: XmlElement, address: string | undefined, words: Words): readonly TranslatedUnit[] {
  const segments = childElements(unit, 'segment');
  const facts = factsOf(unit);
  const known = segments.map((segment) => parseKey(segment.attributes.id ?? ''));
  if (known.every((key) => key === undefined)) return segments.length > 0 ? [wholeUnit(unit, address, words)] : [];
  return segments.map((segment, index) => {
    const key = known[index];
    const [source, target] = [childElements(segment, 'source')[0], childElements(segment, 'target')[0]];
    const said = facts.get(segment.attributes.id ?? '');
    return {
      line: segment.line,
      address: key?.address ?? address,
      id: key?.id,
      ...withoutCopy(unitTexts(source && words(source), target && words(target)), segment),
      ...(target ? markOf(segment) : { joined: false, state: undefined }),
      by: said?.get('by'),
      madeFrom: said?.get('made-from'),
    };
  });
}

/** A program that fills untranslated segments with the original says that they are in their initial state. */
function withoutCopy(texts: ReturnType<typeof unitTexts>, { attributes: { state } }: XmlElement): typeof texts {
  return state === 'initial' && texts.source === texts.target
    ? { ...texts, target: undefined, coded: undefined }
    : texts;
}

/** Joins a unit whose segments another program split, including the text between them. */
function wholeUnit(unit: XmlElement, address: string | undefined, words: Words): TranslatedUnit {
  const pieces = unit.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => /^(?:segment|ignorable)$/.test(name));
  const segments = pieces.filter(({ name }) => name === 'segment');
  const key = parseKey(unit.attributes.id ?? '');
  const isTranslated = segments.every((segment) => childElements(segment, 'target').length > 0);
  const sides = pieces.map((piece) => {
    const [source, target] = [childElements(piece, 'source')[0], childElements(piece, 'target')[0]];
    const isSegment = piece.name === 'segment';
    return { isSegment, source, target: target ?? (isSegment ? undefined : source) };
  });
  const joined = (side: 'source' | 'target') =>
    words(
      joinPieces(
        unit,
        sides.map((piece) => [piece[side], piece.isSegment]),
      ),
    );
  const marks = segments.map(markOf);
  return {
    line: unit.line,
    address: key?.address ?? address,
    id: key?.id,
    ...unitTexts(joined('source'), isTranslated ? joined('target') : undefined),
    joined: false,
    // A unit with a draft segment is a draft.
    state: isTranslated ? (marks.find(({ state }) => state !== 'reviewed') ?? marks[0])?.state : undefined,
    by: undefined,
    madeFrom: undefined,
  };
}

/** The pieces of one side in one element, in which segments are marked as XLIFF 1.2 marks them. */
function joinPieces(
  unit: XmlElement,
  pieces: readonly (readonly [side: XmlElement | undefined, isSegment: boolean])[],
): XmlElement {
  const children = pieces.flatMap(([side, isSegment]): readonly XmlNode[] => {
    if (!side) return [];
    return isSegment ? [{ ...side, name: 'mrk', attributes: {} }] : side.children;
  });
  return { ...unit, children };
}

function markOf(segment: XmlElement): { readonly joined: boolean; readonly state: ReviewState | undefined } {
  const { state, subState = '' } = segment.attributes;
  const mark = subState.startsWith('stroka:') ? parseMark(subState.slice('stroka:'.length)) : undefined;
  const joined = mark?.joined ?? false;
  if (state === 'final' || state === 'reviewed') return { joined, state: 'reviewed' };
  if (mark) return { joined, state: mark.state };
  if (state === 'initial') return { joined, state: 'draft' };
  return { joined, state: state === 'translated' ? 'reviewed' : undefined };
}

/** The metadata of each segment: the maker of its translation, and its original. */
function factsOf(unit: XmlElement): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    findElements(unit, 'metaGroup').map((group) => [
      group.attributes.category ?? '',
      new Map(childElements(group, 'meta').map((meta) => [meta.attributes.type ?? '', textOf(meta)])),
    ]),
  );
}

/** A character that XML cannot contain. */
function characterOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.hex ?? '', 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
