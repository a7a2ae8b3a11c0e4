// stroka press: the whole site as files for a host without a server.
import { UserError } from '#lib/error.ts';
import { printable } from '#lib/text/normalise.ts';
import { press as pressSite } from '../../press/press.ts';
import type { Command } from '../command.ts';
import { openProgress, type Progress } from '../progress.ts';

export const press: Command = {
  words: 0,
  flags: [],
  options: ['out', 'passages', 'cards'],
  help: `Build the site first (npm run build), with the same SITE_URL and STROKA_LIBRARY. Text files get compressed forms, .br and .gz,
beside them. Run it again after a change: only what has changed is written, and an interrupted run continues.

  --out DIR              the folder to write to
  --passages all         a page for every segment and every paragraph (the default)
  --passages paragraphs  only for every paragraph
  --cards covers         share cards of the shelf, the works and the texts (the default)
  --cards all            also of every passage, in every format, colour and language

DIR/.press has settings for nginx and Caddy; DIR/_headers and DIR/_redirects are for hosts that read those.`,
  run: async ({ options }) => {
    const out = options.get('out');
    if (out === undefined) throw new UserError('usage', '--out is missing.');
    let progress: Progress | undefined;
    const report = (done: number, total: number, what: string) => {
      progress ??= openProgress(total);
      progress.step(done, what);
    };
    const started = Date.now();
    const passages = oneOf(['all', 'paragraphs'], options.get('passages'), 'passages');
    const cards = oneOf(['covers', 'all'], options.get('cards'), 'cards');
    try {
      const { written, same, deleted, parts, made } = await pressSite({ out, passages, cards, report });
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      progress?.end();
      console.log(
        `${printable(out)}: ${made} of ${parts} parts made, ${written} files written, ${same} unchanged in them, ${deleted} deleted (${seconds} s).`,
      );
    } finally {
      progress?.end();
    }
    return 0;
  },
};

/** The value of an option, by default the first. */
function oneOf<const Value extends string>(values: readonly Value[], given: string | undefined, option: string): Value {
  const value = given === undefined ? values[0] : values.find((known) => known === given);
  if (value !== undefined) return value;
  throw new UserError('usage', `--${option} cannot be "${given}".`, `Use one of ${values.join(', ')}.`);
}
