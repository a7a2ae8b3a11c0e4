// Names of grammatical forms, and the spelling of a form with its stress.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nameEntry, nameForm, spell } from './form-names.ts';

const [en, ru] = ['en', 'ru'].map((lng) => JSON.parse(readFileSync(`locales/${lng}/ui.json`, 'utf8')));

test('forms are named in both languages', () => {
  const noun = 'Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing';
  assert.equal(nameForm(noun, 'NOUN', en), 'genitive singular');
  assert.equal(nameForm(noun, 'NOUN', ru), 'родительный падеж, единственное число');
  assert.equal(nameForm(noun, 'ADJ', en), 'genitive masculine singular');
  const past = 'Aspect=Imp|Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act';
  assert.equal(nameForm(past, 'VERB', en), 'past, feminine singular');
  const participle = 'Aspect=Perf|Case=Gen|Number=Plur|Tense=Past|VerbForm=Part|Voice=Pass';
  assert.equal(nameForm(participle, 'VERB', en), 'past passive participle, genitive plural');
  assert.equal(nameForm('', 'ADP', en), '');
});

test('entries are named with the features that all their forms share', () => {
  assert.equal(nameEntry({ pos: 'NOUN', facts: 'Gender=Fem|Animacy=Inan' }, en), 'noun, feminine, inanimate');
  assert.equal(nameEntry({ pos: 'VERB', facts: 'Aspect=Perf' }, ru), 'глагол, совершенный вид');
  assert.equal(nameEntry({ pos: 'X' }, en), '');
});

test('every feature of the project’s words has a name', async () => {
  const { readText } = await import('#lib/store/read/texts.ts');
  const { readWords } = await import('#lib/store/analysis/words.ts');
  const text = await readText('v-datelnom-padezhe', 'en');
  assert.ok(text);
  const { tags, kinds } = await readWords(text);
  const unnamed = tags
    .flatMap((tag) => tag.split('|'))
    .filter((feature) => /^(?:Case|Number|Gender|Person|Tense|Degree|Variant)=/.test(feature))
    .filter((feature) => !en[`form.${feature}`] && !/Pos$/.test(feature));
  assert.deepEqual([...new Set(unnamed)], []);
  assert.deepEqual(
    [...new Set(kinds.map((kind) => kind.split('|')[0]))].filter((pos) => !en[`word.${pos}`] && pos !== 'X'),
    [],
  );
});

test('the particle of a form is named after the form', () => {
  const named = nameForm('Case=Acc|Number=Sing|Particle=то', 'NOUN', en);
  assert.equal(named, `accusative singular, ${en['form.Particle=то']}`);
});

test('a form keeps its capitals and shows its stress and its ё', () => {
  assert.equal(spell('Замка', 'за́мка'), 'За́мка');
  assert.equal(spell('елка', 'ёлка'), 'ёлка');
  assert.equal(spell('г.', 'го́род'), 'го́род');
});
