// Measures first readings on places where a form may be several words (test/gold/homonyms.ru.tsv), and stress on the library's own layers.

import type { Analogy } from '#lib/dictionary/analogy.ts';
import { isSaidSo } from '#lib/dictionary/printed-stress.ts';
import { countVowels } from '#lib/dictionary/stress/vowels.ts';
import { stressOf } from '#lib/dictionary/stress.ts';
import { stressText } from '#lib/dictionary/stressed-text.ts';
import { type FoundReading, readSenses } from '#lib/glosses/senses.ts';
import { analyseText, type WordAnalysis } from '#lib/morphology/analyse.ts';
import type { Analyser } from '#lib/morphology/analyser.ts';
import { habitsOf } from '#lib/morphology/habits.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { contentPath, textName } from '#lib/store/paths.ts';
import { readStress } from '#lib/store/read/segments.ts';
import { listTexts } from '#lib/store/read/works.ts';
import { STRESS_MARK, withoutStress } from '#lib/text/stress-mark.ts';
import { fits, readPlaces } from './homonym-gold.ts';
import { isHeldOut } from './partial.ts';

/** What the analyser and the dictionary are in one measurement. */
export interface Reader {
  readonly analyser: Analyser;
  readonly analogy: Analogy;
}

export interface Share {
  readonly right: number;
  readonly all: number;
}

/** Shares of right first readings by half; places of books that are absent are left out. `onWrong` is told of each wrong place. */
export function measureHomonyms(
  { analyser, analogy }: Reader,
  onWrong: (place: string) => void = () => undefined,
): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const analysed = new Map<string, ReadonlyMap<number, WordAnalysis & { before: string }>>();
  for (const { half, source, text, start, labels, stressed } of readPlaces()) {
    const key = source === 'own' ? text : source;
    const words = analysed.get(key) ?? byStart(analyseText(text, analyser));
    analysed.set(key, words);
    const word = words.get(start);
    const [reading] = word ? readSenses(analogy, word, word.before).readings : [];
    const isRight =
      reading !== undefined && fits(reading.analysis, labels, reading.word?.lemma) && isStressed(reading, stressed);
    const { right, all } = shares.get(half) ?? { right: 0, all: 0 };
    shares.set(half, { right: right + (isRight ? 1 : 0), all: all + 1 });
    if (!isRight) {
      const around = `${text.slice(Math.max(0, start - 40), start)}[${word?.form}]${text.slice(start + (word?.form.length ?? 0), start + 40)}`;
      const read = `${reading?.analysis.lemma} ${reading?.analysis.pos} ${reading?.analysis.features} ${reading?.stressed}`;
      onWrong(`${half} ${labels.join('|')} ${stressed} read as ${read}: ${around.replace(/\s+/g, ' ')}`);
    }
  }
  return shares;
}

function byStart(words: readonly WordAnalysis[]): ReadonlyMap<number, WordAnalysis & { before: string }> {
  return new Map(words.map((word, index) => [word.start, { ...word, before: words[index - 1]?.form ?? '' }]));
}

function isStressed({ stressed = '' }: FoundReading, wanted: string): boolean {
  return !wanted.includes(STRESS_MARK) || isSaidSo(wanted, stressed);
}

/** Stress of running text against the layers of the works that are not learned from: of all words of several syllables, and of those with several ways. */
export async function measureStress(
  { analyser, analogy }: Reader,
  onWrong: (place: string) => void = () => undefined,
): Promise<{ readonly words: Share; readonly homographs: Share }> {
  let [right, all, rightHomographs, homographs] = [0, 0, 0, 0];
  for (const { address } of await listTexts()) {
    const { work = '', chapter } = parseAddress(address) ?? {};
    if (!isHeldOut(work)) continue;
    const { stressed } = await readStress(contentPath(work, `${textName(chapter)}.stress.json`));
    const lines = [...stressed];
    const habits = habitsOf(
      lines.map(([, line]) => withoutStress(line)),
      analyser.look,
    );
    for (const [id, line] of lines) {
      const text = withoutStress(line);
      const said = stressText(text, analyseText(text, analyser, habits), analogy).text;
      const [own, other] = [line, said].map((version) => version.match(/(?:\p{Script=Cyrillic}|\u0301)+/gu) ?? []);
      for (const [index, word] of (own ?? []).entries()) {
        const bare = withoutStress(word).toLowerCase();
        if (countVowels(bare) < 2 || !(word.includes(STRESS_MARK) || word.includes('ё'))) continue;
        const isRight = word === other?.[index];
        const isHomograph = hasSeveralWays(bare, { analyser, analogy }, habits.yo);
        [right, all] = [right + (isRight ? 1 : 0), all + 1];
        if (isHomograph) [rightHomographs, homographs] = [rightHomographs + (isRight ? 1 : 0), homographs + 1];
        if (!isRight) onWrong(`${address} ${id} ${word} said as ${other?.[index]}${isHomograph ? ' (homograph)' : ''}`);
      }
    }
  }
  return { words: { right, all }, homographs: { right: rightHomographs, all: homographs } };
}

/** Whether the dictionary has a form in several stresses, whatever the sentence. */
function hasSeveralWays(form: string, { analyser, analogy }: Reader, yo: boolean): boolean {
  const ways = new Set<string>();
  for (const { candidate } of analyser.look(form, { yo }).choices) {
    if (candidate.origin === 'shape') continue;
    const { forms, certainty } = stressOf(analogy, candidate);
    if (certainty === 1) for (const said of forms) ways.add(said);
  }
  return ways.size > 1;
}

if (import.meta.main) {
  const [{ openAnalyser }, { openAnalogy }] = await Promise.all([
    import('#lib/store/analysis/analyser.ts'),
    import('#lib/store/analysis/words.ts'),
  ]);
  const reader = { analyser: await openAnalyser(), analogy: await openAnalogy('en') };
  const half = process.argv[2] ?? '';
  const tell = (line: string) => {
    if (half !== '' && (line.startsWith(half) || half === 'stress')) console.log(line);
  };
  for (const [name, { right, all }] of measureHomonyms(reader, half === 'stress' ? undefined : tell))
    console.log(`${name}: ${right} of ${all}, ${(right / all).toFixed(3)}`);
  if (half === 'dev') process.exit();
  const { words, homographs } = await measureStress(reader, half === 'stress' ? tell : undefined);
  for (const { right, all } of [words, homographs]) console.log(`${right} of ${all}, ${(right / all).toFixed(4)}`);
}
