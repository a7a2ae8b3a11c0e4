// The project's dictionary and the installed packs for the words of a Russian text and of its English translation.
import { type FormPair, pairForms } from '../../glosses/text-dictionary.ts';
import { lemmasOf } from '../../morphology/lemmas.ts';
import { fold } from '../../text/fold.ts';
import { lookUpInPacks } from '../caches/packs.ts';
import { readDictionary } from '../read/dictionary.ts';
import { openMorphology } from '../read/morphology.ts';

/** The commonest forms of a text are looked up; in a text with more, the aligner learns the others from the text itself. */
const MOST_FORMS = 6000;

/** Pairs of forms of the two texts that translate each other. Throws UserError "broken-lexicon" or "broken-dictionaries". */
export async function readTextDictionary(
  russian: Iterable<string>,
  english: Iterable<string>,
): Promise<readonly FormPair[]> {
  const [dictionary, morphology] = await Promise.all([readDictionary('en'), openMorphology()]);
  const forms = commonForms(russian);
  const packs = lookUpInPacks(forms);
  return pairForms(forms, commonForms(english, Number.POSITIVE_INFINITY), (form) => [
    ...[form, ...lemmasOf(form, morphology)].flatMap((lemma) =>
      (dictionary.get(fold(lemma)) ?? []).map(({ gloss }) => gloss),
    ),
    ...(packs.get(form) ?? []).flatMap(({ glosses }) => glosses),
  ]);
}

/** The word forms of texts in small letters, the commonest first. */
function commonForms(texts: Iterable<string>, most = MOST_FORMS): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [form] of text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const forms = [...counts.keys()];
  return forms.length <= most
    ? forms
    : forms.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0)).slice(0, most);
}
