// stroka import-translation: imports a translation from another program, after showing its changes and asking.

import { UserError } from '#lib/error.ts';
import { DEFAULT_LIMITS } from '#lib/import/limits.ts';
import type { TranslationChange } from '#lib/import/translation/change.ts';
import { planTranslation, type TranslationPlan } from '#lib/import/translation/plan.ts';
import { readTranslation } from '#lib/import/translation/read-translation.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '#lib/languages.ts';
import { formatKey } from '#lib/segment/keys.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { readSourceBytes } from '#lib/store/read/source-text.ts';
import { writeTranslation } from '#lib/store/write/write-translation.ts';
import { formatTagged } from '#lib/text/emphasis/tagged.ts';
import { printable } from '#lib/text/normalise.ts';
import { formatChange } from '../change.ts';
import type { Command } from '../command.ts';
import { isConfirmed } from '../confirm.ts';
import { formatIssue } from '../print.ts';

export const importTranslation: Command = {
  words: 1,
  flags: ['yes'],
  options: ['onto'],
  help: `FILE is TMX, XLIFF 1.2 or 2, TSV, CSV, JSON that maps keys to texts, or bilara’s zip of such files; the format is detected from its bytes. Translations
are matched to segments by key ("dama.2:p7-2") if the file has keys, otherwise by the exact text of the original.

Prints every change before anything is written, and every unit that was not imported with its line. Segments that the
file does not have are kept; empty translations are ignored.

  --onto TEXT|WORK  the work or chapter to change
  --yes             write without asking`,
  run: async ({ words: [file = ''], flags, options }) => {
    const onto = options.get('onto');
    if (onto === undefined) {
      throw new UserError('usage', '--onto is missing.');
    }
    const { texts, work } = await openTexts(onto, TARGET_LANGUAGE);
    const bytes = await readSourceBytes(file, DEFAULT_LIMITS.fileBytes);
    const content = readTranslation(bytes, { file, sourceLang: SOURCE_LANGUAGE, targetLang: work.lang });
    const plan = planTranslation(content, await Array.fromAsync(texts), file);
    for (const { count, message } of content.notes) console.log(printable(`${message} (${count})`));
    report(plan);
    if (plan.changes.length === 0) return 0;
    const question = `Write ${counted(plan.changes.length, 'change')} to "${onto}"?`;
    if (!flags.has('yes') && !(await isConfirmed(question, 'Add --yes to write it.'))) {
      console.log('Nothing was written.');
      return 1;
    }
    const byText = Map.groupBy(plan.changes, ({ address }) => address);
    for (const [address, changes] of byText) {
      const lost = await writeTranslation(address, work.lang, changes);
      if (lost.length > 0)
        console.log(
          printable(
            `${address}: emphasis was left out where its words changed: ${lost.map((words) => `“${words}”`).join(', ')}.`,
          ),
        );
    }
    console.log(`${counted(plan.changes.length, 'change')} written.`);
    return 0;
  },
};

function report({ changes, issues, unchanged, elsewhere }: TranslationPlan): void {
  for (const change of changes) console.log(`${formatChange(printed(change))}\n`);
  for (const issue of issues) console.log(formatIssue(issue));
  const others = elsewhere > 0 ? `, ${elsewhere} in other texts` : '';
  const taken = `${counted(changes.length, 'change')}, ${unchanged} unchanged`;
  console.log(`${taken}, ${counted(issues.length, 'issue')}${others}`);
}

function printed({ address, id, source, stateBefore, state, ...change }: TranslationChange) {
  const { before, after } = shownTexts(change);
  const states = [stateBefore ?? 'untranslated', state.state];
  const isPlain = states[0] === states[1] || (before === undefined && state.state === 'reviewed');
  return { key: formatKey(address, id), source, before, after, states: isPlain ? '' : states.join(' → ') };
}

/** With tags, if the emphasis is all that changes. */
function shownTexts({
  before,
  after,
  marks,
  marksBefore = [],
}: Pick<TranslationChange, 'before' | 'after' | 'marks' | 'marksBefore'>) {
  if (!marks || before !== after) return { before, after };
  return { before: formatTagged(before, marksBefore), after: formatTagged(after, marks) };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
