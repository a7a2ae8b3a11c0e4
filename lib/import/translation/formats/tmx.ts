// Reads TMX 1.1 to 1.4b: by key if a unit's tuid is a key of ours, else by the text of the original.
import {
  attributeOf,
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../formats/read-xml.ts';
import { parseKey } from '../../../segment/keys.ts';
import { parseMark } from '../../../segment/mark.ts';
import { openInline } from '../inline.ts';
import { codeNotes } from '../notes.ts';
import { isLanguageOf, rootTag, type TranslatedUnit, type TranslationReader } from '../reader.ts';

const INLINE = { codes: new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']), marks: new Set<string>() };

export const tmx: TranslationReader = {
  format: 'tmx',
  recognises: (text) => rootTag(text, 'tmx') !== undefined,
  read: (text, { file, sourceLang, targetLang }) => {
    const inline = openInline(INLINE);
    const units = findElements(parseXml(text, { file }), 'tu').map((unit): TranslatedUnit => {
      const variants = childElements(unit, 'tuv');
      const source = variants.find((variant) => isLanguageOf(attributeOf(variant, 'lang'), sourceLang));
      const target = variants.find((variant) => isLanguageOf(attributeOf(variant, 'lang'), targetLang));
      const key = parseKey(unit.attributes.tuid ?? '');
      const mark = parseMark(propertyOf(target, 'state') ?? '');
      return {
        line: unit.line,
        address: key?.address,
        id: key?.id,
        source: segmentOf(source, inline.words),
        target: segmentOf(target, inline.words),
        joined: mark?.joined ?? false,
        state: mark?.state,
        by: propertyOf(target, 'by'),
        madeFrom: propertyOf(target, 'made-from'),
      };
    });
    return { format: 'tmx', units, notes: codeNotes(inline.dropped()) };
  },
};

function segmentOf(variant: XmlElement | undefined, words: (element: XmlElement) => string): string | undefined {
  const [segment] = variant ? childElements(variant, 'seg') : [];
  return segment && words(segment);
}

function propertyOf(variant: XmlElement | undefined, name: string): string | undefined {
  const properties = variant ? childElements(variant, 'prop') : [];
  const property = properties.find(({ attributes }) => attributes.type === `x-${name}`);
  return property && textOf(property);
}
