// TMX 1.4b, the exchange format of translation memories (LISA OSCAR, 2005): a unit for every segment and footnote.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Mark, MarkKind, Text } from '../../model.ts';
import { formatKey } from '../../segment/keys.ts';
import { markOf } from '../../segment/mark.ts';
import { type MarkCode, markCodes } from '../../segment/mark-codes.ts';
import { type Unit, unitParagraphs } from '../../segment/units.ts';
import type { Exporter } from '../exporter.ts';
import { workFacts } from '../facts.ts';
import { writeMarked } from '../marked.ts';

export const tmx: Exporter = {
  format: 'tmx',
  summary: 'TMX 1.4b, a translation memory',
  extension: 'tmx',
  sides: 'both',
  isBinary: () => false,
  async *write({ work, texts }) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${header(work)}<body>\n`;
    for await (const text of texts) {
      for (const { units } of unitParagraphs(text)) yield units.map((unit) => translationUnit(text, unit)).join('');
    }
    yield '</body>\n</tmx>\n';
  },
};

function header(work: Parameters<typeof workFacts>[0]): string {
  const attributes = xmlAttributes({
    creationtool: 'Stroka',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'Stroka',
    adminlang: 'en',
    srclang: SOURCE_LANGUAGE,
    datatype: 'plaintext',
  });
  const facts = workFacts(work).map(([name, value]) => property(name, value));
  return `<header${attributes}>\n${facts.join('')}</header>\n`;
}

function translationUnit({ address, lang }: Text, unit: Unit): string {
  const { id, source, target, state } = unit;
  const codes = markCodes(unit);
  const known = [
    ['state', markOf(unit)],
    ['by', state?.by],
    ['made-from', state?.source],
  ] as const;
  const properties = known.map(([name, value]) => (value === undefined ? '' : property(name, value)));
  return [
    `<tu${xmlAttributes({ tuid: formatKey(address, id) })}>\n`,
    variant(SOURCE_LANGUAGE, '', inline(source, unit.sourceMarks, codes.source)),
    target === undefined ? '' : variant(lang, properties.join(''), inline(target, unit.targetMarks, codes.target)),
    '</tu>\n',
  ].join('');
}

/** `content` is markup. */
function variant(lang: string, properties: string, content: string): string {
  return `<tuv${xmlAttributes({ 'xml:lang': lang })}>${properties}<seg>${content}</seg></tuv>\n`;
}

const CODE_TYPES: Readonly<Record<MarkKind, string>> = { em: 'italic', strong: 'bold', sc: 'x-small-caps', a: 'link' };

/** Emphasis and links as pairs of codes, each with its tag. */
function inline(text: string, marks: readonly Mark[] | undefined, codes: readonly MarkCode[]): string {
  return writeMarked(text, marks, {
    text: xmlText,
    element: ({ kind, href, number }, content) => {
      const code = String(codes[number - 1]?.number ?? number);
      const tag = kind === 'a' ? `<a${xmlAttributes({ href })}>` : `<${kind}>`;
      const opening = `<bpt${xmlAttributes({ i: String(number), x: code, type: CODE_TYPES[kind] })}>${xmlText(tag)}</bpt>`;
      return `${opening}${content}<ept${xmlAttributes({ i: String(number) })}>${xmlText(`</${kind}>`)}</ept>`;
    },
  });
}

function property(name: string, value: string): string {
  return `<prop${xmlAttributes({ type: `x-${name}` })}>${xmlText(value)}</prop>`;
}
