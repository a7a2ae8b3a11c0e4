// The dictionary of Russian forms (OpenCorpora): looks forms up, and guesses at those it does not have, as az 0.2.3 and pymorphy2 do.
import type { Morphology, Parse } from '../analysis.ts';
import { type Dawg, findSpellings, followText, MISSING, ROOT, valueAt, visitRecords } from './dawg.ts';
import { type Paradigms, type Place, PREFIXES } from './paradigms.ts';
import { isName, isProductive, partOfSpeech, sharedOf } from './tags.ts';

/** The files of the dictionary, opened. */
export interface WordFormsData {
  readonly words: Dawg;
  /** How likely a form has a tag, in millionths: "стали:NOUN,inan,femn sing,gent". */
  readonly probabilities: Dawg;
  /** Endings of words with what they may be, for each of `PREFIXES`. */
  readonly endings: readonly Dawg[];
  readonly paradigms: Paradigms;
}

/** A reading on its way: a place in a paradigm with what is put before and after its forms. */
interface Reading {
  readonly place: Place;
  readonly tag: string;
  readonly score: number;
  readonly before: string;
  readonly after: string;
  /** The first of two words that both inflect: «компания-производитель». */
  readonly left?: Reading | undefined;
}

/** Longer words do not exist in Russian and would only cost the guesser time. */
const LONGEST = 48;

/** Opens the dictionary. The readings of a form are those of the dictionary, or where it has none those of the first rule that gives any. */
export function openWordForms(data: WordFormsData): Morphology {
  return (form) => {
    if (form.length > LONGEST) return [];
    const known = lookUp(data, form.toLowerCase()).filter(({ tag }) => !isName(tag) || isCapitalised(form));
    if (known.length > 0) return knownParses(data, known);
    const small = form.toLowerCase();
    for (const rule of [withParticle, adverbWithPo, withHyphen, withPrefix]) {
      const readings = rule(data, small);
      if (readings.length > 0) return guessedParses(data, readings);
    }
    const allows = ({ tag }: Reading) => isProductive(tag) && (!isName(tag) || isCapitalised(form));
    const guesses = [...withLetters(data, small), ...byEnding(data, small, allows)];
    return guesses.length > 0 ? guessedParses(data, guesses) : abbreviation(form);
  };
}

/**
 * The forms of the words whose first form this is, in small letters, with ё; participles only in the nominative. None for words that the
 * dictionary does not have.
 */
export function formsOf({ words, paradigms }: WordFormsData, lemma: string): readonly string[] {
  const forms = new Set<string>();
  findSpellings(words, lemma, (spelling, node) =>
    visitRecords(words, node, ([paradigm = 0, index = 0]) => {
      if (index !== 0) return;
      const place = { form: spelling, paradigm, index };
      for (let other = 0; other < paradigms.sizeOf(paradigm); other += 1) {
        const tag = paradigms.tagOf({ ...place, index: other });
        if (!tag.startsWith('PRTF') || tag.endsWith('nomn')) forms.add(paradigms.formAt(place, other));
      }
    }),
  );
  return [...forms];
}

/** Whether a word is written as a name: a capital, and not in capitals throughout. */
function isCapitalised(form: string): boolean {
  const rest = form.slice(1);
  return form.slice(0, 1) !== form.slice(0, 1).toLowerCase() && rest !== rest.toUpperCase();
}

function lookUp({ words, paradigms }: WordFormsData, form: string): readonly Reading[] {
  const readings: Reading[] = [];
  findSpellings(words, form, (spelling, node) =>
    visitRecords(words, node, ([paradigm = 0, index = 0]) => {
      const place = { form: spelling, paradigm, index };
      readings.push({ place, tag: paradigms.tagOf(place), score: 1, before: '', after: '' });
    }),
  );
  return readings;
}

const PARTICLES = ['-то', '-ка', '-таки', '-де', '-тко', '-тка', '-с', '-ста'];

/** «Смотри-ка». */
function withParticle(data: WordFormsData, form: string): readonly Reading[] {
  return PARTICLES.filter((particle) => form.endsWith(particle)).flatMap((after) =>
    lookUp(data, form.slice(0, -after.length)).map((reading) => ({ ...reading, score: 0.9, after })),
  );
}

/** «По-западному»: one adverb for each spelling of an adjective in the dative. */
function adverbWithPo(data: WordFormsData, form: string): readonly Reading[] {
  if (form.length < 5 || !form.startsWith('по-')) return [];
  const spellings = new Set(
    lookUp(data, form.slice(3)).flatMap(({ tag, place }) => {
      return partOfSpeech(tag) === 'ADJF' && /\bsing\b/.test(tag) && /\bdatv\b/.test(tag) ? place.form : [];
    }),
  );
  return Array.from(spellings, (spelling) => invariable(`по-${spelling}`, 'ADVB', 0.9));
}

/** A reading of a form that is in no paradigm. */
function invariable(form: string, tag: string, score: number): Reading {
  return { place: { form, paradigm: -1, index: 0 }, tag, score, before: '', after: '' };
}

/** «Интернет-магазин», «компания-производитель»: the last part inflects, or both. */
function withHyphen(data: WordFormsData, form: string): readonly Reading[] {
  if (!form.includes('-') || HYPHENED.some((prefix) => form.startsWith(prefix))) return [];
  const parts = form.split('-');
  const [first = '', second = ''] = parts;
  const common = (part: string) => lookUp(data, part).filter(({ tag }) => !isName(tag));
  if (parts.length > 2) {
    const last = parts.at(-1) ?? '';
    const before = form.slice(0, form.length - last.length);
    return common(last).map((reading) => ({ ...reading, score: 0.2, before }));
  }
  if (first === '' || second === '') return [];
  const [left, right] = [common(first), common(second)];
  const pairs = left
    .filter(({ tag }) => !/\bAbbr\b/.test(tag))
    .flatMap((one) =>
      right
        .filter(({ tag }) => sharedOf(tag) === sharedOf(one.tag))
        .map((other) => ({ ...other, score: 0.8, left: one })),
    );
  return [...pairs, ...right.map((reading) => ({ ...reading, score: 0.3, before: `${first}-` }))];
}

/** «Сверхзадача»: a prefix that is known, and a word. */
function withPrefix(data: WordFormsData, form: string): readonly Reading[] {
  return KNOWN_PREFIXES.filter((prefix) => form.length - prefix.length >= 3 && form.startsWith(prefix)).flatMap(
    (before) => productive(data, form.slice(before.length)).map((reading) => ({ ...reading, score: 0.7, before })),
  );
}

/** Up to five letters, and a word. */
function withLetters(data: WordFormsData, form: string): readonly Reading[] {
  return [1, 2, 3, 4, 5]
    .filter((length) => form.length - length >= 3)
    .flatMap((length) =>
      productive(data, form.slice(length)).map((reading) => ({
        ...reading,
        score: 0.3,
        before: form.slice(0, length),
      })),
    );
}

function productive(data: WordFormsData, form: string): readonly Reading[] {
  return lookUp(data, form).filter(({ tag }) => isProductive(tag) && !isName(tag));
}

/** What an ending of so many letters counts. */
const WEIGHTS = [0, 0.2, 0.3, 0.4, 0.5, 0.6];

/** What words with the same ending are: with the longest ending that is known, and one letter less. */
function byEnding(
  { endings, paradigms }: WordFormsData,
  form: string,
  allows: (reading: Reading) => boolean,
): readonly Reading[] {
  if (form.length < 4) return [];
  const found: Reading[] = [];
  const seen = new Set<string>();
  let shortest = 1;
  for (const [number, prefix] of PREFIXES.entries()) {
    const dawg = endings[number];
    if (!dawg || !form.startsWith(prefix)) continue;
    for (let length = 5; length >= shortest; length -= 1) {
      if (length >= form.length - prefix.length) continue;
      const start = form.slice(0, form.length - length);
      const counted: { reading: Reading; count: number }[] = [];
      findSpellings(dawg, form.slice(form.length - length), (ending, node) =>
        visitRecords(dawg, node, ([count = 0, paradigm = 0, index = 0]) => {
          const place = { form: start + ending, paradigm, index };
          const reading = { place, tag: paradigms.tagOf(place), score: 0, before: '', after: '' };
          const key = `${place.form} ${paradigm} ${index}`;
          if (!allows(reading) || seen.has(key)) return;
          seen.add(key);
          counted.push({ reading, count });
        }),
      );
      if (counted.length === 0) continue;
      const most = Math.max(1, ...counted.map(({ count }) => count));
      for (const { reading, count } of counted)
        found.push({ ...reading, score: (count * (WEIGHTS[length] ?? 0)) / most });
      shortest = Math.max(length - 1, 1);
    }
  }
  return found;
}

const CAPITAL = /^[А-ЩЭЮЯЁ]$/u;
const [GENDERS, NUMBERS, CASES] = [
  ['masc', 'femn', 'neut'],
  ['sing', 'plur'],
  ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'],
];

/** «ЛенСпецСМУ»: capitals at both ends, five at most. */
function abbreviation(form: string): readonly Parse[] {
  const letters = Array.from(form);
  const isShort = letters.filter((letter) => CAPITAL.test(letter)).length <= 5;
  const isAbbreviation = letters.length > 1 && CAPITAL.test(letters[0] ?? '') && CAPITAL.test(letters.at(-1) ?? '');
  if (!isAbbreviation || !isShort || form.includes('-')) return [];
  const small = form.toLowerCase();
  return GENDERS.flatMap((gender) =>
    CASES.flatMap((name) =>
      NUMBERS.map((number): Parse => {
        const tag = `NOUN,inan,${gender},Fixd,Abbr ${number},${name}`;
        return { form: small, lemma: form, base: form, tag, score: 1 / 36, known: false };
      }),
    ),
  );
}

/** Scores are the probabilities of tags; a form of none is as likely as all that have one together. */
function knownParses(data: WordFormsData, readings: readonly Reading[]): readonly Parse[] {
  const { probabilities } = data;
  let total = 0;
  const scores = readings.map(({ place: { form }, tag }) => {
    const node = followText(probabilities, ROOT, `${form}:${tag}`);
    const value = node === MISSING ? MISSING : valueAt(probabilities, node);
    if (value !== MISSING) total += value / 1e6;
    return value === MISSING ? 1 : value / 1e6;
  });
  return sorted(
    readings.map((reading, index) => toParse(data, reading, (scores[index] ?? 1) / (total > 0 ? total : 1), true)),
  );
}

function guessedParses(data: WordFormsData, readings: readonly Reading[]): readonly Parse[] {
  const total = readings.reduce((sum, { score }) => sum + score, 0);
  return sorted(readings.map((reading) => toParse(data, reading, reading.score / (total > 0 ? total : 1), false)));
}

function sorted(parses: readonly Parse[]): readonly Parse[] {
  return parses.length > 1 ? parses.toSorted((a, b) => b.score - a.score) : parses;
}

/** Parts of speech whose paradigm begins with another one: «первый» is listed under «один», «лучше» under «хороший». */
const DERIVED = /^(?:ADJF|ADJS|COMP|ADVB|NPRO|NUMR|PRED|PREP|CONJ|PRCL|INTJ)/;

function toParse(data: WordFormsData, reading: Reading, score: number, known: boolean): Parse {
  const { place, tag } = reading;
  const form = spell(data, reading, place);
  const lemma = place.paradigm < 0 ? form : (firstForm(data, reading, '') ?? form);
  const base = place.paradigm < 0 || !DERIVED.test(tag) ? lemma : (firstForm(data, reading, partOfSpeech(tag)) ?? form);
  return { form, lemma, base, tag, score, known };
}

/** The first form of the paradigm that is of a part of speech, "" for any; undefined where the left part has none that goes with it. */
function firstForm(data: WordFormsData, reading: Reading, pos: string): string | undefined {
  const { paradigms } = data;
  const { place, left } = reading;
  const isOfPos = (tag: string) => partOfSpeech(tag) === pos;
  const first = pos === '' ? placeAt(paradigms, place, 0) : firstPlace(paradigms, place, isOfPos);
  if (!first || !left) return first && spell(data, reading, first);
  const shared = sharedOf(paradigms.tagOf(first));
  const beside = firstPlace(paradigms, left.place, pos === '' ? (tag) => sharedOf(tag) === shared : isOfPos);
  return beside && `${beside.form}-${first.form}`;
}

function firstPlace(paradigms: Paradigms, place: Place, fits: (tag: string) => boolean): Place | undefined {
  const { form, paradigm } = place;
  const size = paradigms.sizeOf(paradigm);
  for (let index = 0; index < size; index += 1) {
    if (fits(paradigms.tagOf({ form, paradigm, index }))) return placeAt(paradigms, place, index);
  }
  return undefined;
}

function placeAt(paradigms: Paradigms, place: Place, index: number): Place {
  return { form: paradigms.formAt(place, index), paradigm: place.paradigm, index };
}

/** A form of a reading's paradigm with what is put around it; «по» goes before all of it. */
function spell({ paradigms }: WordFormsData, { before, after, left }: Reading, place: Place): string {
  if (left) return `${left.place.form}-${place.form}`;
  if (before === '') return place.form + after;
  const prefix = paradigms.prefixOf(place);
  return prefix + before + place.form.slice(prefix.length) + after;
}

/** What may stand before a word: «сверхзадача», «экс-министр». */
const KNOWN_PREFIXES =
  `авиа авто аква анти анти- антропо архи арт арт- астро аудио аэро без бес био вело взаимо вне внутри видео вице-
вперед впереди гекто гелио гео гетеро гига гигро гипер гипо гомо дву двух де дез дека деци дис до евро за зоо интер инфра квази квази-
кило кино контр контр- космо космо- крипто лейб- лже лже- макро макси макси- мало меж медиа медиа- мега мета мета- метео метро микро
милли мини мини- моно мото много мульти нано нарко не небез недо нейро нео низко обер- обще одно около орто палео пан пара пента пере
пиро поли полу после пост пост- порно пра пра- пред пресс- противо противо- прото псевдо псевдо- радио разно ре ретро ретро- само санти
сверх сверх- спец суб супер супер- супра теле тетра топ- транс транс- ультра унтер- штаб- экзо эко эндо эконом- экс экс- экстра экстра-
электро энерго этно`.split(/\s+/u);

const HYPHENED = KNOWN_PREFIXES.filter((prefix) => prefix.endsWith('-'));
