// stroka review: shows drafts and stale translations beside their originals, and accepts pairs.

import { UserError } from '#lib/error.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { paragraphOf } from '#lib/segment/ids.ts';
import { reviewState } from '#lib/segment/states.ts';
import { type DraftedText, markReviewed, readDrafting } from '#lib/store/write/drafting.ts';
import { difference, formatDifference } from '#lib/text/difference.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';

export const review: Command = {
  words: 1,
  flags: [],
  options: ['to', 'accept'],
  help: `Prints every translation that has not been reviewed since it or its original changed: the original, with its changes
as [-removed-]{+added+}, and the translation. Correct translations in locales/, then accept them.

  TEXT         a text of one work, or a chapter: "dama", "dama.2"
  --to         the language, by default en
  --accept A   mark as reviewed: "all", or ids of segments and paragraphs such as p7,p9-2. An accepted pair is kept
               as it is: "add" does not change it, "check --align" does not question it`,
  run: async ({ words: [address = ''], options }) => {
    const to = options.get('to') ?? TARGET_LANGUAGE;
    const text = await readDrafting(address, to);
    const accepted = options.get('accept');
    const open = [...text.target.keys()].filter((id) => stateOf(text, id) !== 'reviewed');
    if (accepted !== undefined) {
      const number = await markReviewed(address, to, accepted === 'all' ? open : named(text, accepted.split(',')));
      console.log(`${count(number)} marked as reviewed.`);
    } else {
      for (const id of open) console.log(`${summary(text, id)}\n`);
      console.log(open.length === 0 ? 'Everything is reviewed.' : `${count(open.length)} to review.`);
    }
    return 0;
  },
};

function stateOf({ states, source }: DraftedText, id: string) {
  return reviewState(states[id], source.get(id) ?? '');
}

function summary(text: DraftedText, id: string): string {
  const state = text.states[id];
  const source = text.source.get(id) ?? '';
  const was = state?.source ?? source;
  const original = was === source ? source : formatDifference(difference(was, source));
  const head = [id, stateOf(text, id), ...(state?.by === undefined ? [] : [`by ${state.by}`])].join('  ');
  return [head, `  ${original}`, `  ${text.target.get(id)}`].map(printable).join('\n');
}

function named({ target }: DraftedText, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const ids = [...target.keys()].filter((id) => id === name.trim() || paragraphOf(id) === name.trim());
    if (ids.length > 0) return ids;
    throw new UserError(
      'no-segment',
      `There is no translation "${name}" to review.`,
      '"review" without --accept prints the ids.',
    );
  });
}

function count(number: number): string {
  return `${number} ${number === 1 ? 'translation' : 'translations'}`;
}
