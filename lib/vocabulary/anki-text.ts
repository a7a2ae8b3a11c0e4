// Saved words as a text file with Anki's headers, which Anki imports without questions.
// https://docs.ankiweb.net/importing/text-files.html
import { itemAt } from '../item-at.ts';
import { DECK, FIELD_NAMES, NOTE_TYPE, noteFields, noteGuid, unescapeHtml } from './anki-note.ts';
import { type IncomingWord, parseWord, type Refusal } from './incoming.ts';
import type { SavedWord } from './word.ts';

const columns = ['GUID', ...FIELD_NAMES, 'Tags'];

/** Tabs between fields, HTML in them, a line for each word with its first sentence. */
export function writeAnkiText(words: readonly SavedWord[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    `#notetype:${NOTE_TYPE}`,
    `#deck:${DECK}`,
    '#guid column:1',
    `#tags column:${columns.length}`,
    `#columns:${columns.join('\t')}`,
  ];
  const lines = words.map((word) => [noteGuid(word), ...noteFields(word), 'stroka'].join('\t'));
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Parses the output of writeAnkiText(). */
export function readAnkiText(text: string): readonly IncomingWord[] | Refusal {
  const lines = text.split(/\r\n|\n|\r/);
  const isOurs =
    lines.includes(`#columns:${columns.join('\t')}`) &&
    lines.includes('#separator:tab') &&
    lines.includes('#html:true');
  if (!isOurs) return { refused: 'strange' };
  const words: IncomingWord[] = [];
  for (const [place, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const word = parseLine(line.split('\t'));
    if (typeof word === 'string') return { refused: word, line: place + 1 };
    words.push(word);
  }
  return words;
}

function parseLine(cells: readonly string[]): IncomingWord | 'damaged' | 'markup' {
  if (cells.length !== columns.length) return 'damaged';
  const [, ...fields] = cells;
  const bold = /<b>(.*?)<\/b>/.exec(itemAt(fields, 2))?.[1] ?? '';
  const texts = [...fields.slice(0, FIELD_NAMES.length), bold].map((field, place) =>
    unescapeHtml(place === 2 ? field.replace(/<\/?b>/g, '') : field),
  );
  if (texts.includes(undefined)) return 'markup';
  const [stressed, gloss, source, target, note, lemma, pos, form, place = '', status = '', changed = '', metForm] =
    texts;
  const [address, segment] = place.split('#');
  const word = parseWord({
    lemma,
    pos,
    form,
    stressed,
    gloss,
    note,
    status: /^[1-4]$/.test(status) ? Number(status) : status,
    changed: changed === '' ? undefined : Date.parse(changed),
    sentences: source ? [{ address, segment, source, target, form: metForm }] : [],
  });
  return word ?? 'damaged';
}
