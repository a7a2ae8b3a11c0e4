// Chapters find their mates by the names in them, wherever they stand and however the books are divided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterNumber } from './chapter-number.ts';
import { type ChapterMatch, matchChapters, type TitledChapter } from './chapters.ts';

const people = [
  ['Гуров', 'Gurov'],
  ['Коврин', 'Kovrin'],
  ['Старцев', 'Startsev'],
  ['Орлов', 'Orlov'],
  ['Пекарский', 'Pekarsky'],
  ['Грузин', 'Gruzin'],
  ['Кукушкин', 'Kukushkin'],
  ['Володя', 'Volodya'],
  ['Туркин', 'Turkin'],
  ['Дидериц', 'Diderits'],
  ['Шумихин', 'Shumikhin'],
  ['Поля', 'Polya'],
  ['Бакунин', 'Bakunin'],
  ['Мальцев', 'Maltsev'],
] as const;

/** Chapters of two persons each, one of whom is in the next chapter too. */
const source = people.map((_, at) => chapter(at, 0));
const target = people.map((_, at) => chapter(at, 1));

function chapter(at: number, side: 0 | 1): TitledChapter {
  const [one, other] = [people[at]?.[side] ?? '', people[(at + 1) % people.length]?.[side] ?? ''];
  const units = Array.from({ length: 12 }, (_, line) =>
    side === 0
      ? `Тут пришёл ${line % 3 === 0 ? other : one} и сел.`
      : `Then came ${line % 3 === 0 ? other : one} and sat.`,
  );
  return { heading: undefined, units };
}

function joined(chapters: readonly TitledChapter[]): TitledChapter {
  return { heading: undefined, units: chapters.flatMap(({ units }) => units) };
}

function shown(matches: readonly ChapterMatch[]): string {
  return matches.map((match) => `${match.source.join('+')}=${match.target.join('+')}`).join(' ');
}

test('as many on both sides', () => {
  assert.equal(shown(matchChapters(source, target)), source.map((_, at) => `${at}=${at}`).join(' '));
});

test('a chapter that one side lacks has no mate', () => {
  const withoutFifth = shown(matchChapters(source, target.toSpliced(5, 1)));
  assert.equal(withoutFifth, source.flatMap((_, at) => (at === 5 ? [] : [`${at}=${at < 5 ? at : at - 1}`])).join(' '));
  assert.equal(
    shown(matchChapters(source.slice(3), target)),
    source
      .slice(3)
      .map((_, at) => `${at}=${at + 3}`)
      .join(' '),
  );
});

test('another order', () => {
  const order = [7, 2, 9, 0, 4, 11, 5];
  const found = shown(
    matchChapters(
      order.map((at) => source[at] ?? chapter(0, 0)),
      target,
    ),
  );
  assert.equal(found, order.map((at, place) => `${place}=${at}`).join(' '));
});

test('no headings on one side, and other divisions', () => {
  const all = source.map((_, at) => at).join('+');
  assert.equal(shown(matchChapters(source, [joined(target)])), `${all}=0`);
  assert.equal(shown(matchChapters([joined(source)], target)), `0=${all}`);
  const two = matchChapters(source, [joined(target.slice(0, 2)), ...target.slice(2)]);
  assert.equal(two[0]?.source.join('+'), '0+1');
});

test('one story is found in a volume', () => {
  assert.equal(shown(matchChapters(source.slice(6, 7), target)), '0=6');
});

test('equal numbers do not outweigh the words where one side joins two chapters', () => {
  const numbered = (chapters: readonly TitledChapter[], word: string) =>
    chapters.map((one, at) => ({ ...one, heading: `${word} ${at + 1}` }));
  const russian = numbered([...source.slice(0, 4), joined(source.slice(4, 6)), ...source.slice(6, 10)], 'Глава');
  const english = numbered(target.slice(0, 10), 'Chapter');
  assert.equal(shown(matchChapters(russian, english)), '0=0 1=1 2=2 3=3 4=4+5 5=6 6=7 7=8 8=9');
});

test('short chapters without names are matched by the words of a dictionary', () => {
  const words = [
    ['дождь', 'rain'],
    ['рыбак', 'fisherman'],
    ['хлеб', 'bread'],
    ['лошадь', 'horse'],
    ['письмо', 'letter'],
    ['зеркало', 'mirror'],
    ['мельница', 'mill'],
    ['колодец', 'well'],
  ] as const;
  const story = (at: number, side: 0 | 1) => {
    const [one, other] = [words[at]?.[side] ?? '', words[at + 1]?.[side] ?? ''];
    return {
      heading: undefined,
      units: side === 0 ? [`Тут ${one}, там ${other}.`] : [`Here a ${one}, there a ${other}.`],
    };
  };
  const at = [0, 2, 4, 6];
  const russian = at.map((place) => story(place, 0));
  const english = [4, 6].map((place) => story(place, 1));
  assert.equal(shown(matchChapters(russian, english, words)), '2=0 3=1');
});

test('without any name, equal counts are paired in order, and chapters by their numbers', () => {
  const plain = (text: string, count: number, heading?: string) => ({
    heading,
    units: Array.from({ length: count }, () => text),
  });
  const russian = [plain('Шёл тихий дождь.', 4), plain('Шёл тихий снег.', 7)];
  const english = [plain('It was raining.', 4), plain('It was snowing.', 7)];
  assert.equal(shown(matchChapters(russian, english)), '0=0 1=1');
  assert.deepEqual(matchChapters([], english), []);
});

test('a heading’s number', () => {
  const cases = [
    ['Глава 3', 3],
    ['CHAPTER III', 3],
    ['IV. The Storm', 4],
    ['Х', 10],
    ['XVIII', 18],
    ['XL', 40],
    ['1', 1],
    ['Чай', undefined],
    ['A Doctor’s Visit', undefined],
    [undefined, undefined],
  ] as const;
  for (const [heading, number] of cases) assert.equal(chapterNumber(heading), number, heading);
});
