// The command line: npm run stroka -- COMMAND. Arguments become a command, a command becomes an exit code.
import { parseArgs } from 'node:util';
import { UserError } from '#lib/error.ts';
import type { Command, Given } from './command.ts';
import { add } from './commands/add.ts';
import { align } from './commands/align.ts';
import { card } from './commands/card.ts';
import { check } from './commands/check.ts';
import { dictionary } from './commands/dictionary.ts';
import { exportTexts } from './commands/export.ts';
import { importTranslation } from './commands/import-translation.ts';
import { list } from './commands/list.ts';
import { remove } from './commands/remove.ts';
import { rename } from './commands/rename.ts';
import { review } from './commands/review.ts';
import { segment } from './commands/segment.ts';
import { stress } from './commands/stress.ts';
import { translate } from './commands/translate.ts';
import { words } from './commands/words.ts';
import { formatError, formatIssue } from './print.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    add,
    align,
    card,
    check,
    dictionary,
    export: exportTexts,
    'import-translation': importTranslation,
    list,
    remove,
    rename,
    review,
    segment,
    stress,
    translate,
    words,
  }),
);

/** Exit codes: what was asked could not be done, and what was asked was not understood. */
const FAILED = 1;
const MISUSED = 2;

/** Runs one command and resolves with its exit code; only a fault of the program itself throws. */
export async function main([verb, ...args]: readonly string[]): Promise<number> {
  try {
    if (verb === undefined || verb === '--help' || verb === '-h') return help(verb);
    const command = COMMANDS.get(verb);
    if (!command) {
      const hint = `Commands: ${[...COMMANDS.keys()].join(', ')}; --help says more.`;
      throw new UserError('usage', `There is no command "${verb}".`, hint);
    }
    const given = parse(verb, command, args);
    if (!given.flags.has('help')) return await command.run(given);
    console.log(`npm run stroka -- ${verb} ${command.usage}\n\n${command.help}`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const issue of error.issues) console.error(formatIssue(issue));
    console.error(formatError(error));
    return error.code === 'usage' ? MISUSED : FAILED;
  }
}

function help(verb: string | undefined): number {
  const lines = [...COMMANDS].map(([name, { usage, summary }]) => `  ${`${name} ${usage}`.padEnd(20)}  ${summary}`);
  console.log(`npm run stroka -- COMMAND\n\n${lines.join('\n')}\n\nCOMMAND --help says more.`);
  return verb === undefined ? MISUSED : 0;
}

function parse(verb: string, { usage, words, flags, options = [] }: Command, args: readonly string[]): Given {
  const hint = `Write: npm run stroka -- ${verb} ${usage}`;
  try {
    const known = {
      ...Object.fromEntries([...flags, 'help'].map((flag) => [flag, { type: 'boolean' as const }])),
      ...Object.fromEntries(options.map((option) => [option, { type: 'string' as const }])),
    };
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const valued = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    const given = { words: positionals, flags: new Set(Object.keys(values)), options: new Map(valued) };
    const [least, most] = typeof words === 'number' ? [words, words] : words;
    const count = given.words.length;
    if ((count >= least && count <= most) || given.flags.has('help')) return given;
    throw new UserError(
      'usage',
      `"${verb}" got ${count} of ${least === most ? most : `${least} to ${most}`} words.`,
      hint,
    );
  } catch (error) {
    if (!isParseError(error)) throw error;
    const [what] = error.message.split('. ', 1);
    throw new UserError('usage', `${what}.`, hint);
  }
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

if (import.meta.main) {
  // A reader that has seen enough ("| head") is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await main(process.argv.slice(2));
}
