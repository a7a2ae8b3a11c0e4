// Helper for tests of errors: the UserError of a rejected promise.
import assert from 'node:assert/strict';
import { UserError } from '#lib/error.ts';

/** The UserError that `promise` rejects with; fails for anything else. */
export async function refusalOf(promise: Promise<unknown>): Promise<UserError> {
  const end = await promise.catch((reason: unknown) => reason);
  if (end instanceof UserError) return end;
  throw end instanceof Error ? end : new assert.AssertionError({ message: 'was not refused', actual: end });
}
