// What the dictionary's rules ask of a tag: "NOUN,inan,masc sing,gent", the grammemes of the word before those of the form.

const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Init'];
/** Words that nobody makes new ones of. */
const CLOSED = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro'];

/** What two words that inflect together have in common, by the grammemes that say it. */
const SHARED: readonly Readonly<Record<string, string>>[] = [
  { sing: 'sing', plur: 'plur' },
  {
    nomn: 'nomn',
    voct: 'nomn',
    gent: 'gent',
    gen1: 'gent',
    gen2: 'gent',
    datv: 'datv',
    accs: 'accs',
    acc2: 'accs',
    ablt: 'ablt',
    loct: 'loct',
    loc1: 'loct',
    loc2: 'loct',
  },
  { '1per': '1', '2per': '2', '3per': '3' },
  { pres: 'pres', past: 'past', futr: 'futr' },
];

/** Whether only a capitalised form may have the tag. */
export function isName(tag: string): boolean {
  return factsOf(tag).isName;
}

export function isProductive(tag: string): boolean {
  return factsOf(tag).isProductive;
}

/** "NOUN" */
export function partOfSpeech(tag: string): string {
  return factsOf(tag).pos;
}

/** Part of speech, number, case, person and tense: the same for two words that inflect together. */
export function sharedOf(tag: string): string {
  return factsOf(tag).shared;
}

interface Facts {
  readonly isName: boolean;
  readonly isProductive: boolean;
  readonly pos: string;
  readonly shared: string;
}

const known = new Map<string, Facts>();

function factsOf(tag: string): Facts {
  const before = known.get(tag);
  if (before) return before;
  const grammemes = tag.split(/[ ,]/);
  const [pos = ''] = grammemes;
  const values = SHARED.map((names) => grammemes.map((name) => names[name]).findLast((value) => value !== undefined));
  const facts = {
    isName: grammemes.some((name) => NAMES.includes(name)),
    isProductive: !grammemes.some((name) => CLOSED.includes(name)),
    pos,
    shared: [pos, ...values].join(' '),
  };
  known.set(tag, facts);
  return facts;
}
