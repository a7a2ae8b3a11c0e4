// The interface strings of offline copies and updates.
import { templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const UPDATE_KEYS = ['offline.later', 'offline.reload', 'offline.update'] as const;

const KEEP_KEYS = [
  'offline.about',
  'offline.again',
  'offline.continue',
  'offline.files',
  'offline.keep',
  'offline.keeping',
  'offline.kept',
  'offline.problem.blocked',
  'offline.problem.cleared',
  'offline.problem.full',
  'offline.problem.gone',
  'offline.problem.network',
  'offline.remove',
  'offline.stop',
  'offline.stopped',
] as const;

const PAGE_KEYS = [
  'offline.keep.library',
  'offline.library',
  'offline.nothing',
  'offline.read',
  'offline.works',
  'offline.works.count',
] as const;

export type UpdateStrings = Readonly<Record<(typeof UPDATE_KEYS)[number], string>>;
export type KeepStrings = Readonly<Record<(typeof KEEP_KEYS)[number], string>>;
export type OfflineStrings = KeepStrings & Readonly<Record<(typeof PAGE_KEYS)[number], string>>;

export function updateStrings(t: Translate): UpdateStrings {
  return templates(t, UPDATE_KEYS);
}

export function keepStrings(t: Translate): KeepStrings {
  return templates(t, KEEP_KEYS);
}

export function offlineStrings(t: Translate): OfflineStrings {
  return templates(t, [...KEEP_KEYS, ...PAGE_KEYS]);
}
