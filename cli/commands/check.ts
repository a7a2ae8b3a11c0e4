// stroka check: all issues of the library.
import { ALL_RULES } from '#lib/check/all-rules.ts';
import { FIXABLE } from '#lib/check/proofread.ts';
import { UserError } from '#lib/error.ts';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { openLines } from '#lib/store/read/lines.ts';
import { type Fix, planFixes, writeFix } from '#lib/store/write/fix-library.ts';
import { formatPatch } from '#lib/text/difference.ts';
import { printable } from '#lib/text/normalise.ts';
import { formatAnnotation } from '../annotation.ts';
import type { Command, Given } from '../command.ts';
import { isConfirmed } from '../confirm.ts';
import { formatIssue, formatJson } from '../print.ts';
import { type PlacedIssue, toSarif } from '../sarif.ts';

/** The most works that may be named; more would be the whole library. */
const MOST_WORKS = 1000;
const FORMATS = ['json', 'sarif', 'github'];

export const check: Command = {
  words: [0, MOST_WORKS],
  flags: [...FORMATS, 'strict', 'align', 'fix', 'yes'],
  options: ['explain'],
  help: `Checks every work, text and translation, or only the given works, and prints one line for each issue:
file:id: severity rule message. Exits with 1 if there are errors, and with 0 if there are only warnings.
To allow an intentional case, list it in content/<work>/check.json with a reason:
{"repeated-word":{"ids":["p7-2"],"reason":"…"}}; without ids the rule is off for the whole work.

  --strict        exit with 1 on warnings too
  --align         also align every text again and report translations under the wrong key
  --json          print a JSON array of {rule, severity, file, id, message, hint}
  --sarif         print a SARIF 2.1.0 log
  --github        print annotations for GitHub Actions
  --explain CODE  explain a rule
  --fix           fix spaces, ellipses, dashes and quotation marks where that is safe; shows a diff and asks
  --yes           with --fix, do not ask`,
  run: async (given) => {
    const code = given.options.get('explain');
    if (code !== undefined) return explain(code);
    const format = formatOf(given);
    if (given.flags.has('fix')) return fix(given);
    return list(given, format);
  },
};

function formatOf({ flags }: Given): string | undefined {
  const [format, ...others] = [...FORMATS, 'fix'].filter((flag) => flags.has(flag));
  if (others.length === 0) return format;
  throw new UserError('usage', `--${format} and --${others[0]} cannot be combined.`, 'Choose one.');
}

function explain(code: string): number {
  const rule = ALL_RULES.find((known) => known.code === code);
  if (!rule) {
    const codes = ALL_RULES.map((known) => known.code).join(', ');
    throw new UserError('no-rule', `There is no rule "${code}".`, `Rules: ${codes}.`);
  }
  console.log(`${code}: ${rule.severity}${FIXABLE.includes(code) ? ', fixed by --fix' : ''}\n${rule.explain}`);
  return 0;
}

async function list({ words, flags }: Given, format: string | undefined): Promise<number> {
  const counts = { error: 0, warning: 0, info: 0 };
  const lineOf = openLines();
  const placed: PlacedIssue[] = [];
  let printed = 0;
  for await (const issue of checkLibrary({ ...(words.length > 0 && { works: words }), align: flags.has('align') })) {
    counts[issue.severity] += 1;
    if (format === 'json') console.log(`${printed === 0 ? '[' : ','}${formatJson(issue)}`);
    else if (format === 'sarif') placed.push({ ...issue, line: await lineOf(issue) });
    else if (format === 'github') console.log(formatAnnotation({ ...issue, line: await lineOf(issue) }));
    else console.log(formatIssue(issue));
    printed += 1;
  }
  if (format === 'json') console.log(printed === 0 ? '[]' : ']');
  else if (format === 'sarif') console.log(formatJson(toSarif(placed, ALL_RULES)));
  else if (format === undefined) console.log(summary(counts));
  return counts.error > 0 || (flags.has('strict') && counts.warning > 0) ? 1 : 0;
}

function summary({ error, warning, info }: Readonly<Record<string, number>>): string {
  const notes = info ? [count(info, 'note')] : [];
  return [count(error ?? 0, 'error'), count(warning ?? 0, 'warning'), ...notes].join(', ');
}

async function fix({ words, flags }: Given): Promise<number> {
  const fixes: Fix[] = await Array.fromAsync(planFixes(words.length > 0 ? words : undefined));
  const segments = fixes.reduce((sum, { segments: changed }) => sum + changed, 0);
  if (segments === 0) {
    console.log('Nothing can be fixed automatically.');
    return 0;
  }
  for (const { file, before, after } of fixes) {
    console.log(formatPatch(file, before, after).split('\n').map(printable).join('\n'));
  }
  const what = `${count(segments, 'segment')} in ${count(fixes.length, 'file')}`;
  if (!flags.has('yes') && !(await isConfirmed(`Fix ${what}?`, 'Add --yes to fix them.'))) {
    console.log('Nothing was changed.');
    return 1;
  }
  for (const planned of fixes) await writeFix(planned);
  console.log(`Fixed ${what}.`);
  return 0;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
