// Reads a work's settings for the check: content/<work>/check.json.
import type { CheckSettings } from '../../check/settings.ts';
import type { Issue } from '../../model.ts';
import { contentPath } from '../paths.ts';
import { checkSettingsSchema } from '../schema.ts';
import { readStructured } from './structured.ts';

/** Code of a rule → where it does not apply, and why; a work without the file has no settings. */
export async function readCheckSettings(
  work: string,
): Promise<{ readonly file: string; readonly settings: CheckSettings; readonly issues: readonly Issue[] }> {
  const { file, data, issues } = await readStructured<CheckSettings>(
    contentPath(work, 'check.json'),
    checkSettingsSchema,
  );
  return { file, settings: data ?? {}, issues };
}
