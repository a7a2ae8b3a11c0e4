// The dictionary of Russian forms: OpenCorpora, loaded from disk by the package az.
import Az from 'az';
import type { Morphology, Parse } from '../../morphology/analysis.ts';

/** Longer words do not exist in Russian and would only cost the guesser time. */
const LONGEST = 48;

/** Numbers, initials and Latin words are analysed by the lexicon itself. */
const PARSERS = [
  'Dictionary',
  'HyphenParticle',
  'HyphenAdverb',
  'HyphenWords',
  'PrefixKnown',
  'PrefixUnknown?',
  'SuffixKnown',
  'Abbr',
];

let opened: Promise<Morphology> | undefined;

/** Loads the dictionary once: about 0.2 s and 50 MB. */
export function openMorphology(): Promise<Morphology> {
  opened ??= new Promise((resolve, reject) => {
    Az.Morph.init((error) => {
      if (error) return reject(error);
      const options = { ignoreCase: false, forceParse: false, normalizeScore: true, typos: 0, stutter: 0 };
      Az.Morph.setDefaults({ ...options, parsers: PARSERS, replacements: { е: 'ё' } });
      resolve(look);
    });
  });
  return opened;
}

/** Parts of speech whose paradigm begins with another one: «первый» is listed under «один», «лучше» under «хороший». */
const DERIVED = /^(?:ADJF|ADJS|COMP|ADVB|NPRO|NUMR|PRED|PREP|CONJ|PRCL|INTJ)/;

function look(form: string): readonly Parse[] {
  if (form.length > LONGEST) return [];
  return Az.Morph(form).map((parse) => {
    const tag = parse.tag.toString();
    const lemma = String(parse.normalize() || form);
    return {
      form: String(parse).toLowerCase(),
      lemma,
      base: DERIVED.test(tag) ? String(parse.normalize(true) || form) : lemma,
      tag,
      score: parse.score,
      known: parse.parser === 'Dictionary',
    };
  });
}
