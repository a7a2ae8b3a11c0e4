// The shared suite for importers: a sample work in each format is read unchanged; broken files are refused with one
// line.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkStrings } from '#lib/check/strings.ts';
import { UserError } from '#lib/error.ts';
import { importWork } from '#lib/import/import-work.ts';
import type { Block, ImportedChapter, ImportedWork } from '#lib/import/importer.ts';
import { assertAccounted } from './read-accounted.ts';

/** The builder of a format. */
export interface SampleWork {
  readonly title: string;
  readonly author: string;
  readonly chapters: readonly ImportedChapter[];
}

export interface ImporterCase {
  readonly format: string;
  /** Writes a sample in the format: title and author where the format has them, then the blocks of every chapter. */
  readonly build: (sample: SampleWork) => Uint8Array | Promise<Uint8Array>;
  /**
   * What the format cannot express, and the suite does not test. Quotations are read as paragraphs, notes not at all.
   */
  readonly cannot?: readonly ('author' | 'quotation' | 'notes')[];
}

/** A short text: title, prose, a quotation, dialogue, verse and a footnote. Its first block is its title. */
export const TEXT_SAMPLE: SampleWork = {
  title: 'Письмо с маяка',
  author: 'Анна Берг',
  chapters: [
    {
      part: undefined,
      blocks: [
        block('heading', 'Письмо с маяка'),
        block('quotation', 'Море не спрашивает, кто на берегу; оно помнит и тех, кто давно уехал.'),
        block(
          'paragraph',
          'Маяк стоял на самом краю мыса, и по вечерам его свет доходил до нашего окна на втором этаже.',
        ),
        {
          kind: 'paragraph',
          text: 'Смотритель, старый Ильмар, вёл вахтенный журнал и никогда не ошибался в погоде, как ни менялся ветер.',
          notes: [{ at: 47, text: 'Книга, в которую записывают всё, что случилось за вахту.' }],
        },
        block('paragraph', '— Завтра будет шторм, — сказал он и закрыл тетрадь, не дожидаясь нашего ответа.'),
        block(
          'verse',
          'Над заливом ходит ветер,\nходит ветер круглый год,\nтолько свет его и встретит,\nтолько свет его и ждёт',
        ),
        block('paragraph', 'Утром пришло письмо; в нём была одна строчка, и никто из нас не понял, кому она написана.'),
      ],
    },
  ],
};

/** A book of two parts with three chapters and an epilogue. */
export const BOOK_SAMPLE: SampleWork = {
  title: 'Долгая переправа',
  author: 'Анна Берг',
  chapters: [
    chapter(
      'Часть первая',
      'Глава 1',
      'Паром уходил в шесть утра, и к этому времени на пристани всегда собиралось много народу с узлами.',
    ),
    chapter(
      'Часть первая',
      'Глава 2',
      'На том берегу нас никто не встретил, хотя телеграмму отправили ещё в понедельник, сразу после обеда.',
    ),
    chapter(
      'Часть вторая',
      'Глава 3',
      'Зимой река встала, и переправу закрыли; теперь через лёд ходили пешком, по вешкам, гуськом.',
    ),
    chapter(
      undefined,
      'Эпилог',
      'Мост построили через двадцать лет, и о пароме напоминает только старая касса с заколоченным окном.',
    ),
  ],
};

/** Runs the suite for one format. */
export function testImporter({ format, build, cannot = [] }: ImporterCase): void {
  const expected = (sample: SampleWork) => sample.chapters.map((one) => reduce(one, cannot));

  describe(`every importer: ${format}`, () => {
    for (const [name, sample] of [
      ['a text', TEXT_SAMPLE],
      ['a book', BOOK_SAMPLE],
    ] as const) {
      test(`${name} is read unchanged`, async () => {
        const work = await importWork(await build(sample));
        assert.equal(work.title, sample.title);
        if (!cannot.includes('author')) assert.equal(work.author, sample.author);
        assert.deepEqual(work.chapters, expected(sample));
        if (work.account) assertAccounted(work);
      });
    }

    test('characters are repaired everywhere, and each kind is reported once', async () => {
      const [first] = TEXT_SAMPLE.chapters;
      assert.ok(first);
      const dirty = first.blocks.map((one) => ({ ...one, text: dirt(one.text), notes: [] }));
      const clean = first.blocks.map((one) => ({ ...one, notes: [] }));
      const work = await importWork(await build({ ...TEXT_SAMPLE, chapters: [{ part: undefined, blocks: dirty }] }));
      assert.deepEqual(work.chapters, expected({ ...TEXT_SAMPLE, chapters: [{ part: undefined, blocks: clean }] }));
      const kinds = work.notes.map(({ kind }) => kind);
      assert.equal(new Set(kinds).size, kinds.length, kinds.join(' '));
      for (const kind of ['spaces', 'soft-hyphens', 'composed']) assert.ok(kinds.includes(kind), kind);
    });

    test('a truncated file is read in part or refused with one line', async () => {
      const whole = await build(BOOK_SAMPLE);
      for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
        const work = await importOrRefuse(whole.subarray(0, cut));
        if (work) assertStorable(work);
        if (work?.account) assertAccounted(work);
      }
    });

    test('a file with missing bytes is read or refused with one line', async () => {
      const whole = await build(TEXT_SAMPLE);
      for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
        const work = await importOrRefuse(whole.map((byte, index) => (index === at ? byte ^ 0x55 : byte)));
        if (work) assertStorable(work);
      }
    });

    test('a file over the limit is refused', async () => {
      const bytes = await build(TEXT_SAMPLE);
      const limits = { fileBytes: bytes.length - 1 };
      await assert.rejects(importWork(bytes, { limits }), { name: 'UserError', code: 'too-big' });
    });

    test('a work without words is refused', async () => {
      const nothing = await build({ title: '', author: '', chapters: [{ part: undefined, blocks: [] }] });
      await assert.rejects(importWork(nothing), (error) => error instanceof UserError);
    });
  });
}

/** The work, or undefined if the file is refused; an error other than a UserError fails the test. */
async function importOrRefuse(bytes: Uint8Array): Promise<ImportedWork | undefined> {
  try {
    return await importWork(bytes);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.ok(!error.message.includes('\n') && error.hint !== '');
    return undefined;
  }
}

/** Asserts that every string of the work is valid in the library. */
export function assertStorable(work: ImportedWork): void {
  assert.ok(work.chapters.length > 0);
  const strings = new Map<string, string>();
  const add = (text: string | undefined) => text !== undefined && strings.set(`${strings.size}`, text);
  for (const name of [work.title, work.author, work.translator]) add(name);
  for (const { part, blocks } of work.chapters) {
    assert.ok(blocks.length > 0);
    add(part);
    for (const { kind, text, notes } of blocks) {
      assert.ok(text.trim() === text && text !== '', JSON.stringify(text));
      assert.ok(kind === 'verse' || !text.includes('\n'), JSON.stringify(text));
      add(text);
      for (const note of notes) {
        assert.ok(note.at >= 0 && note.at <= text.length);
        add(note.text);
      }
    }
  }
  assert.deepEqual(checkStrings({ file: '', strings }), []);
}

/** й and ё as two characters, a soft hyphen in every long word, no-break spaces. */
function dirt(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([а-я]{3})(?=[а-я]{4})/g, '$1\u00AD')
    .replace(/ (?=—)/g, '\u00A0')
    .replace(/и /g, 'и\u00A0');
}

function reduce({ part, blocks }: ImportedChapter, cannot: readonly string[]): ImportedChapter {
  return {
    part,
    blocks: blocks.map(({ kind, text, notes }) => ({
      kind: kind === 'quotation' && cannot.includes('quotation') ? 'paragraph' : kind,
      text,
      notes: cannot.includes('notes') ? [] : notes,
    })),
  };
}

function block(kind: Block['kind'], text: string): Block {
  return { kind, text, notes: [] };
}

function chapter(part: string | undefined, heading: string, text: string): ImportedChapter {
  return {
    part,
    blocks: [
      block('heading', heading),
      block('paragraph', text),
      block('paragraph', `${text} Больше в тот день ничего не было.`),
    ],
  };
}
