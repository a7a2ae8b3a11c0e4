// stroka stress: the stress marks of a work, written as a layer beside its texts.

import { learnAnalogy } from '#lib/dictionary/analogy.ts';
import { stressText } from '#lib/dictionary/stressed-text.ts';
import { UserError } from '#lib/error.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { analyseText } from '#lib/morphology/analyse.ts';
import { habitsOf } from '#lib/morphology/habits.ts';
import { openAnalyser } from '#lib/store/analysis/analyser.ts';
import { readDictionary } from '#lib/store/read/dictionary.ts';
import { type NewStress, writeStress } from '#lib/store/write/stress-layer.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';

export const stress: Command = {
  words: 1,
  flags: ['anew'],
  help: `Writes content/WORK/<text>.stress.json: the text's own words with a mark on each stressed vowel. Segments whose words have not
changed keep their line, with what you have fixed there, and get the marks that it lacks. Prints the words that you should look at:
those that are said in more ways than one, those that are guessed, and those that nobody knows.

  --anew  write every segment again`,
  run: async ({ words: [work = ''], flags }) => {
    const [analyser, dictionary] = await Promise.all([openAnalyser(), readDictionary(TARGET_LANGUAGE)]);
    const analogy = learnAnalogy(dictionary);
    const stresser = (lines: readonly string[]) => {
      const habits = habitsOf(lines, analyser.look);
      return (line: string) => stressText(line, analyseText(line, analyser, habits), analogy);
    };
    const written = await writeStress(work, stresser, flags.has('anew'));
    if (!written) {
      throw new UserError('no-such-work', `There is no work "${work}".`, '"npm run stroka -- list" lists the works.');
    }
    for (const line of written.flatMap(doubtLines)) console.log(printable(line));
    console.log(`${written.length} ${written.length === 1 ? 'segment' : 'segments'} written.`);
    return 0;
  },
};

function doubtLines({ file, id, stressed }: NewStress): readonly string[] {
  return stressed.doubts.map(({ word, forms, certainty }) => {
    const why = forms.length === 0 ? 'unknown' : certainty < 1 ? `guessed ${forms[0]}` : forms.join(' or ');
    return `${file}:${id}: ${word}: ${why}`;
  });
}
