// Rules about how the library's files refer to each other. The `check` command applies them; pages do not wait for
// them.
import type { Issue } from '../model.ts';
import { type Aliases, type Counterpart, judge, type Shelf } from './rule.ts';
import { alias } from './rules/alias.ts';
import { orphan } from './rules/orphan.ts';
import { setting } from './rules/setting.ts';
import { shelf } from './rules/shelf.ts';
import type { SettingsFile } from './settings.ts';

/** The rules, for ALL_RULES. */
export const LIBRARY_RULES = [alias, orphan, setting, shelf] as const;

/** Checks the old names of segments or works. */
export function checkAliases(aliases: Aliases): readonly Issue[] {
  return judge([alias], aliases);
}

/** Checks that a translation's file has an original. */
export function checkCounterpart(counterpart: Counterpart): readonly Issue[] {
  return judge([orphan], counterpart);
}

/** Checks a work's check.json. */
export function checkSettings(file: SettingsFile): readonly Issue[] {
  return judge([setting], file);
}

/** Checks the order of works on the shelf. */
export function checkShelf(order: Shelf): readonly Issue[] {
  return judge([shelf], order);
}
