// Nouns and names as Universal Dependencies have them.
import type { Parse, Reading } from '../analysis.ts';
import { featuresOf, type Grammemes } from './grammemes.ts';
import { patronymic, surname } from './lemma-of-form.ts';

export function noun({ form, lemma }: Parse, tag: Grammemes, isCapital: boolean): readonly Reading[] {
  const isName = NAME.some((name) => tag.set.has(name));
  return gendersOf(tag).flatMap((gender) => {
    const features = featuresOf(tag, `noun ${gender}`, () => ({
      Animacy: tag.animacy,
      Case: tag.case,
      Gender: gender,
      Number: tag.number,
    }));
    const proper = tag.set.has('Patr')
      ? patronymic(form, lemma)
      : tag.set.has('Surn') && gender === 'Fem'
        ? surname(form, lemma)
        : lemma;
    const common = { lemma: proper, pos: 'NOUN', features };
    // Towns such as «Орехово» are often left as they are.
    if (tag.set.has('Geox') && gender === 'Neut' && /[но]о$/u.test(form) && tag.case === 'Nom') {
      const still = ['Gen', 'Loc'].map((value) => ({
        lemma,
        pos: 'PROPN',
        features: features.replace('Case=Nom', `Case=${value}`),
      }));
      return [{ lemma: proper, pos: 'PROPN', features }, ...still];
    }
    return isCapital || isName ? [{ lemma: proper, pos: 'PROPN', features }, common] : [common];
  });
}

const NAME = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'];

/** «Сирота» is of both genders, and the dictionary does not say of which «сутки» are. */
function gendersOf(tag: Grammemes): readonly (string | undefined)[] {
  if (tag.set.has('Ms-f') || tag.set.has('ms-f')) return ['Masc', 'Fem'];
  if (tag.gender) return [tag.gender];
  return tag.set.has('Pltm') || tag.set.has('GNdr') ? ['Masc', 'Fem', 'Neut'] : [undefined];
}
