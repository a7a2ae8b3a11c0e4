// All forms of a dictionary entry with their features, inflected by the dictionary of forms.
import Az from 'az';
import type { Entry, Pos } from '#lib/dictionary/entry.ts';
import type { PlacedForm } from '#lib/dictionary/stress/form.ts';
import { splitFeatures } from '#lib/morphology/features.ts';
import { toUniversal } from '#lib/morphology/universal.ts';
import { fold } from '#lib/text/fold.ts';

/** A form with its OpenCorpora tag. */
export interface ParadigmForm extends PlacedForm {
  readonly tag: string;
}

type Parse = ReturnType<typeof Az.Morph>[number];

/** The data of az for a word in its dictionary: the number of forms, and each of them by its number. */
type Inflecting = Parse & { readonly formCnt: number; inflect(form: number): Parse | false };

await new Promise<void>((resolve, reject) => {
  Az.Morph.init((error) => (error ? reject(error) : resolve()));
});

const TAGS: Partial<Record<Pos, RegExp>> = {
  noun: /^NOUN/,
  name: /^NOUN/,
  verb: /^INFN/,
  adj: /^ADJF/,
  det: /^ADJF/,
  num: /^NUMR/,
  pron: /^NPRO/,
};

/** Archaic or rare forms, which modern texts do not have. */
const RARE = /V-oy|V-ey|V-ej|V-be|V-bi|V-ie|V-sh|Arch|Erro|Cmp2|Supr|Infr|Slng/;
const GENDERS = { Masc: 'masc', Fem: 'femn', Neut: 'neut', Com: '' } as const;

/** The modern forms; none for words that are not inflected or not in the dictionary of forms. */
export function paradigmOf(lemma: string, entry: Entry): readonly ParadigmForm[] {
  const parse = parseOf(lemma.toLowerCase(), entry);
  if (!parse || !isInflecting(parse)) return [];
  const forms = Array.from({ length: parse.formCnt }, (_, index) => parse.inflect(index));
  return forms.flatMap((form) => (form ? placed(form, lemma.toLowerCase(), entry) : []));
}

function parseOf(lemma: string, entry: Entry): Parse | undefined {
  const tags = entry.declension === 'adj' ? /^(?:NOUN|ADJF)/ : TAGS[entry.pos];
  if (!tags || entry.declension === 'none') return undefined;
  const parses = Az.Morph(lemma).filter(
    (parse) => parse.parser === 'Dictionary' && fold(String(parse.normalize())) === fold(lemma),
  );
  const fits = (parse: Parse, grammeme: string | undefined) =>
    grammeme && parse.tag.toString().includes(grammeme) ? 1 : 0;
  const score = (parse: Parse) =>
    fits(parse, entry.gender && GENDERS[entry.gender]) * 2 + fits(parse, entry.animacy?.toLowerCase());
  return parses.filter(({ tag }) => tags.test(tag.toString())).sort((one, other) => score(other) - score(one))[0];
}

function isInflecting(parse: Parse): parse is Inflecting {
  return 'formCnt' in parse && 'inflect' in parse;
}

function placed(form: Parse, lemma: string, entry: Entry): readonly ParadigmForm[] {
  const [tag, spelled] = [form.tag.toString(), String(form)];
  const isOblique = tag.startsWith('PRTF') && !/masc,sing,nomn/.test(tag);
  if (RARE.test(tag) || isOblique || (/^наи/.test(spelled) && !lemma.startsWith('наи'))) return [];
  const parse = { form: spelled, lemma, base: lemma, tag, score: 1, known: true };
  const [reading] = toUniversal(parse, entry.pos === 'name');
  if (!reading) return [];
  const features = Object.fromEntries(splitFeatures(reading.features));
  if (entry.number === 'Sing' && features.Number === 'Plur') return [];
  if (entry.pos === 'noun' && features.Variant !== undefined) return [];
  return [{ form: spelled, features, tag, ...(tag.includes('loc2') ? { before: 'в' } : {}) }];
}
