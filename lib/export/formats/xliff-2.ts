// XLIFF 2.1 (OASIS, 2018): a file for every text, a unit for every paragraph and footnote, a segment for every segment.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Mark, MarkKind } from '../../model.ts';
import { parseNoteId } from '../../segment/keys.ts';
import { markOf } from '../../segment/mark.ts';
import { type MarkCode, markCodes } from '../../segment/mark-codes.ts';
import { type Unit, type UnitParagraph, unitParagraphs } from '../../segment/units.ts';
import type { Exporter } from '../exporter.ts';
import { workFacts } from '../facts.ts';
import { writeMarked } from '../marked.ts';

export const xliff2: Exporter = {
  format: 'xliff-2.1',
  summary: 'XLIFF 2.1, for translators’ programs',
  extension: 'xlf',
  sides: 'both',
  isBinary: () => false,
  async *write({ work, texts }) {
    const root = xmlAttributes({
      version: '2.1',
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
      srcLang: SOURCE_LANGUAGE,
      trgLang: work.lang,
    });
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n`;
    for await (const text of texts) {
      const { address } = text;
      yield `<file${xmlAttributes({ id: address, original: address, canResegment: 'no', 'xml:space': 'preserve' })}>\n`;
      yield metadata([['work', workFacts(work)]]);
      for (const paragraph of unitParagraphs(text)) yield unitsOfParagraph(paragraph);
      yield '</file>\n';
    }
    yield '</xliff>\n';
  },
};

function unitsOfParagraph({ id, kind, units }: UnitParagraph): string {
  const segments = units.filter((unit) => !parseNoteId(unit.id));
  const footnotes = units.filter((unit) => parseNoteId(unit.id));
  const between = `<ignorable><source>${kind === 'verse' ? '\n' : ' '}</source></ignorable>\n`;
  return unitOf(id, segments, between) + footnotes.map((note) => unitOf(note.id, [note], '')).join('');
}

function unitOf(id: string, segments: readonly Unit[], between: string): string {
  const known = segments.map((segment) => [segment.id, factsOf(segment)] as const);
  const body = segments.map(segmentOf).join(between);
  return `<unit${xmlAttributes({ id })}>\n${metadata(known)}${body}</unit>\n`;
}

function segmentOf(unit: Unit): string {
  const { id, source, target, state } = unit;
  const mark = markOf(unit);
  const attributes = xmlAttributes({
    id,
    state: !state ? 'initial' : state.state === 'reviewed' ? 'reviewed' : 'translated',
    subState: mark === undefined || mark === 'reviewed' ? undefined : `stroka:${mark}`,
  });
  const codes = markCodes(unit);
  const written = inline(unit, source, unit.sourceMarks, codes.source);
  const translation =
    target === undefined ? '' : `<target>${inline(unit, target, unit.targetMarks, codes.target)}</target>`;
  return `<segment${attributes}><source>${written}</source>${translation}</segment>\n`;
}

const CODE_TYPES: Readonly<Record<MarkKind, readonly [type: string, subType: string | undefined]>> = {
  em: ['fmt', 'xlf:i'],
  strong: ['fmt', 'xlf:b'],
  sc: ['fmt', 'stroka:small-caps'],
  a: ['link', undefined],
};

/** Emphasis and links as codes around words; their ids are unique in a paragraph. */
function inline({ id }: Unit, text: string, marks: readonly Mark[] | undefined, codes: readonly MarkCode[]): string {
  return writeMarked(text, marks, {
    text: xmlText,
    element: ({ kind, number }, content) => {
      const [type, subType] = CODE_TYPES[kind];
      const attributes = { id: `${id}.${codes[number - 1]?.number ?? number}`, type, subType };
      return `<pc${xmlAttributes(attributes)}>${content}</pc>`;
    },
  });
}

function factsOf({ state }: Unit): readonly (readonly [string, string])[] {
  const facts = [
    ['by', state?.by],
    ['made-from', state?.source],
  ] as const;
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

type Facts = readonly (readonly [name: string, value: string])[];

/** The format's metadata module for tool-specific data; nothing if there is none. */
function metadata(groups: readonly (readonly [category: string, facts: Facts])[]): string {
  const written = groups
    .filter(([, facts]) => facts.length > 0)
    .map(([category, facts]) => {
      const entries = facts.map(([type, value]) => `<mda:meta${xmlAttributes({ type })}>${xmlText(value)}</mda:meta>`);
      return `<mda:metaGroup${xmlAttributes({ category })}>${entries.join('')}</mda:metaGroup>`;
    });
  return written.length > 0 ? `<mda:metadata>${written.join('')}</mda:metadata>\n` : '';
}
