// The command line, npm run stroka -- COMMAND: parses arguments, runs the command and sets the exit code.
import { parseArgs } from 'node:util';
import { UserError } from '#lib/error.ts';
import type { Command, Given } from './command.ts';
import { COMMANDS } from './commands.ts';
import { formatError, formatIssue } from './print.ts';

/** Exit codes: the command failed, and the arguments were wrong. */
const FAILED = 1;
const MISUSED = 2;

/** Runs one command and resolves with its exit code. Throws only on a bug. */
export async function main([verb, ...args]: readonly string[]): Promise<number> {
  try {
    if (verb === undefined || verb === '--help' || verb === '-h') return help(verb);
    const entry = Object.hasOwn(COMMANDS, verb) ? COMMANDS[verb] : undefined;
    if (!entry) {
      const hint = `Commands: ${Object.keys(COMMANDS).join(', ')}. "npm run stroka -- --help" describes them.`;
      throw new UserError('usage', `There is no command "${verb}".`, hint);
    }
    const command = await entry.load();
    const given = parse(command, args);
    if (!given.flags.has('help')) return await command.run(given);
    console.log(`npm run stroka -- ${verb} ${entry.usage}\n\n${command.help}`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const issue of error.issues) console.error(formatIssue(issue));
    console.error(formatError(error.code === 'usage' ? withUsage(error, verb) : error));
    return error.code === 'usage' ? MISUSED : FAILED;
  }
}

function help(verb: string | undefined): number {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage, summary }]) => `  ${`${name} ${usage}`.padEnd(20)}  ${summary}`,
  );
  console.log(`npm run stroka -- COMMAND\n\n${lines.join('\n')}\n\n"COMMAND --help" describes one command.`);
  return verb === undefined ? MISUSED : 0;
}

/** Adds the command's usage to usage errors that have no hint. */
function withUsage(error: UserError, verb = ''): UserError {
  const entry = COMMANDS[verb];
  return error.hint === '' && entry
    ? new UserError(error.code, error.message, `Usage: npm run stroka -- ${verb} ${entry.usage}`)
    : error;
}

function parse({ words, flags, options = [] }: Command, args: readonly string[]): Given {
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
    throw new UserError('usage', `Expected ${expected(least, most)}, got ${count}.`);
  } catch (error) {
    if (!isParseError(error)) throw error;
    const [what] = error.message.split('. ', 1);
    throw new UserError('usage', `${what}.`);
  }
}

/** "1 argument", "2 to 10 arguments" */
function expected(least: number, most: number): string {
  const range = least === most ? String(least) : `${least} to ${most}`;
  return `${range} ${most === 1 ? 'argument' : 'arguments'}`;
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

if (import.meta.main) {
  // A reader that closes the pipe early ("| head") is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await main(process.argv.slice(2));
}
