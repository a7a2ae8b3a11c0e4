// Reads TMX 1.1 to 1.4b: by key if a unit's tuid is a key of ours, else by the text of the original.
import {
  attributeOf,
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../formats/read-xml.ts';
import type { Lang } from '../../../model.ts';
import { parseKey } from '../../../segment/keys.ts';
import { parseMark } from '../../../segment/mark.ts';
import type { ImportNote } from '../../importer.ts';
import { openInline } from '../inline.ts';
import { codeNotes } from '../notes.ts';
import { isLanguageOf, rootTag, type TranslatedUnit, type TranslationReader, unitTexts } from '../reader.ts';

const INLINE = {
  codes: new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']),
  placeholders: new Set(['ph']),
  marks: new Set<string>(),
};

export const tmx: TranslationReader = {
  format: 'tmx',
  recognises: (text) => rootTag(text, 'tmx') !== undefined,
  read: (text, { file, sourceLang, targetLang }) => {
    const inline = openInline(INLINE);
    const doubled: string[] = [];
    const foreign: XmlElement[] = [];
    const units = findElements(parseXml(text, { file }), 'tu').flatMap((unit): readonly TranslatedUnit[] => {
      const variants = childElements(unit, 'tuv');
      const source = variantIn(variants, sourceLang);
      const target = variantIn(variants, targetLang);
      const key = parseKey(unit.attributes.tuid ?? '');
      if (!target.used && (!source.used || !key)) {
        foreign.push(unit);
        return [];
      }
      for (const { all } of [source, target]) {
        if (
          new Set(all.map((variant) => segmentOf(variant, ({ children }) => children.map(textOf).join('')))).size > 1
        ) {
          doubled.push(`line ${unit.line}: ${all.map(languageOf).join(', ')}`);
        }
      }
      const mark = parseMark(propertyOf(target.used, 'state') ?? '');
      return [
        {
          line: unit.line,
          address: key?.address,
          id: key?.id,
          ...unitTexts(segmentOf(source.used, inline.words), segmentOf(target.used, inline.words)),
          joined: mark?.joined ?? false,
          state: mark?.state,
          by: propertyOf(target.used, 'by'),
          madeFrom: propertyOf(target.used, 'made-from'),
        },
      ];
    });
    const languages = `${sourceLang} and ${targetLang}`;
    const notes = [...variantNotes(doubled, targetLang), ...foreignNotes(foreign, languages)];
    return { format: 'tmx', units, notes: [...notes, ...codeNotes(inline.dropped())] };
  },
};

/** The variants of a unit in a language, whatever its region, and the one that is used: the exact language, or the first. */
function variantIn(variants: readonly XmlElement[], lang: Lang) {
  const all = variants.filter((variant) => isLanguageOf(languageOf(variant), lang));
  return { all, used: all.find((variant) => languageOf(variant)?.toLowerCase() === lang) ?? all[0] };
}

function languageOf(variant: XmlElement): string | undefined {
  return attributeOf(variant, 'lang');
}

function variantNotes(doubled: readonly string[], lang: Lang): readonly ImportNote[] {
  const [first] = doubled;
  if (first === undefined) return [];
  const message = `Units with several variants of a language: the one marked "${lang}" or the first is used. The first such unit: ${first}.`;
  return [{ kind: 'variants', count: doubled.length, message }];
}

function foreignNotes(units: readonly XmlElement[], languages: string): readonly ImportNote[] {
  const [first] = units;
  if (!first) return [];
  const found = new Set(units.flatMap((unit) => childElements(unit, 'tuv').map(languageOf)));
  const message = `Units without text in ${languages} were left out, from line ${first.line} on; they have ${[...found].join(', ') || 'no text'}.`;
  return [{ kind: 'other-languages', count: units.length, message }];
}

function segmentOf<Read>(variant: XmlElement | undefined, words: (element: XmlElement) => Read): Read | undefined {
  const [segment] = variant ? childElements(variant, 'seg') : [];
  return segment && words(segment);
}

function propertyOf(variant: XmlElement | undefined, name: string): string | undefined {
  const properties = variant ? childElements(variant, 'prop') : [];
  const property = properties.find(({ attributes }) => attributes.type === `x-${name}`);
  return property && textOf(property);
}
