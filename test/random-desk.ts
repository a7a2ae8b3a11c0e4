// Random texts and random work on them, for the tests of the desk.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alias } from '#lib/check/rules/alias.ts';
import { checkText } from '#lib/check/structure.ts';
import { type DeskFiles, deskFiles, readDeskText } from '#lib/desk/desk-files.ts';
import type { DeskText } from '#lib/desk/desk-text.ts';
import { type Desk, EMPTY_JOURNAL, takeStep } from '#lib/desk/journal.ts';
import { type Operation, perform } from '#lib/desk/perform.ts';
import { realign } from '#lib/desk/realign.ts';
import { paragraphOf } from '#lib/segment/ids.ts';
import { parseTagged } from '#lib/text/emphasis/tagged.ts';
import { isStressedCopy } from '#lib/text/stress-mark.ts';

export const WORK = 'kniga';
export const LANGS = ['de', 'en'];

const sentence = fc.constantFrom(
  'Он встал.',
  'Дождь шёл весь день, и никто не выходил.',
  '«Кто там?» — спросила она.',
  'Нет!',
  'Замок был закрыт.',
);
const translated = fc.constantFrom(
  'He got up.',
  'It rained all day, and nobody went out.',
  '“Who is there?” she asked.',
  'No!',
  'The lock was shut.',
);
const sentences = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 3 });

const segment = fc.record({
  source: sentences(sentence),
  en: fc.option(sentences(translated), { nil: undefined }),
  de: fc.option(fc.constantFrom('Er stand auf.', 'Nein!'), { nil: undefined }),
  isJoined: fc.boolean(),
  isStressed: fc.boolean(),
  isDraft: fc.boolean(),
  notes: fc.array(fc.constantFrom('Сноска.', 'Ещё сноска.'), { maxLength: 2 }),
});
const paragraph = fc.record({
  kind: fc.constantFrom('p', 'p', 'p', 'q', 'v', 'h'),
  segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
});

/** The files of a text in two languages, with every layer. */
export const deskFilesOf: fc.Arbitrary<DeskFiles> = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((paragraphs) => {
    const layers: Record<string, Record<string, unknown>> = {};
    const put = (file: string, id: string, value: unknown) => {
      layers[file] = { ...layers[file], [id]: value };
    };
    const counts: Record<string, number> = {};
    for (const [index, { kind, segments }] of paragraphs.entries()) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      for (const [at, one] of segments.entries()) {
        const id = segments.length === 1 ? `${kind}${counts[kind]}` : `${kind}${counts[kind]}-${at + 1}`;
        const between = kind === 'v' ? '\n' : ' ';
        const source = one.source.join(between);
        const opens = index > 0 && at === 0;
        const en = one.isJoined && opens ? '' : one.en?.join(between);
        put(`content/${WORK}/text.json`, id, source);
        if (one.isStressed) put(`content/${WORK}/text.stress.json`, id, source.replaceAll('За', 'За\u0301'));
        if (source.includes('день'))
          put(`content/${WORK}/text.emphasis.json`, id, source.replaceAll('весь день', '<em>весь день</em>'));
        if (en?.includes('nobody'))
          put(`locales/en/${WORK}/text.emphasis.json`, id, en.replaceAll('nobody', '<strong>nobody</strong>'));
        if (one.notes.length > 0) put(`content/${WORK}/text.notes.json`, id, one.notes);
        if (source.includes('Замок')) put(`locales/en/${WORK}/text.words.json`, id, { Замок: 'lock' });
        if (en !== undefined) put(`locales/en/${WORK}/text.json`, id, en);
        if (en && one.notes.length > 1) put(`locales/en/${WORK}/text.notes.json`, id, ['A note.']);
        if (en && one.isDraft)
          put(`locales/en/${WORK}/text.state.json`, id, { state: 'draft', by: 'openai x', source });
        if (one.de !== undefined) put(`locales/de/${WORK}/text.json`, id, one.de);
      }
    }
    put(`content/${WORK}/aliases.json`, 'text', { 'p77-1': Object.keys(layers[`content/${WORK}/text.json`] ?? {})[0] });
    put(`content/${WORK}/aliases.json`, '2', { 'p7-3': 'p7-2' });
    return layers;
  });

export function openDesk(files: DeskFiles): Desk {
  return { text: readDeskText(files, WORK, 'text', LANGS), journal: EMPTY_JOURNAL };
}

/** A wish of a person: the pair and the offsets are shares of what is there. */
export interface Wish {
  readonly do: Operation['do'] | 'undo' | 'redo' | 'realign';
  readonly place: number;
  readonly offset: number;
  readonly other: number;
  readonly isSource: boolean;
  readonly isUp: boolean;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const wishes = (kinds: readonly Wish['do'][]): fc.Arbitrary<readonly Wish[]> =>
  fc.array(
    fc.record({
      do: fc.constantFrom(...kinds),
      place: share,
      offset: share,
      other: share,
      isSource: fc.boolean(),
      isUp: fc.boolean(),
    }),
    { maxLength: 25 },
  );

/** The id that a wish is about. */
export function idOf({ pairs }: DeskText, { place }: Wish): string {
  return pairs[Math.min(pairs.length - 1, Math.floor(place * pairs.length))]?.id ?? '';
}

/** The operation that a wish means in a text. */
export function operationOf(text: DeskText, wish: Wish): Operation {
  const id = idOf(text, wish);
  const pair = text.pairs.find((one) => one.id === id);
  const [source, target] = [pair?.source.length ?? 0, pair?.translations.en?.text?.length ?? 0];
  const side = wish.isSource ? 'source' : 'target';
  const at = Math.round(wish.offset * (wish.isSource ? source : target));
  if (wish.do === 'move') return { do: 'move', id, side, at, to: wish.isUp ? 'above' : 'below' };
  if (wish.do === 'split')
    return { do: 'split', id, source: Math.round(wish.offset * source), target: Math.round(wish.other * target) };
  if (wish.do === 'edit') return { do: 'edit', id, side, text: wish.isUp ? 'Замок\tстоит.  Да.' : '' };
  return { do: wish.do as 'merge' | 'untranslated' | 'accept', id };
}

/** Everything that may not be lost, without white space. */
const wordsOf = ({ pairs }: DeskText) => ({
  source: pairs
    .map(({ source }) => source)
    .join('')
    .replace(/\s/g, ''),
  targets: LANGS.map((lang) =>
    pairs
      .map((pair) => pair.translations[lang]?.text ?? '')
      .join('')
      .replace(/\s/g, ''),
  ),
  notes: pairs.flatMap(({ notes = [] }) => notes),
  targetNotes: pairs.flatMap((pair) => pair.translations.en?.notes ?? []),
});

/** One wish as a step; wishes that cannot be fulfilled change nothing. */
export function follow(now: Desk, wish: Wish): Desk {
  if (wish.do === 'undo' || wish.do === 'redo') return takeStep(now, { do: wish.do })?.desk ?? now;
  const change =
    wish.do === 'realign' ? realign(now, 'en', idOf(now.text, wish)) : perform(now, 'en', operationOf(now.text, wish));
  if (typeof change !== 'object') return now;
  const stepped = takeStep(now, { do: 'change', change });
  assert.ok(stepped, 'a change fits the text that it was made for');
  return stepped.desk;
}

/** As `check` sees the files. */
function errorsIn(text: DeskText): readonly string[] {
  const files = deskFiles(text);
  const layer = (file: string) => {
    const entries = Object.entries((files[file] ?? {}) as Record<string, never>);
    return { file, ids: entries.map(([id]) => id), segments: new Map(entries) as ReadonlyMap<string, string> };
  };
  const source = layer(`content/${WORK}/text.json`);
  const targets = LANGS.map((lang) => ({ ...layer(`locales/${lang}/${WORK}/text.json`), lang }));
  const wordsFile = `locales/en/${WORK}/text.words.json`;
  const layers = [
    { ...layer(`content/${WORK}/text.stress.json`), stressed: layer(`content/${WORK}/text.stress.json`).segments },
    layer(`content/${WORK}/text.notes.json`),
    ...['state', 'anchors', 'notes'].map((name) => layer(`locales/en/${WORK}/text.${name}.json`)),
    { ...layer(wordsFile), words: (files[wordsFile] ?? {}) as Record<string, Record<string, string>> },
  ];
  const names = new Set([...source.ids, ...source.ids.map(paragraphOf)]);
  return [
    ...checkText({ source, targets, layers }).filter(({ severity }) => severity === 'error'),
    ...alias.find({ file: '', place: '', aliases: text.aliases, exists: (name) => names.has(name) }),
  ].map(({ id, message }) => `${id}: ${message}`);
}

/** Does what is wished, and asserts after each step that no text is lost, that the text is valid and that no id is given twice. */
export function assertNothingLost(files: DeskFiles, list: readonly Wish[]): void {
  const start = openDesk(files);
  const seen = new Set(start.text.pairs.map(({ id }) => id));
  let now = start;
  for (const wish of list) {
    const next = follow(now, wish);
    if (wish.do !== 'undo' && wish.do !== 'redo') {
      const before = new Set(now.text.pairs.map(({ id }) => id));
      for (const { id } of next.text.pairs) if (!before.has(id)) assert.ok(!seen.has(id), `${id} is given again`);
    }
    for (const { id, stress, source, emphasis, translations } of next.text.pairs) {
      seen.add(id);
      for (const [tagged, text] of [
        [emphasis, source] as const,
        [translations.en?.emphasis, translations.en?.text] as const,
      ])
        if (tagged !== undefined)
          assert.equal(parseTagged(tagged)?.text, text, 'the layer of emphasis repeats the text');
      if (stress !== undefined) assert.ok(isStressedCopy(stress, source), stress);
    }
    assert.deepEqual(wordsOf(next.text), wordsOf(start.text), wish.do);
    assert.deepEqual(errorsIn(next.text), [], wish.do);
    now = next;
  }
}
