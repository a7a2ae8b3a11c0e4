// Numbers written in figures with an ending: «14-го», «9-я», «1960-х», «5х».
import type { Morphology, Reading } from '../analysis.ts';
import { toUniversal } from '../universal.ts';

/** The readings of an ordinal in figures: those of «десятый» with the same ending; none where there is no such ending. */
export function figureReadings(form: string, morphology: Morphology): readonly Reading[] {
  const [, figures = '', ending = ''] = /^([\d.,:/–-]*\d)-?(\p{Script=Cyrillic}+)$/u.exec(form) ?? [];
  const endings = ENDINGS[ending.toLowerCase()];
  if (!endings) return [];
  return endings
    .flatMap((full) => morphology(`десят${full}`))
    .filter(({ known, tag }) => known && tag.startsWith('ADJF'))
    .flatMap((parse) => toUniversal(parse, false))
    .map((reading) => ({ ...reading, lemma: `${figures}-й` }));
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  й: ['ый', 'ой'],
  ый: ['ый'],
  ий: ['ый'],
  ой: ['ой'],
  я: ['ая'],
  ая: ['ая'],
  е: ['ое', 'ые'],
  ое: ['ое'],
  ые: ['ые'],
  го: ['ого'],
  ого: ['ого'],
  му: ['ому'],
  ому: ['ому'],
  м: ['ом', 'ым'],
  ом: ['ом'],
  ым: ['ым'],
  им: ['ым'],
  ю: ['ую'],
  ую: ['ую'],
  х: ['ых'],
  ых: ['ых'],
  ми: ['ыми'],
  ыми: ['ыми'],
};
