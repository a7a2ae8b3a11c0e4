// Adjectives and participles that stand as nouns: «больной», «святые», «учащихся».
import type { Reading } from '../analysis.ts';
import { joinFeatures } from '../features.ts';
import type { Grammemes } from './grammemes.ts';

const SUBSTANTIVES = new Set(
  `больной верующий взрослый нищий святой раненый слепой мёртвый бедный богатый русский учащийся служащий трудящийся погибший
пострадавший умерший убитый заключённый подозреваемый обвиняемый осуждённый знакомый близкий родной любимый ссыльный начинающий
отдыхающий присутствующий прохожий павший нуждающийся ближний чужой старый молодой пленный рядовой местный неизвестный старший
младший разумный мудрый глухой немой хромой белый красный синий последний первый военный рабочий учёный`.split(/\s+/u),
);

export function isSubstantive(lemma: string): boolean {
  return SUBSTANTIVES.has(lemma);
}

/** The reading as a noun, of the gender it has or of a man. */
export function substantive(lemma: string, tag: Grammemes): Reading {
  const features = { Animacy: 'Anim', Case: tag.case, Gender: tag.gender ?? 'Masc', Number: tag.number };
  return { lemma, pos: 'NOUN', features: joinFeatures(features) };
}
