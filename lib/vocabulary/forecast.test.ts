// Days of the forecast, and daylight saving time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forecast } from './forecast.ts';
import { newCard, type SavedWord, type Status } from './word.ts';

function due(time: number, status: Status = 1): SavedWord {
  const name = { lang: 'ru', lemma: 'а', pos: 'X', form: 'а', stressed: 'а', gloss: '', note: '' } as const;
  return { ...name, status, sentences: [], added: 0, changed: 0, card: newCard(time) };
}

test('each word is counted once: overdue ones today, others on their day or later', () => {
  const now = new Date(2026, 10, 22, 15).getTime();
  const day = (offset: number, hour: number) => new Date(2026, 10, 22 + offset, hour).getTime();
  const words = [
    due(day(-40, 1)),
    due(day(0, 23)),
    due(day(1, 0)),
    due(day(29, 23)),
    due(day(30, 0)),
    due(day(400, 0)),
  ];
  const { days, later } = forecast([...words, due(day(0, 1), 'known'), due(day(0, 1), 'ignored')], now);
  assert.equal(days.length, 30);
  assert.deepEqual(
    days.flatMap(({ count }, place) => (count > 0 ? [[place, count]] : [])),
    [
      [0, 2],
      [1, 1],
      [29, 1],
    ],
  );
  assert.equal(later, 2);
  assert.equal(days[0]?.start, day(0, 0));
});

test('days follow the calendar when the clock changes', () => {
  const now = new Date(2026, 9, 24, 12).getTime();
  const { days } = forecast([], now, 3);
  assert.deepEqual(
    days.map(({ start }) => [new Date(start).getDate(), new Date(start).getHours()]),
    [
      [24, 0],
      [25, 0],
      [26, 0],
    ],
  );
});
