// Abbreviations with a dot and what they stand for.
import type { Reading } from '../analysis.ts';

const NOUNS = `г год Masc, гг год Masc, в век Masc, вв век Masc, руб рубль Masc, коп копейка Fem, тыс тысяча Fem, млн миллион Masc,
млрд миллиард Masc, трлн триллион Masc, чел человек Masc, ул улица Fem, пл площадь Fem, просп проспект Masc, пер переулок Masc,
д дом Masc, кв квартира Fem, корп корпус Masc, стр страница Fem, с страница Fem, т том Masc, гл глава Fem, рис рисунок Masc,
табл таблица Fem, илл иллюстрация Fem, изд издание Neut, ред редакция Fem, вып выпуск Masc, сб сборник Masc, обл область Fem,
р река Fem, оз озеро Neut, о остров Masc, пос посёлок Masc, дер деревня Fem, ст станция Fem, мин минута Fem, сек секунда Fem,
ч час Masc, нед неделя Fem, мес месяц Masc, проф профессор Masc, акад академик Masc, доц доцент Masc, канд кандидат Masc,
реж режиссёр Masc, худ художник Masc, муз музыка Fem, экз экземпляр Masc, шт штука Fem, тел телефон Masc, гр гражданин Masc,
тов товарищ Masc, ген генерал Masc, полк полковник Masc, кап капитан Masc, св святой Masc, э эра Fem, примеч примечание Neut,
прим примечание Neut, пп пункт Masc, п пункт Masc, фр франк Masc, долл доллар Masc, кг килограмм Masc, км километр Masc, см сантиметр Masc,
м метр Masc, га гектар Masc, л литр Masc, ред редактор Masc, авт автор Masc, зам заместитель Masc, зав заведующий Masc, им имя Neut,
ун-т университет Masc, ин-т институт Masc, р-н район Masc, о-в остров Masc, г-н господин Masc, г-жа госпожа Fem`;

const OTHERS = `т то PRON, т так ADV, т тот DET, е есть VERB, д далее ADV, п подобный ADJ, др другой ADJ, пр прочий ADJ, к как SCONJ,
см смотреть VERB, ср сравнить VERB, напр например ADV, ок около ADP, род родиться VERB, ум умереть VERB, англ английский ADJ,
лат латинский ADJ, нем немецкий ADJ, франц французский ADJ, фр французский ADJ, рус русский ADJ, греч греческий ADJ, итал итальянский ADJ,
исп испанский ADJ, япон японский ADJ, кит китайский ADJ, укр украинский ADJ, др-греч древнегреческий ADJ, сокр сокращённо ADV,
букв буквально ADV, гос государственный ADJ, нац национальный ADJ, воен военный ADJ, кв квадратный ADJ, куб кубический ADJ, н наш DET,
сев северный ADJ, юж южный ADJ, зап западный ADJ, вост восточный ADJ, бывш бывший ADJ, устар устаревший ADJ`;

const CASES = ['Gen', 'Nom', 'Loc', 'Acc'];

let table: ReadonlyMap<string, readonly Reading[]> | undefined;

/** The readings of an abbreviation with its dot; none for one that is not known. */
export function abbreviationReadings(form: string): readonly Reading[] {
  table ??= makeTable();
  return table.get(form.toLowerCase().replace(/\.$/u, '')) ?? [];
}

function makeTable(): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  const add = (short: string, reading: Reading) => readings.set(short, [...(readings.get(short) ?? []), reading]);
  for (const [short = '', lemma = '', gender = ''] of entries(NOUNS)) {
    const number = /^(?:гг|вв|руб|тыс|млн|млрд|чел|мин|шт|пп)$/u.test(short) ? 'Plur' : 'Sing';
    const animacy = PERSONS.has(lemma) ? 'Anim' : 'Inan';
    for (const value of CASES)
      add(short, {
        lemma,
        pos: 'NOUN',
        features: `Animacy=${animacy}|Case=${value}|Gender=${gender}|Number=${number}`,
      });
  }
  for (const [short = '', lemma = '', pos = ''] of entries(OTHERS))
    add(short, {
      lemma: lemma === 'есть' ? 'быть' : lemma,
      pos,
      features: FEATURES[short + pos] ?? DEFAULTS[pos] ?? '',
    });
  return readings;
}

const PERSONS = new Set(
  'человек профессор академик доцент кандидат режиссёр художник гражданин товарищ генерал полковник капитан святой редактор автор заместитель заведующий господин госпожа'.split(
    ' ',
  ),
);

const DEFAULTS: Readonly<Record<string, string>> = {
  ADV: 'Degree=Pos',
  ADJ: 'Case=Nom|Degree=Pos|Gender=Masc|Number=Sing',
  DET: 'Case=Gen|Gender=Fem|Number=Sing',
  PRON: 'Animacy=Inan|Case=Nom|Gender=Neut|Number=Sing',
};

const FEATURES: Readonly<Record<string, string>> = {
  еVERB: 'Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act',
  смVERB: 'Aspect=Imp|Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act',
  срVERB: 'Aspect=Perf|Mood=Imp|Number=Sing|Person=2|VerbForm=Fin|Voice=Act',
  родVERB: 'Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Mid',
  умVERB: 'Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act',
  дрADJ: 'Case=Nom|Degree=Pos|Number=Plur',
  прADJ: 'Case=Nom|Degree=Pos|Number=Plur',
  пADJ: 'Case=Nom|Degree=Pos|Gender=Neut|Number=Sing',
};

function entries(list: string): readonly (readonly string[])[] {
  return list.split(/,\s+/).map((entry) => entry.split(' '));
}
