// zod schemas of what the desk sends and stores: changes, steps and journals.
import { z } from 'zod';
import type { Change } from '../desk/change.ts';
import type { Journal, Step } from '../desk/journal.ts';
import { UserError } from '../error.ts';
import { isAnchor } from '../segment/anchors.ts';
import { parseId } from '../segment/ids.ts';
import { dropForbidden } from '../text/normalise.ts';
import { stateSchema } from './schema.ts';

const id = z.string().refine((value) => parseId(value));
const text = z.string().refine((value) => value === value.normalize('NFC') && value === dropForbidden(value));
const notes = z.array(text).min(1).optional();

const translation = z.strictObject({
  text: text.optional(),
  emphasis: text.optional(),
  notes,
  state: stateSchema.optional(),
  anchor: z.string().refine(isAnchor).optional(),
  // As they are in the file, white space included: a pair has to be the same to be replaced.
  words: z.record(z.string(), z.string()).optional(),
});

const pair = z.strictObject({
  id,
  source: text,
  notes,
  stress: z.string().optional(),
  emphasis: text.optional(),
  translations: z.record(z.string(), translation),
});

const aliases = z.array(z.tuple([id, id]));

const change: z.ZodType<Change> = z.strictObject({
  kind: z.enum(['move', 'merge', 'split', 'edit', 'untranslated', 'accept', 'unaccept', 'realign']),
  id,
  removed: z.array(pair).min(1),
  inserted: z.array(pair).min(1),
  aliases: z.strictObject({ removed: aliases, added: aliases }),
});

const stepSchema: z.ZodType<Step> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('change'), change }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
]);

export const deskJournalSchema: z.ZodType<Journal> = z.strictObject({
  changes: z.array(change),
  done: z.int().min(0),
  given: z.array(id),
});

/** A step from outside. Throws UserError "bad-step" if it does not have the form of one. */
export function parseStep(data: unknown): Step {
  const { data: step, error } = stepSchema.safeParse(data);
  if (step) return step;
  const [issue] = error?.issues ?? [];
  throw new UserError(
    'bad-step',
    `The step was not saved: ${issue?.path.join('.')} is not as it should be.`,
    'Reload the desk.',
  );
}
