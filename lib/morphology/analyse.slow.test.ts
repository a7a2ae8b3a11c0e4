// Words in context: homographs that the sentence decides, lemmas by the conventions of Universal Dependencies, hostile text.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { openAnalyser } from '../store/analysis/analyser.ts';
import { analyseText, analyseTokens } from './analyse.ts';

const analyser = await openAnalyser();

/** The first reading of a word of a sentence: "замок NOUN Acc". */
function read(text: string, form: string): string {
  const word = analyseText(text, analyser).find((found) => found.form === form);
  const [best] = word?.analyses ?? [];
  return `${best?.lemma} ${best?.pos} ${/Case=(\w+)/.exec(best?.features ?? '')?.[1] ?? ''}`.trim();
}

const CASES: readonly (readonly [text: string, form: string, reading: string])[] = [
  ['Он повесил замок на дверь.', 'замок', 'замок NOUN Acc'],
  ['Стены старого замка обрушились.', 'замка', 'замок NOUN Gen'],
  ['Дети стали петь.', 'стали', 'стать VERB'],
  ['Нож сделан из твёрдой стали.', 'стали', 'сталь NOUN Gen'],
  ['Это мой брат.', 'мой', 'мой DET Nom'],
  ['Он уже пришёл домой.', 'уже', 'уже ADV'],
  ['Она живёт здесь три года.', 'три', 'три NUM Acc'],
  ['Большая собака лежала у двери.', 'двери', 'дверь NOUN Gen'],
  ['Мы вошли в большую комнату.', 'большую', 'большой ADJ Acc'],
  ['Он думает о работе.', 'работе', 'работа NOUN Loc'],
  ['Он помогал брату.', 'брату', 'брат NOUN Dat'],
  ['Я вижу дом.', 'дом', 'дом NOUN Acc'],
  ['Дом стоит на горе.', 'Дом', 'дом NOUN Nom'],
  ['Она открыла все двери.', 'все', 'весь DET Acc'],
  ['Все пришли вовремя.', 'Все', 'все PRON Nom'],
  ['Их дети учатся в школе.', 'Их', 'их DET'],
  ['Я видел их вчера.', 'их', 'они PRON Acc'],
  ['Он приехал в Москву из Киева.', 'Москву', 'Москва PROPN Acc'],
  ['В прошлом месяце было холодно.', 'месяце', 'месяц NOUN Loc'],
  ['Это первая книга писателя.', 'первая', 'первый ADJ Nom'],
  ['Наступило воскресенье.', 'воскресенье', 'воскресенье NOUN Nom'],
  ['Они говорили на онлайн-конференции.', 'онлайн-конференции', 'онлайн-конференция NOUN Loc'],
  ['Читающий человек не скучает.', 'Читающий', 'читать VERB Nom'],
  ['На крупнейшем заводе страны праздник.', 'крупнейшем', 'крупнейший ADJ Loc'],
  ['Это случилось 14-го января.', '14-го', '14-й ADJ Gen'],
  ['У нас нет денег.', 'денег', 'деньги NOUN Gen'],
  ['Рыбу-то люди недоели.', 'Рыбу-то', 'рыба NOUN Acc'],
  ['Скажи-ка, где он?', 'Скажи-ка', 'сказать VERB'],
  ['Где Иван-то?', 'Иван-то', 'Иван PROPN Nom'],
  ['Да-с, он пришёл-таки.', 'Да-с', 'да PART'],
  ['Да-с, он пришёл-таки.', 'пришёл-таки', 'прийти VERB'],
  ['Пришёл кто-то чужой.', 'кто-то', 'кто-то PRON Nom'],
  ['Он всё-таки пришёл.', 'всё-таки', 'всё-таки PART'],
  ['Летят беспилотники-разведчики.', 'беспилотники-разведчики', 'беспилотник-разведчик NOUN Nom'],
  ['Он пробыл там недельку-другую.', 'недельку-другую', 'неделька-другая NOUN Acc'],
  ['Чего-чего, а этого нет.', 'Чего-чего', 'что PRON Gen'],
  ['Она взяла ведро воды.', 'ведро', 'ведро NOUN Acc'],
  ['Его встретила Вера.', 'Вера', 'Вера PROPN Nom'],
  ['Инженер Тулла молчал.', 'Тулла', 'Тулла PROPN Nom'],
  ['В центре стоит Белый дом.', 'Белый', 'белый ADJ Nom'],
  ['Дом стоит на горе.', 'горе', 'гора NOUN Loc'],
  ['Он хотел было уйти.', 'было', 'было PART'],
  ['Мальчикъ жилъ въ бѣдномъ домѣ.', 'жилъ', 'жить VERB'],
  ['Мальчикъ жилъ въ бѣдномъ домѣ.', 'домѣ', 'дом NOUN Loc'],
  ['Весь міръ знает имя новаго царя.', 'міръ', 'мир NOUN Nom'],
  ['Весь міръ знает имя новаго царя.', 'новаго', 'новый ADJ Gen'],
  ['Её вера крепка.', 'вера', 'вера NOUN Nom'],
  ['Где сестра? Её нет.', 'Её', 'она PRON Gen'],
  ['Он искал её повсюду, но её нет.', 'её', 'она PRON Acc'],
  ['Её нет в списке.', 'Её', 'она PRON Gen'],
  ['Гости пришли к семи часам.', 'часам', 'час NOUN Dat'],
  ['К шести часам утра всё стихло.', 'часам', 'час NOUN Dat'],
  ['Оружие решили России не продавать.', 'России', 'Россия PROPN Dat'],
  ['Девочка спала. Дом стоит на горе. Она взяла ведро воды.', 'спала', 'спать VERB'],
  ['Девочка спала. Дом стоит на горе. Она взяла ведро воды.', 'стоит', 'стоять VERB'],
  ['— Прощай, дружок, — сказал он.', 'Прощай', 'прощай INTJ'],
  ['Никогда не прощай измены.', 'прощай', 'прощать VERB'],
  ['Крестьяне сеют лён.', 'лён', 'лён NOUN Acc'],
  ['Сегодня хорошо! #друзья', '#друзья', '#друзья X'],
  ['Зеленая елка стоит в углу.', 'елка', 'ёлка NOUN Nom'],
];

for (const [text, form, reading] of CASES) {
  test(`${text} ${form}: ${reading}`, () => assert.equal(read(text, form), reading));
}

test('ё is restored in the form', () => {
  const [word] = analyseText('елка', analyser);
  assert.equal(word?.form, 'елка');
  assert.equal(word?.analyses[0]?.form, 'ёлка');
});

test('few readings are shown, and every lemma before further cases', () => {
  for (const word of analyseText('Мой три стали вести замок уже большая душа Саша его', analyser)) {
    assert.ok(word.analyses.length >= 1 && word.analyses.length <= 6, word.form);
  }
  const lemmas = analyseTokens(['стали'], analyser)[0]?.map(({ lemma }) => lemma);
  assert.ok(lemmas?.includes('сталь') && lemmas.includes('стать'));
});

test('features stand in the order of the alphabet', () => {
  for (const { analyses } of analyseText('Большая часть учащихся уже прочитала все эти книги.', analyser)) {
    for (const { features } of analyses) assert.equal(features, features.split('|').sort().join('|'));
  }
});

function checkSpans(text: string): void {
  let last = 0;
  for (const { start, end, form, analyses } of analyseText(text, analyser)) {
    assert.ok(start >= last && end > start && end <= text.length);
    assert.equal(text.slice(start, end), form);
    assert.ok(analyses.length > 0);
    last = end;
  }
}

test('whatever the text, words stand where they are said to stand', () => {
  const letters = fc.constantFrom(...'абвеёйьAz09-.,’\u0301\n\r «»#@\u00AD𐐷😀');
  fc.assert(fc.property(fc.string({ unit: letters, maxLength: 200 }), checkSpans), { numRuns: 200 });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), checkSpans), { numRuns: 200 });
});

test('hostile texts do no harm', (t) => {
  checkSpans('а'.repeat(100_000));
  checkSpans('не-'.repeat(20_000));
  checkSpans('1'.repeat(50_000));
  checkSpans('ж. '.repeat(5000));
  checkSpans('constructor __proto__ toString hasOwnProperty');
  const file = new URL('../../../shared/data/hostile/blns.txt', import.meta.url);
  if (existsSync(file)) checkSpans(readFileSync(file, 'utf8'));
  else t.diagnostic('../shared/data/hostile is absent');
});
