// name-spelling: a name is spelled the same way throughout a work.
import { nameKey } from '../../text/transliteration.ts';
import { namesIn } from '../names.ts';
import type { Finding, Rule, TranslatedWork } from '../rule.ts';
import { pairsOf } from '../segments.ts';

/** Shorter names are too often alike by chance. */
const SHORTEST = 4;
/** The share of a Russian name, without its ending, that the beginning of the English name must match. */
const SHARED = 4;

interface Sighting {
  readonly file: string;
  readonly id: string;
}

export const nameSpelling: Rule<TranslatedWork> = {
  code: 'name-spelling',
  severity: 'warning',
  explain:
    'One Russian name has two English spellings in a work: Sergei and Sergey, Tchekhov and Chekhov. Two spellings are the same name if they differ only as transcriptions differ, and if the originals contain a Russian name that sounds like them; the rarer spelling is reported.',
  *find({ lang, texts }) {
    if (lang !== 'en') return;
    const spellings = new Map<string, Map<string, Sighting[]>>();
    for (const translation of texts) {
      for (const { id, source, target } of pairsOf(translation)) {
        const names = new Set(namesIn(target).filter((name) => name.length >= SHORTEST));
        if (names.size === 0) continue;
        const russian = new Set(namesIn(source).map((name) => nameKey(name).slice(0, SHARED)));
        for (const name of names) {
          const key = nameKey(name);
          if (key.length < SHARED - 1 || !russian.has(key.slice(0, SHARED))) continue;
          const known = spellings.get(key) ?? new Map<string, Sighting[]>();
          spellings.set(key, known);
          known.set(name, [...(known.get(name) ?? []), { file: translation.target.file, id }]);
        }
      }
    }
    for (const variants of spellings.values()) yield* rarer(variants);
  },
};

function* rarer(variants: ReadonlyMap<string, readonly Sighting[]>): Iterable<Finding> {
  if (variants.size < 2) return;
  const [usual, ...others] = [...variants].toSorted(([, one], [, other]) => other.length - one.length);
  for (const [name, sightings] of others) {
    for (const { file, id } of sightings) {
      const message = `"${name}" is spelled "${usual?.[0]}" elsewhere in the work`;
      yield { file, id, message, hint: 'Choose one spelling of a name and keep it.' };
    }
  }
}
