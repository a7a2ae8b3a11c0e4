// Stress marks and word notes in the original of an EPUB: marks over vowels, and links to a glossary at the end of its page.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Mark, TextLayers } from '../../model.ts';
import { cutMarks } from '../../text/emphasis/marks.ts';
import { STRESS_MARK } from '../../text/stress-mark.ts';
import { typeset } from '../../text/typography.ts';
import { element, emphasised, markup, prose } from './page.ts';

/** The original of a segment as markup. */
export type LayeredSource = (segment: string, text: string, emphasis: readonly Mark[]) => string;

/** Writes segments with the requested layers. */
export function layerSource(layers: TextLayers | undefined): LayeredSource {
  if (!layers) return (_segment, text, emphasis) => prose(text, SOURCE_LANGUAGE, emphasis);
  const notes = layers.words.map((note, index) => ({ ...note, number: index + 1 }));
  const bySegment = Map.groupBy(notes, ({ segment }) => segment);
  return (segment, text, emphasis) => {
    // Typesetting replaces single characters, so offsets stay the same.
    const written = typeset(text, SOURCE_LANGUAGE);
    const marks = layers.stress.get(segment) ?? [];
    const piece = (from: number, to: number, isLink = false) => {
      const own = cutMarks(emphasis, from, to).filter(({ kind }) => !isLink || kind !== 'a');
      const leaf = (words: string, at: number) =>
        markup(withMarks(written, marks, from + at, from + at + words.length));
      return emphasised(written.slice(from, to), own, leaf);
    };
    let content = '';
    let done = 0;
    for (const { start, end, number } of bySegment.get(segment) ?? []) {
      const link = { id: `word-ref-${number}`, class: 'word', 'epub:type': 'glossref', role: 'doc-glossref' };
      const word = element('a', { ...link, href: `#word-${number}` }, piece(start, end, true));
      content += piece(done, start) + word;
      done = end;
    }
    return content + piece(done, written.length);
  };
}

/** The word notes of a page; nothing if there are none. */
export function glossary(layers: TextLayers | undefined, lang: Lang): string {
  if (!layers || layers.words.length === 0) return '';
  const items = layers.words.map(({ headword, gloss }, index) => {
    const back = element(
      'a',
      { role: 'doc-backlink', href: `#word-ref-${index + 1}` },
      prose(headword, SOURCE_LANGUAGE),
    );
    const term = element('dt', { id: `word-${index + 1}`, lang: SOURCE_LANGUAGE }, element('dfn', {}, back));
    return term + element('dd', { lang }, prose(gloss, lang));
  });
  const heading = element('h2', {}, `Слова / ${element('span', { lang: 'en' }, 'Words')}`);
  return element(
    'section',
    { class: 'glossary', role: 'doc-glossary', 'aria-label': 'Слова' },
    `\n${heading}\n${element('dl', { 'epub:type': 'glossary' }, items.join('\n'))}\n`,
  );
}

/** A part of the text with a mark after each stressed vowel in it. */
function withMarks(text: string, marks: readonly number[], from: number, to: number): string {
  let marked = '';
  let done = from;
  for (const mark of marks) {
    if (mark < done || mark >= to) continue;
    marked += text.slice(done, mark + 1) + STRESS_MARK;
    done = mark + 1;
  }
  return marked + text.slice(done, to);
}
