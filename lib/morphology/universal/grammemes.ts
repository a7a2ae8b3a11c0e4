// The tags of OpenCorpora, read by what their grammemes say in the names of Universal Dependencies.
import { joinFeatures } from '../features.ts';

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
export interface Grammemes {
  readonly set: ReadonlySet<string>;
  readonly case: string | undefined;
  readonly gender: string | undefined;
  readonly number: string | undefined;
  readonly animacy: string | undefined;
  readonly person: string | undefined;
  readonly tense: string | undefined;
  readonly aspect: string | undefined;
  /** What `featuresOf` made of it. */
  readonly joined: Map<string, string>;
}

/** Features that depend on a tag and on `variant` alone, joined once. */
export function featuresOf(
  { joined }: Grammemes,
  variant: string,
  values: () => Readonly<Record<string, string | undefined>>,
): string {
  const known = joined.get(variant);
  if (known !== undefined) return known;
  const features = joinFeatures(values());
  joined.set(variant, features);
  return features;
}

const known = new Map<string, Grammemes>();

/** The grammemes of a tag, read once. */
export function grammemesOf(tag: string): Grammemes {
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
    joined: new Map<string, string>(),
  };
  known.set(tag, grammemes);
  return grammemes;
}

/** Case, gender and number, and in the accusative what tells living from lifeless: what adjectives and participles show. */
export function declined(tag: Grammemes): Readonly<Record<string, string | undefined>> {
  const animacy = tag.case === 'Acc' && tag.gender !== 'Fem' && tag.gender !== 'Neut' ? tag.animacy : undefined;
  return { Animacy: animacy, Case: tag.case, Gender: tag.gender, Number: tag.number };
}
