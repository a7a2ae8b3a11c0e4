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
import { parseMark } from '../../../segment/mark.ts';
import { openInline } from '../inline.ts';
import { refuseLanguages } from '../languages.ts';
import { codeNotes } from '../notes.ts';
import { rootTag, type TranslatedUnit, type TranslationReader } from '../reader.ts';

const INLINE = { codes: new Set(['bpt', 'ept', 'it', 'ph', 'sub']), marks: new Set(['mrk']) };

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

function unitOf(unit: XmlElement, address: string | undefined, words: (element: XmlElement) => string): TranslatedUnit {
  const [source] = childElements(unit, 'source');
  const [target] = childElements(unit, 'target');
  const key = parseKey(unit.attributes.id ?? '');
  const mark = parseMark(target?.attributes['state-qualifier']?.replace(/^x-/, '') ?? '');
  const by = childElements(unit, 'note').find(({ attributes }) => attributes.from === 'stroka-by');
  return {
    line: unit.line,
    address: key?.address ?? address,
    id: key?.id,
    source: source && words(source),
    target: target && words(target),
    joined: mark?.joined ?? false,
    state: stateOf(unit.attributes.approved, target?.attributes.state, mark?.state),
    by: by && textOf(by),
    madeFrom: previousSource(unit),
  };
}

/** If a program approves or finishes a unit, that overrides any qualifier still there. */
function stateOf(
  approved: string | undefined,
  state: string | undefined,
  marked: ReviewState | undefined,
): ReviewState | undefined {
  if (approved === 'yes' || ['final', 'signed-off', 'translated'].includes(state ?? '')) return 'reviewed';
  if (marked) return marked;
  return state === 'new' || state?.startsWith('needs-') ? 'draft' : undefined;
}

function previousSource(unit: XmlElement): string | undefined {
  const previous = childElements(unit, 'alt-trans').find(
    ({ attributes }) => attributes.alttranstype === 'previous-version',
  );
  const [source] = previous ? childElements(previous, 'source') : [];
  return source && textOf(source);
}
