// XLIFF 1.2 (OASIS, 2008): a file for every text, a group for every paragraph, a unit for every segment and footnote.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Mark, MarkKind } from '../../model.ts';
import { markOf, UNTRANSLATED } from '../../segment/mark.ts';
import { type MarkCode, markCodes } from '../../segment/mark-codes.ts';
import { type Unit, unitParagraphs } from '../../segment/units.ts';
import type { Exporter } from '../exporter.ts';
import { workFacts } from '../facts.ts';
import { writeMarked } from '../marked.ts';

export const xliff1: Exporter = {
  format: 'xliff-1.2',
  summary: 'XLIFF 1.2, for translators’ programs',
  extension: 'xlf',
  sides: 'both',
  isBinary: () => false,
  async *write({ work, texts }) {
    const facts = workFacts(work).map(
      ([name, value]) => `<note from="stroka">${xmlText(`${name}: ${value}`)}</note>\n`,
    );
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n';
    for await (const text of texts) {
      yield `${fileTag(text.address, text.lang)}<header>\n${facts.join('')}</header>\n<body>\n`;
      for (const { id, units } of unitParagraphs(text)) {
        const group = xmlAttributes({ resname: id, restype: 'x-paragraph' });
        yield `<group${group}>\n${units.map((unit) => transUnit(unit, text.lang)).join('')}</group>\n`;
      }
      yield '</body>\n</file>\n';
    }
    yield '</xliff>\n';
  },
};

function fileTag(original: string, lang: Lang): string {
  const attributes = xmlAttributes({
    original,
    'source-language': SOURCE_LANGUAGE,
    'target-language': lang,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  });
  return `<file${attributes}>\n`;
}

function transUnit(unit: Unit, lang: Lang): string {
  const { id, source, state } = unit;
  const codes = markCodes(unit);
  const approved = state?.state === 'reviewed' ? 'yes' : undefined;
  return [
    `<trans-unit${xmlAttributes({ id, approved, 'xml:space': 'preserve' })}>\n`,
    `<source${xmlAttributes({ 'xml:lang': SOURCE_LANGUAGE })}>${inline(source, unit.sourceMarks, codes.source)}</source>\n`,
    targetOf(unit, codes, lang),
    state?.by === undefined ? '' : `<note from="stroka-by" annotates="target">${xmlText(state.by)}</note>\n`,
    madeFrom(unit, lang),
    '</trans-unit>\n',
  ].join('');
}

function targetOf(unit: Unit, codes: ReturnType<typeof markCodes>, lang: Lang): string {
  const mark = markOf(unit);
  // OmegaT offers the content of the target for translation, and ignores a unit without one.
  if (unit.target === undefined || mark === undefined) return unit.source === '' ? '' : untranslated(unit, codes, lang);
  const isReviewed = unit.state?.state === 'reviewed';
  const attributes = xmlAttributes({
    'xml:lang': lang,
    state: isReviewed ? 'final' : 'needs-review-translation',
    'state-qualifier': mark === 'reviewed' ? undefined : `x-${mark}`,
  });
  return `<target${attributes}>${inline(unit.target, unit.targetMarks, codes.target)}</target>\n`;
}

/** The original in place of a translation. */
function untranslated({ source, sourceMarks }: Unit, codes: ReturnType<typeof markCodes>, lang: Lang): string {
  const attributes = { 'xml:lang': lang, state: 'needs-translation', 'state-qualifier': `x-${UNTRANSLATED}` };
  return `<target${xmlAttributes(attributes)}>${inline(source, sourceMarks, codes.source)}</target>\n`;
}

const CODE_TYPES: Readonly<Record<MarkKind, string>> = { em: 'italic', strong: 'bold', sc: 'x-small-caps', a: 'link' };

/** Emphasis and links as codes around words. */
function inline(text: string, marks: readonly Mark[] | undefined, codes: readonly MarkCode[]): string {
  return writeMarked(text, marks, {
    text: xmlText,
    element: ({ kind, number }, content) => {
      const attributes = { id: String(codes[number - 1]?.number ?? number), ctype: CODE_TYPES[kind] };
      return `<g${xmlAttributes(attributes)}>${content}</g>`;
    },
  });
}

/** The recorded original of a translation, called a previous version by the format. */
function madeFrom({ state, target = '' }: Unit, lang: Lang): string {
  if (state?.source === undefined) return '';
  return [
    '<alt-trans alttranstype="previous-version">',
    `<source${xmlAttributes({ 'xml:lang': SOURCE_LANGUAGE })}>${xmlText(state.source)}</source>`,
    `<target${xmlAttributes({ 'xml:lang': lang })}>${xmlText(target)}</target>`,
    '</alt-trans>\n',
  ].join('');
}
