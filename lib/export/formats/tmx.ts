// TMX 1.4b, the exchange format of translation memories (LISA OSCAR, 2005): a unit for every segment and footnote.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Text } from '../../model.ts';
import { formatKey } from '../../segment/keys.ts';
import { markOf } from '../../segment/mark.ts';
import { type Unit, unitParagraphs } from '../../segment/units.ts';
import type { Exporter } from '../exporter.ts';
import { workFacts } from '../facts.ts';

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
  const known = [
    ['state', markOf(unit)],
    ['by', state?.by],
    ['made-from', state?.source],
  ] as const;
  const properties = known.map(([name, value]) => (value === undefined ? '' : property(name, value)));
  return [
    `<tu${xmlAttributes({ tuid: formatKey(address, id) })}>\n`,
    variant(SOURCE_LANGUAGE, '', source),
    target === undefined ? '' : variant(lang, properties.join(''), target),
    '</tu>\n',
  ].join('');
}

function variant(lang: string, properties: string, text: string): string {
  return `<tuv${xmlAttributes({ 'xml:lang': lang })}>${properties}<seg>${xmlText(text)}</seg></tuv>\n`;
}

function property(name: string, value: string): string {
  return `<prop${xmlAttributes({ type: `x-${name}` })}>${xmlText(value)}</prop>`;
}
