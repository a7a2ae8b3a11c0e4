// A saved word as an Anki note, with the same fields in the same order for the text file and the package.
import { splitAtForm } from './cloze.ts';
import { sha1 } from './sha1.ts';
import { type SavedWord, wordKey } from './word.ts';

export const DECK = 'Stroka';
export const NOTE_TYPE = 'Stroka';

/** Word and Gloss come first, so that a note type with two fields still makes a card. */
export const FIELD_NAMES = [
  'Word',
  'Gloss',
  'Sentence',
  'Translation',
  'Note',
  'Lemma',
  'Part of speech',
  'Form',
  'Source',
  'Status',
  'Changed',
] as const;

/** The GUID by which Anki recognises a note on every import. */
export function noteGuid(word: SavedWord): string {
  return `stroka-${sha1(wordKey(word)).slice(0, 16)}`;
}

/** HTML for each of `FIELD_NAMES`; of the sentences only the first one, with the word in bold. */
export function noteFields(word: SavedWord): readonly string[] {
  const [met] = word.sentences;
  const { before, form, after } = splitAtForm(met?.source ?? '', met?.form ?? '');
  return [
    escapeHtml(word.stressed),
    escapeHtml(word.gloss),
    `${escapeHtml(before)}${form && `<b>${escapeHtml(form)}</b>`}${escapeHtml(after)}`,
    escapeHtml(met?.target ?? ''),
    escapeHtml(word.note),
    escapeHtml(word.lemma),
    word.pos,
    escapeHtml(word.form),
    met?.address ? `${met.address}#${met.segment}` : '',
    String(word.status),
    new Date(word.changed).toISOString(),
  ];
}

const entities: readonly (readonly [character: string, entity: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\n', '<br>'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
  // Anki's separator between the fields of a note.
  ['\x1F', '&#31;'],
];

/** Text as HTML on one line, without quotation marks and tabs: safe for a field of a text file. */
export function escapeHtml(text: string): string {
  return entities.reduce((html, [character, entity]) => html.replaceAll(character, entity), text);
}

/** The inverse of escapeHtml(); undefined if there is other markup. */
export function unescapeHtml(html: string): string | undefined {
  if (/[<>]/.test(html.replaceAll('<br>', ''))) return undefined;
  return entities.toReversed().reduce((text, [character, entity]) => text.replaceAll(entity, character), html);
}
