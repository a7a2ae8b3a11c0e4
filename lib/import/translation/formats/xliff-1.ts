// Reads XLIFF 1.0 to 1.2: units by their id in a file named after its text.
import {
  attributeOf,
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../formats/read-xml.ts';
import type { ReviewState } from '../../../model.ts';
import { parseAddress } from '../../../segment/address.ts';
import { parseKey } from '../../../segment/keys.ts';
import { parseMark, UNTRANSLATED } from '../../../segment/mark.ts';
import { type InlineReader, openInline } from '../inline.ts';
import { refuseLanguages } from '../languages.ts';
import { codeNotes } from '../notes.ts';
import { rootTag, type TranslatedUnit, type TranslationReader, unitTexts } from '../reader.ts';

const INLINE = {
  codes: new Set(['bpt', 'ept', 'it', 'ph', 'sub']),
  placeholders: new Set(['ph', 'x']),
  marks: new Set(['mrk']),
};

/** Qualifiers of translations that a program suggests and nobody has accepted. */
const SUGGESTIONS =
  /^(?:fuzzy-match|leveraged-(?:mt|tm|glossary|repository)|mt-suggestion|tm-suggestion|rejected-\w+)$/;

export const xliff1: TranslationReader = {
  format: 'xliff-1',
  recognises: (text) => /\bversion\s*=\s*["']1\./.test(rootTag(text, 'xliff') ?? ''),
  read: (text, options) => {
    const inline = openInline(INLINE);
    const units = findElements(parseXml(text, options), 'file').flatMap((file) => {
      refuseLanguages(file, attributeOf(file, 'source-language'), attributeOf(file, 'target-language'), options);
      const original = file.attributes.original ?? '';
      const address = parseAddress(original) ? original : undefined;
      return findElements(file, 'trans-unit').map((unit) => unitOf(unit, address, inline.words));
    });
    return { format: 'xliff-1', units, notes: codeNotes(inline.dropped()) };
  },
};

function unitOf(unit: XmlElement, address: string | undefined, words: InlineReader['words']): TranslatedUnit {
  const [source] = childElements(unit, 'source');
  const [target] = childElements(unit, 'target');
  const key = parseKey(unit.attributes.id ?? '');
  const texts = unitTexts(source && words(source), target && words(target));
  const { state, 'state-qualifier': qualifier = '' } = target?.attributes ?? {};
  // A program that knows no states leaves this mark beside its translation.
  const isOffered = qualifier === `x-${UNTRANSLATED}`;
  const isCopy = (isOffered || state === 'new' || state === 'needs-translation') && texts.target === texts.source;
  const mark = parseMark(qualifier.replace(/^x-/, ''));
  const by = childElements(unit, 'note').find(({ attributes }) => attributes.from === 'stroka-by');
  return {
    line: unit.line,
    address: key?.address ?? address,
    id: key?.id,
    ...texts,
    ...(isCopy ? { target: undefined, coded: undefined } : {}),
    joined: mark?.joined ?? false,
    state:
      isOffered && state === 'needs-translation' ? undefined : stateOf(unit.attributes.approved, target, mark?.state),
    by: by && textOf(by),
    madeFrom: previousSource(unit),
  };
}

/**
 * If a program approves or finishes a unit, that overrides any qualifier still there. A suggestion, and a unit that is
 * explicitly not approved, is a draft.
 */
function stateOf(
  approved: string | undefined,
  target: XmlElement | undefined,
  marked: ReviewState | undefined,
): ReviewState | undefined {
  const { state = '', 'state-qualifier': qualifier = '' } = target?.attributes ?? {};
  if (approved === 'yes' || ['final', 'signed-off'].includes(state)) return 'reviewed';
  if (marked && state !== 'translated') return marked;
  if (approved === 'no' || SUGGESTIONS.test(qualifier) || state === 'new' || state.startsWith('needs-')) return 'draft';
  return state === 'translated' ? 'reviewed' : undefined;
}

function previousSource(unit: XmlElement): string | undefined {
  const previous = childElements(unit, 'alt-trans').find(
    ({ attributes }) => attributes.alttranstype === 'previous-version',
  );
  const [source] = previous ? childElements(previous, 'source') : [];
  return source && textOf(source);
}
