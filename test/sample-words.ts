// Saved words for tests: ordinary ones, and ones that are hard for formats.
import { answerCard } from '#lib/vocabulary/schedule.ts';
import { newCard, type SavedWord } from '#lib/vocabulary/word.ts';

const added = Date.UTC(2026, 10, 20, 9);

function sample(lemma: string, rest: Partial<SavedWord> = {}): SavedWord {
  const form = rest.form ?? lemma;
  return {
    lang: 'ru',
    lemma,
    pos: 'NOUN',
    form,
    stressed: lemma,
    gloss: 'gloss',
    note: '',
    status: 'new',
    sentences: [{ address: 'kim-putin-2023', segment: 'p1-1', source: `Вот ${form}!`, target: 'Here it is!', form }],
    added,
    changed: added,
    card: newCard(added),
    ...rest,
  };
}

export const SAMPLE_WORDS: readonly SavedWord[] = [
  sample('замок', { form: 'замка', stressed: 'за́мок', gloss: 'castle', status: 2, changed: added + 5 }),
  sample('печь', { pos: 'VERB', card: answerCard(answerCard(newCard(added), 'good', added), 'easy', added + 6e5) }),
  sample('кто-то', { pos: 'PRON', status: 'known', sentences: [] }),
  sample('формула', { gloss: '=HYPERLINK("http://x")', note: "'+1\n-2", form: '@формула', status: 'ignored' }),
  sample('разметка', {
    gloss: '<b>bold</b> & "quoted" <script>alert(1)</script>',
    note: 'tab\there, comma\r\nline\x1F',
    status: 4,
  }),
  sample('1984', { pos: 'NUM', gloss: 'year; novel', stressed: '1984' }),
  sample('долго', { note: 'я'.repeat(4999), status: 1 }),
];
