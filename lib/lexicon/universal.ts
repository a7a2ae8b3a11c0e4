// Turns a reading in the tags of OpenCorpora into the readings that Universal Dependencies may make of it.
import type { Analysis, Parse } from './analysis.ts';
import { joinFeatures } from './features.ts';
import { fullParticiple, patronymic, superlative, surname } from './lemma-of-form.ts';

/** An analysis before it is known how the form is spelled. */
type Reading = Omit<Analysis, 'form'>;

const CASES: Readonly<Record<string, string>> = {
  nomn: 'Nom',
  gent: 'Gen',
  datv: 'Dat',
  accs: 'Acc',
  ablt: 'Ins',
  loct: 'Loc',
  voct: 'Voc',
  gen1: 'Gen',
  gen2: 'Gen',
  acc2: 'Acc',
  loc1: 'Loc',
  loc2: 'Loc',
};

const GENDERS: Readonly<Record<string, string>> = { masc: 'Masc', femn: 'Fem', neut: 'Neut' };
const NUMBERS: Readonly<Record<string, string>> = { sing: 'Sing', plur: 'Plur' };
const ANIMACIES: Readonly<Record<string, string>> = { anim: 'Anim', inan: 'Inan' };
const PERSONS: Readonly<Record<string, string>> = { '1per': '1', '2per': '2', '3per': '3' };
const TENSES: Readonly<Record<string, string>> = { past: 'Past', pres: 'Pres', futr: 'Fut' };
const ASPECTS: Readonly<Record<string, string>> = { perf: 'Perf', impf: 'Imp' };

/** The grammemes of a tag by what they say. */
interface Grammemes {
  readonly set: ReadonlySet<string>;
  readonly case: string | undefined;
  readonly gender: string | undefined;
  readonly number: string | undefined;
  readonly animacy: string | undefined;
  readonly person: string | undefined;
  readonly tense: string | undefined;
  readonly aspect: string | undefined;
}

const known = new Map<string, Grammemes>();

function grammemesOf(tag: string): Grammemes {
  const before = known.get(tag);
  if (before) return before;
  const set = new Set(tag.split(/[ ,]/));
  const find = (names: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(names)) if (set.has(name)) return value;
    return undefined;
  };
  const grammemes = {
    set,
    case: find(CASES),
    gender: find(GENDERS),
    number: find(NUMBERS),
    animacy: find(ANIMACIES),
    person: find(PERSONS),
    tense: find(TENSES),
    aspect: find(ASPECTS),
  };
  known.set(tag, grammemes);
  return grammemes;
}

/** One reading of OpenCorpora as the readings it may be; `isCapital`: the form begins with a capital letter. */
export function toUniversal(parse: Parse, isCapital: boolean): readonly Reading[] {
  const tag = grammemesOf(parse.tag);
  const [pos = ''] = parse.tag.split(/[ ,]/, 1);
  const make = MAKERS[pos];
  return make ? make(parse, tag, isCapital) : [];
}

type Maker = (parse: Parse, tag: Grammemes, isCapital: boolean) => readonly Reading[];

const plain =
  (...parts: readonly string[]): Maker =>
  ({ base }) =>
    parts.map((pos) => ({ lemma: base, pos, features: '' }));

const MAKERS: Readonly<Record<string, Maker>> = {
  NOUN: noun,
  ADJF: adjective,
  ADJS: shortAdjective,
  COMP: comparative,
  VERB: finite,
  INFN: infinitive,
  PRTF: participle,
  PRTS: participle,
  GRND: converb,
  NUMR: numeral,
  ADVB: adverb,
  NPRO: pronoun,
  PRED: plain('VERB'),
  PREP: plain('ADP'),
  CONJ: conjunction,
  PRCL: plain('PART'),
  INTJ: plain('INTJ'),
};

function noun({ form, lemma }: Parse, tag: Grammemes, isCapital: boolean): readonly Reading[] {
  const isName = NAME.some((name) => tag.set.has(name));
  return gendersOf(tag).flatMap((gender) => {
    const features = joinFeatures({ Animacy: tag.animacy, Case: tag.case, Gender: gender, Number: tag.number });
    const proper = tag.set.has('Patr') ? patronymic(form, lemma) : tag.set.has('Surn') && gender === 'Fem' ? surname(form, lemma) : lemma;
    const common = { lemma: proper, pos: 'NOUN', features };
    // Towns such as «Орехово» are often left as they are.
    if (tag.set.has('Geox') && gender === 'Neut' && /[но]о$/u.test(form) && tag.case === 'Nom') {
      const still = ['Gen', 'Loc'].map((value) => ({ lemma, pos: 'PROPN', features: joinFeatures({ Animacy: tag.animacy, Case: value, Gender: gender, Number: tag.number }) }));
      return [{ lemma: proper, pos: 'PROPN', features }, ...still];
    }
    return isCapital || isName ? [{ lemma: proper, pos: 'PROPN', features }, common] : [common];
  });
}

/** «Сирота» is of both genders, and the dictionary does not say of which «сутки» are. */
function gendersOf(tag: Grammemes): readonly (string | undefined)[] {
  if (tag.set.has('Ms-f') || tag.set.has('ms-f')) return ['Masc', 'Fem'];
  if (tag.gender) return [tag.gender];
  return tag.set.has('Pltm') || tag.set.has('GNdr') ? ['Masc', 'Fem', 'Neut'] : [undefined];
}

const NAME = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'];

function adjective({ form, base }: Parse, tag: Grammemes): readonly Reading[] {
  const cases = { Case: tag.case, Gender: tag.gender, Number: tag.number };
  const animacy = tag.case === 'Acc' && tag.gender !== 'Fem' && tag.gender !== 'Neut' ? tag.animacy : undefined;
  const degree = tag.set.has('Supr') ? 'Sup' : 'Pos';
  const nominal = joinFeatures({ ...cases, Animacy: animacy });
  if (tag.set.has('Apro')) {
    if (tag.set.has('Fixd')) return [{ lemma: base, pos: 'DET', features: '' }];
    const [determiner, pronoun] = [
      { lemma: base, pos: 'DET', features: nominal },
      { lemma: base, pos: 'PRON', features: nominal },
    ];
    if (base === 'который') return [determiner, pronoun];
    if (base === 'один') return [determiner, { ...determiner, pos: 'NUM', features: joinFeatures({ ...cases, Animacy: tag.animacy, NumType: 'Card' }) }];
    const standing = STANDING[base];
    if (standing && tag.gender === 'Neut') return [determiner, { lemma: standing, pos: 'PRON', features: joinFeatures({ ...cases, Animacy: 'Inan' }) }];
    if (base === 'весь' && tag.number === 'Plur') return [determiner, { lemma: 'все', pos: 'PRON', features: joinFeatures({ ...cases, Animacy: 'Anim' }) }];
    return [determiner, { lemma: base, pos: 'ADJ', features: joinFeatures({ ...cases, Animacy: animacy, Degree: 'Pos' }) }, pronoun];
  }
  const lemma = degree === 'Sup' ? superlative(form) : base;
  const own = { lemma, pos: 'ADJ', features: joinFeatures({ ...cases, Animacy: animacy, Degree: degree }) };
  return SUBSTANTIVES.has(lemma) ? [own, substantive(lemma, tag)] : [own];
}

/** «Больной», «святые»: an adjective that stands as a noun. */
function substantive(lemma: string, tag: Grammemes): Reading {
  const isThing = /[ое]е$/u.test(lemma);
  const features = { Animacy: isThing ? 'Inan' : 'Anim', Case: tag.case, Gender: tag.gender ?? (isThing ? 'Neut' : 'Masc'), Number: tag.number };
  return { lemma, pos: 'NOUN', features: joinFeatures(features) };
}

const SUBSTANTIVES = new Set(
  `больной верующий взрослый нищий святой раненый слепой мёртвый бедный богатый русский учащийся служащий трудящийся погибший
пострадавший умерший убитый заключённый подозреваемый обвиняемый осуждённый знакомый близкий родной любимый ссыльный начинающий
отдыхающий присутствующий прохожий павший нуждающийся ближний чужой старый молодой пленный рядовой местный неизвестный старший
младший разумный мудрый глухой немой хромой белый красный синий последний первый военный рабочий учёный`.split(/\s+/u),
);

const STANDING: Readonly<Record<string, string>> = { этот: 'это', тот: 'то', весь: 'всё', такой: 'такое' };

function shortAdjective({ form, lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const features = joinFeatures({ Degree: 'Pos', Gender: tag.gender, Number: tag.number, Variant: 'Short' });
  const adjective = { lemma, pos: 'ADJ', features };
  return tag.gender === 'Neut' ? [adjective, { lemma: form, pos: 'ADV', features: 'Degree=Pos' }] : [adjective];
}

function comparative({ lemma, base }: Parse): readonly Reading[] {
  const adverb = lemma.replace(/(?:ый|ой)$/, 'о').replace(/([гкхжчшщ])ий$/, '$1о').replace(/ий$/, 'е');
  return [
    { lemma, pos: 'ADJ', features: 'Degree=Cmp' },
    { lemma: adverb, pos: 'ADV', features: 'Degree=Cmp' },
    { lemma: base, pos: 'ADV', features: 'Degree=Cmp' },
  ];
}

function voiceOf(lemma: string): string {
  return /с[яь]$/.test(lemma) ? 'Mid' : 'Act';
}

function finite({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  const isOrder = tag.set.has('impr');
  const base = {
    Aspect: tag.aspect,
    Gender: tag.gender,
    Mood: isOrder ? 'Imp' : 'Ind',
    Number: tag.set.has('incl') ? 'Plur' : tag.number,
    Person: isOrder ? (tag.set.has('incl') ? '1' : '2') : tag.person,
    Tense: isOrder ? undefined : tag.tense,
    VerbForm: 'Fin',
  };
  const own = verbs(lemma, joinFeatures({ ...base, Voice: voiceOf(lemma) }));
  if (tag.aspect !== 'Imp' || !lemma.endsWith('ся') || isOrder || (tag.person ?? '3') !== '3') return own;
  return [...own, { lemma: lemma.slice(0, -2), pos: 'VERB', features: joinFeatures({ ...base, Voice: 'Pass' }) }];
}

function infinitive({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  return verbs(lemma, joinFeatures({ Aspect: tag.aspect, VerbForm: 'Inf', Voice: voiceOf(lemma) }));
}

/** «Быть» is both what is said of the subject and what only helps to say it. */
function verbs(lemma: string, features: string): readonly Reading[] {
  const verb = { lemma, pos: 'VERB', features };
  return lemma === 'быть' ? [{ ...verb, pos: 'AUX' }, verb] : [verb];
}

function participle({ form, lemma, tag: name }: Parse, tag: Grammemes): readonly Reading[] {
  const isShort = name.startsWith('PRTS');
  const cases = { Case: tag.case, Gender: tag.gender, Number: tag.number };
  const animacy = tag.case === 'Acc' && tag.gender !== 'Fem' && tag.gender !== 'Neut' ? tag.animacy : undefined;
  const variant = isShort ? 'Short' : undefined;
  const features = joinFeatures({
    ...cases,
    Animacy: animacy,
    Aspect: tag.aspect,
    Tense: tag.tense,
    Variant: variant,
    VerbForm: 'Part',
    Voice: tag.set.has('pssv') ? 'Pass' : 'Act',
  });
  const adjective = joinFeatures({ ...cases, Animacy: animacy, Degree: 'Pos', Variant: variant });
  const full = fullParticiple(form);
  const readings = [
    { lemma, pos: 'VERB', features },
    { lemma: full, pos: 'ADJ', features: adjective },
  ];
  return SUBSTANTIVES.has(full) && !isShort ? [...readings, substantive(full, tag)] : readings;
}

function converb({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  return verbs(lemma, joinFeatures({ Aspect: tag.aspect, Tense: tag.tense, VerbForm: 'Conv', Voice: voiceOf(lemma) }));
}

function numeral({ base }: Parse, tag: Grammemes): readonly Reading[] {
  const animacy = tag.animacy;
  return [{ lemma: base, pos: 'NUM', features: joinFeatures({ Animacy: animacy, Case: tag.case, Gender: tag.gender, NumType: 'Card' }) }];
}

/** A parenthesis («конечно») is an adverb here. */
function conjunction({ base }: Parse, tag: Grammemes): readonly Reading[] {
  const parts = tag.set.has('Prnt') ? ['ADV', 'PART'] : ['CCONJ', 'SCONJ'];
  return parts.map((pos) => ({ lemma: base, pos, features: pos === 'ADV' ? 'Degree=Pos' : '' }));
}

function adverb({ base }: Parse): readonly Reading[] {
  return [{ lemma: base, pos: 'ADV', features: 'Degree=Pos' }];
}

function pronoun({ lemma }: Parse, tag: Grammemes): readonly Reading[] {
  if (lemma === 'себя') return [{ lemma, pos: 'PRON', features: joinFeatures({ Case: tag.case, Reflex: 'Yes' }) }];
  const isWho = /^(?:н[еи])?кто(?:-|$)/.test(lemma);
  const isWhat = /^(?:н[еи])?что(?:-|$)/.test(lemma);
  const features = joinFeatures({
    Animacy: isWho ? 'Anim' : isWhat ? 'Inan' : undefined,
    Case: tag.case,
    Gender: isWho ? 'Masc' : isWhat ? 'Neut' : tag.person === '3' ? tag.gender : undefined,
    Number: isWho || isWhat ? 'Sing' : tag.number,
    Person: tag.person,
  });
  return [{ lemma, pos: 'PRON', features }];
}
