// What a promise is refused with, when it is a person's to fix.
import assert from 'node:assert/strict';
import { UserError } from '#lib/error.ts';

/** The UserError that `promise` ends in; fails when it ends in anything else. */
export async function refusalOf(promise: Promise<unknown>): Promise<UserError> {
  const end = await promise.catch((reason: unknown) => reason);
  if (end instanceof UserError) return end;
  throw end instanceof Error ? end : new assert.AssertionError({ message: 'was not refused', actual: end });
}
