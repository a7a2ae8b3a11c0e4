// stroka check: everything that is wrong with the library.
import { checkLibrary } from '#lib/store/check-library.ts';
import type { Command } from '../command.ts';
import { formatIssue, formatJson } from '../print.ts';

export const check: Command = {
  summary: 'list everything that is wrong with the library',
  usage: '[--json]',
  words: 0,
  flags: ['json'],
  help: `Reads every work, text and translation, and prints one line for each fault: file:id: severity rule message.
Exits with 1 when there is an error; warnings alone exit with 0.

  --json  print a JSON array of {rule, severity, file, id, message, hint} instead`,
  run: async ({ flags }) => {
    const json = flags.has('json');
    const counts = { error: 0, warning: 0, info: 0 };
    let printed = 0;
    for await (const issue of checkLibrary()) {
      counts[issue.severity] += 1;
      console.log(json ? `${printed === 0 ? '[' : ','}${formatJson(issue)}` : formatIssue(issue));
      printed += 1;
    }
    console.log(
      json ? (printed === 0 ? '[]' : ']') : `${count(counts.error, 'error')}, ${count(counts.warning, 'warning')}`,
    );
    return counts.error > 0 ? 1 : 0;
  },
};

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
