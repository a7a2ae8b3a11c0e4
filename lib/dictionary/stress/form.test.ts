// Stress of inflected forms: every accent with the forms that tell it from the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../text/fold.ts';
import type { Entry } from '../entry.ts';
import { stressForm } from './form.ts';

/** "Case=Gen|Number=Sing" as an object. */
function features(text: string) {
  return Object.fromEntries(text.split('|').map((feature) => feature.split('=')));
}

/** Checks lines "стол Case=Nom": forms with their stress, their features after a space. */
function check(entry: Entry, ...lines: readonly string[]): void {
  for (const line of lines) {
    const [stressed = '', named = 'X=X'] = line.split(' ');
    const ways = stressed.split('/');
    const form = (ways[0] ?? '').replaceAll('\u0301', '');
    assert.deepEqual(stressForm(entry, { form, features: features(named) }), ways, line);
  }
}

const noun = (stressed: string, accent: string, rest: Partial<Entry> = {}): Entry => ({
  pos: 'noun',
  stressed,
  accent,
  gender: 'Masc',
  animacy: 'Inan',
  ...rest,
});

test('nouns: stem or ending by number and case', () => {
  check(noun('за́мок', 'a'), 'за́мка Case=Gen|Number=Sing', 'за́мками Case=Ins|Number=Plur');
  check(noun('замо́к', 'b'), 'замка́ Case=Gen|Number=Sing', 'замка́ми Case=Ins|Number=Plur', 'замо́к Case=Nom|Number=Sing');
  check(
    noun('го́род', 'c'),
    'го́рода Case=Gen|Number=Sing',
    'города́ Case=Nom|Number=Plur',
    'городо́в Case=Gen|Number=Plur',
  );
  const feminine = { gender: 'Fem' } as const;
  check(noun('высота́', 'd', feminine), 'высоту́ Case=Acc|Number=Sing', 'высо́тами Case=Ins|Number=Plur');
  check(
    noun('спина́', "d'", feminine),
    'спи́ну Case=Acc|Number=Sing',
    'спине́ Case=Dat|Number=Sing',
    'спи́нам Case=Dat|Number=Plur',
  );
  check(noun('но́вость', 'e', feminine), 'но́вости Case=Nom|Number=Plur', 'новосте́й Case=Gen|Number=Plur');
  check(
    noun('голова́', "f'", feminine),
    'го́лову Case=Acc|Number=Sing',
    'го́ловы Case=Acc|Number=Plur',
    'голова́м Case=Dat|Number=Plur',
  );
  check(noun('любо́вь', "b'", feminine), 'любви́ Case=Gen|Number=Sing', 'любо́вью Case=Ins|Number=Sing');
  check(
    noun('де́ньги', 'f', { number: 'Plur', forms: ['де́нег'] }),
    'деньга́ми Case=Ins|Number=Plur',
    'де́нег Case=Gen|Number=Plur',
  );
});

test('nouns: a listed plural goes through the plural and is no genitive', () => {
  const sister = noun('сестра́', 'd', { gender: 'Fem', forms: ['сёстры', 'сестёр'] });
  check(sister, 'сестры́ Case=Gen|Number=Sing', 'сёстры Case=Nom|Number=Plur', 'сестёр Case=Gen|Number=Plur');
  assert.deepEqual(stressForm(sister, { form: 'Сестры', features: features('Case=Nom|Number=Plur') }), ['Сёстры']);
  const lake = noun('о́зеро', 'a', { gender: 'Neut', forms: ['озёра'] });
  check(lake, 'о́зера Case=Gen|Number=Sing', 'озёрами Case=Ins|Number=Plur');
  check(noun('дом', 'c', { forms: ['дома́'] }), 'до́ма Case=Gen|Number=Sing', 'дома́ Case=Nom|Number=Plur');
  const leaf = noun('лист', 'd', { forms: ['ли́стья'] });
  check(leaf, 'листа́ Case=Gen|Number=Sing', 'ли́стьями Case=Ins|Number=Plur');
  assert.deepEqual(stressForm(leaf, { form: 'листов', features: features('Case=Gen|Number=Plur') }), []);
});

test('nouns: the second locative, counted genitives, adjectives and surnames used as nouns', () => {
  const locative = features('Case=Loc|Number=Sing');
  assert.deepEqual(stressForm(noun('лес', 'c'), { form: 'лесу', features: locative }), ['лесу́']);
  assert.deepEqual(stressForm(noun('лес', 'c'), { form: 'лесе', features: locative }), ['ле́се']);
  const shade = noun('тень', 'e', { gender: 'Fem' });
  assert.deepEqual(stressForm(shade, { form: 'тени', features: locative, before: 'В' }), ['тени́']);
  assert.deepEqual(stressForm(shade, { form: 'тени', features: locative, before: 'о' }), ['те́ни']);
  const genitive = features('Case=Gen|Number=Sing');
  assert.deepEqual(stressForm(noun('час', 'c'), { form: 'часа', features: genitive, before: 'три' }), ['часа́']);
  assert.deepEqual(stressForm(noun('час', 'c'), { form: 'часа', features: genitive, before: 'до' }), ['ча́са']);
  const morning = noun('у́тро', 'c', { gender: 'Neut' });
  assert.deepEqual(stressForm(morning, { form: 'утра', features: genitive, before: 'пять' }), ['утра́']);
  assert.deepEqual(stressForm(morning, { form: 'утра', features: genitive, before: 'конец' }), ['у́тра']);
  check(noun('рабо́чий', 'a', { declension: 'adj' }), 'рабо́чими Case=Ins|Number=Plur');
  check(noun('мостова́я', 'b', { declension: 'adj' }), 'мостово́й Case=Gen|Number=Sing');
  check(noun('Смирно́в', 'a', { pos: 'name', declension: 'surname' }), 'Смирно́вым Case=Ins|Number=Sing');
});

test('adjectives: long, short, degrees', () => {
  const adjective = (stressed: string, accent: string, forms: readonly string[] = []): Entry => ({
    pos: 'adj',
    stressed,
    accent,
    forms,
  });
  check(
    adjective('краси́вый', 'a/a'),
    'краси́вого Case=Gen',
    'краси́ва Variant=Short|Gender=Fem',
    'краси́вее Degree=Cmp',
    'покраси́вее Degree=Cmp',
  );
  check(
    adjective('но́вый', "a/c'"),
    'нова́ Variant=Short|Gender=Fem',
    'новы́/но́вы Variant=Short|Number=Plur',
    'нове́е Degree=Cmp',
    'нове́йшими Degree=Sup',
  );
  check(
    adjective('молодо́й', 'b/c'),
    'молоды́ми Case=Ins',
    'мо́лод Variant=Short|Gender=Masc',
    'молода́ Variant=Short|Gender=Fem',
    'мо́лоды Variant=Short|Number=Plur',
  );
  check(
    adjective('хоро́ший', 'a/b', ['лу́чший']),
    'хороша́ Variant=Short|Gender=Fem',
    'хоро́ш Variant=Short|Gender=Masc',
    'лу́чшими Degree=Sup',
  );
  check(adjective('высо́кий', 'a/b', ['вы́ше']), 'вы́ше Degree=Cmp', 'высоча́йшего Degree=Sup');
  check(adjective('бе́лый', "a/c''"), 'бе́ло/бело́ Variant=Short|Gender=Neut');
  check(adjective('зелёный', "a/c'", ['зе́лен', 'зелена́']), 'зелена́ Variant=Short|Gender=Fem', 'зелёными Case=Ins');
  assert.deepEqual(stressForm(adjective('чёрный', 'a/b'), { form: 'черного', features: {} }), ['чёрного']);
});

test('verbs: present and past, imperative, participles, gerunds', () => {
  const verb = (stressed: string, accent: string, ...forms: readonly string[]): Entry => ({
    pos: 'verb',
    stressed,
    accent,
    aspect: 'Perf',
    forms,
  });
  const past = 'Mood=Ind|Tense=Past|VerbForm=Fin';
  check(
    verb('рисова́ть', 'a/a'),
    'рису́ю VerbForm=Fin',
    'рисова́ла Tense=Past',
    'рису́йте Mood=Imp',
    'рису́я VerbForm=Conv',
    'рисо́ванный VerbForm=Part|Voice=Pass',
  );
  check(
    verb('говори́ть', 'b/a'),
    'говорю́ VerbForm=Fin',
    'говори́те VerbForm=Fin',
    'говоря́щего VerbForm=Part|Voice=Act',
    'говоря́ VerbForm=Conv',
  );
  check(
    verb('люби́ть', 'c/a', 'лю́бящий'),
    'люблю́ VerbForm=Fin',
    'лю́бите VerbForm=Fin',
    'люби́те Mood=Imp',
    'лю́бящими VerbForm=Part',
    'люби́мого VerbForm=Part|Voice=Pass',
  );
  check(verb('писа́ть', 'c/a'), 'пи́шут VerbForm=Fin', 'пи́шущая VerbForm=Part', 'пи́санный VerbForm=Part|Voice=Pass');
  check(
    verb('поня́ть', 'b/c', 'по́нял'),
    'пойму́ VerbForm=Fin',
    `по́няли ${past}`,
    `поняла́ ${past}|Gender=Fem`,
    'поня́вший VerbForm=Part',
    'по́нятого VerbForm=Part|Voice=Pass',
    'понята́ Gender=Fem|Variant=Short|VerbForm=Part|Voice=Pass',
    'поня́в VerbForm=Conv',
  );
  check(
    verb('прода́ть', 'b/c', 'про́дал'),
    'про́данного VerbForm=Part|Voice=Pass',
    'продана́/про́дана Gender=Fem|Variant=Short|VerbForm=Part|Voice=Pass',
  );
  check(verb('нача́ться', 'b/b', 'начался́'), `начался́ ${past}`, `начало́сь ${past}`, 'начну́тся VerbForm=Fin');
  check(
    verb('собра́ться', "b/c''", 'собра́лся'),
    `собра́лся ${past}`,
    `собрала́сь ${past}|Gender=Fem`,
    `собрали́сь/собра́лись ${past}`,
  );
  check(
    verb('нести́', 'b/b', 'нёс'),
    `несла́ ${past}`,
    'несёшь VerbForm=Fin',
    'внеся́ VerbForm=Conv',
    'несена́ Variant=Short|VerbForm=Part|Voice=Pass',
  );
  check(verb('вы́нести', 'a/a'), 'вы́несла Tense=Past', 'вы́неси Mood=Imp', 'вы́несенного VerbForm=Part|Voice=Pass');
  check(
    verb('узнава́ть', 'b/a'),
    'узнаю́ VerbForm=Fin',
    'узнава́й Mood=Imp',
    'узнава́емый VerbForm=Part|Voice=Pass',
    'узнава́я VerbForm=Conv',
  );
  check(
    verb('купи́ть', 'c/a'),
    'ку́пленного VerbForm=Part|Voice=Pass',
    'ку́плена Gender=Fem|Variant=Short|VerbForm=Part|Voice=Pass',
  );
  check(verb('измени́ть', 'c/a', 'изменённый'), 'изменены́ Number=Plur|Variant=Short|VerbForm=Part|Voice=Pass');
  assert.deepEqual(stressForm(verb('нести́', 'b/b'), { form: 'несет', features: { VerbForm: 'Fin' } }), ['несёт']);
});

test('homographs of two conjugations do not lend each other forms', () => {
  const [ache, ail]: readonly [Entry, Entry] = [
    { pos: 'verb', stressed: 'боле́ть', accent: 'b/a', aspect: 'Imp' },
    { pos: 'verb', stressed: 'боле́ть', accent: 'a/a', aspect: 'Imp' },
  ];
  const finite = { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Pres' };
  assert.deepEqual(stressForm(ache, { form: 'болит', features: finite }), ['боли́т']);
  assert.deepEqual(stressForm(ache, { form: 'болеет', features: finite }), []);
  assert.deepEqual(stressForm(ail, { form: 'болеет', features: finite }), ['боле́ет']);
  assert.deepEqual(stressForm(ail, { form: 'болит', features: finite }), []);
});

test('what is not inflected by rule is stressed as it is listed, or not at all', () => {
  const who: Entry = { pos: 'pron', stressed: 'никто́', forms: ['никого́'] };
  check(who, 'никто́', 'никого́');
  assert.deepEqual(stressForm(who, { form: 'никому', features: {} }), []);
  check({ pos: 'adv', stressed: 'бы́стро' }, 'бы́стро');
  check({ pos: 'det', stressed: 'ко́е-како́й', forms: ['ко́е-кака́я'] }, 'ко́е-како́й', 'ко́е-кака́я');
});

test('whatever the form, its letters stay', () => {
  const entries: readonly Entry[] = [
    noun('стол', 'b'),
    { pos: 'verb', stressed: 'чита́ть', accent: 'c/c' },
    { pos: 'adj', stressed: 'бе́лый', accent: "a/c'" },
  ];
  const form = fc.string({ unit: fc.constantFrom(...'абеёийоуыюяктлсшщнмьАЕ-'), maxLength: 14 });
  const value = fc.constantFrom('Gen', 'Plur', 'Past', 'Part', 'Short', 'Imp', 'Cmp', 'Pass', 'Fem', 'Loc', 'Conv');
  const named = fc.dictionary(
    fc.constantFrom('Case', 'Number', 'Tense', 'VerbForm', 'Variant', 'Mood', 'Degree', 'Voice', 'Gender'),
    value,
  );
  fc.assert(
    fc.property(fc.constantFrom(...entries), form, named, (entry, written, given) => {
      for (const way of stressForm(entry, { form: written, features: given })) assert.equal(fold(way), fold(written));
    }),
  );
});

test('an hour of the morning may end in minutes', () => {
  const genitive = { Case: 'Gen', Number: 'Sing' };
  const morning: Entry = { ...noun('у́тро', 'a'), gender: 'Neut' };
  for (const before of ['сорок', 'пятнадцать', 'минут']) {
    assert.deepEqual(stressForm(morning, { form: 'утра', features: genitive, before }), ['утра́']);
  }
});

test('a listed form of another stem or degree does not lend its stress', () => {
  const man: Entry = { ...noun('челове́к', 'a'), animacy: 'Anim', forms: ['лю́ди', 'люде́й'] };
  const genitive = { Case: 'Gen', Number: 'Plur' };
  assert.deepEqual(stressForm(man, { form: 'человек', features: genitive }), ['челове́к']);
  assert.deepEqual(stressForm(man, { form: 'людей', features: genitive }), ['люде́й']);
  const hot: Entry = { pos: 'adj', stressed: 'горя́чий', accent: 'a/b', forms: ['горяче́е'] };
  const neuter = { Case: 'Nom', Gender: 'Neut', Number: 'Sing', Degree: 'Pos' };
  assert.deepEqual(stressForm(hot, { form: 'горячее', features: neuter }), ['горя́чее']);
  assert.deepEqual(stressForm(hot, { form: 'горячего', features: { ...neuter, Case: 'Gen' } }), ['горя́чего']);
  assert.deepEqual(stressForm(hot, { form: 'горячее', features: { Degree: 'Cmp' } }), ['горяче́е']);
});
