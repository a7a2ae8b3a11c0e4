// The dictionary of Russian forms: the OpenCorpora dictionary as the package az reads it from the disk.
import Az from 'az';
import type { Morphology, Parse } from '../lexicon/analysis.ts';

/** Words longer than any Russian word cost the guesser time and teach it nothing. */
const LONGEST = 48;

/** Numbers, initials and Latin words are read by the lexicon itself. */
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

/** Reads the dictionary once, about a fifth of a second and 50 MB. */
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

function look(form: string): readonly Parse[] {
  if (form.length > LONGEST) return [];
  return Az.Morph(form).map((parse) => ({
    form: String(parse).toLowerCase(),
    lemma: String(parse.normalize() || form),
    base: String(parse.normalize(true) || form),
    tag: parse.tag.toString(),
    score: parse.score,
    known: parse.parser === 'Dictionary',
  }));
}
