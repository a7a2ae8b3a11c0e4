// A work's check.json: intentional findings, each with a reason.
import type { Issue, Severity } from '../model.ts';

/** content/<work>/check.json: code of a rule → where it does not apply, and why. */
export type CheckSettings = Readonly<Record<string, CheckSetting>>;

export interface CheckSetting {
  readonly reason: string;
  /** Segments ("p7-2", in a book "2/p7-2") where the rule does not apply; if absent, the whole work. */
  readonly ids?: readonly string[] | undefined;
}

/** A settings file, the existing rules, and the settings that matched a finding. */
export interface SettingsFile {
  readonly file: string;
  readonly settings: CheckSettings;
  readonly severities: ReadonlyMap<string, Severity>;
  /** The results of `settingFor`. */
  readonly used: ReadonlySet<string>;
}

/** The setting that allows an issue, as "code" or "code id"; undefined if none does. Errors are never allowed. */
export function settingFor({ rule, severity, file, id }: Issue, settings: CheckSettings): string | undefined {
  const setting = Object.hasOwn(settings, rule) ? settings[rule] : undefined;
  if (!setting || severity === 'error') return undefined;
  if (!setting.ids) return rule;
  const place = placeOf(file, id);
  return setting.ids.includes(place) ? `${rule} ${place}` : undefined;
}

/** "p7-2" in a work of one text, "2/p7-2" in chapter 2. */
function placeOf(file: string, id: string): string {
  const [, chapter] = /\/(\d+)\.[^/]*$/.exec(file) ?? [];
  return chapter === undefined ? id : `${chapter}/${id}`;
}
