// Evaluates the states of translations: drafts and their makers, stale translations, and the share of drafts in a text.
import type { ReviewState, SegmentState, SegmentStates, Text } from '../model.ts';

/** The maker of a draft: a person or a machine. */
export type DraftKind = 'machine' | 'person';

/** Names of machines in `by`: its first word. */
export const MACHINES: readonly string[] = ['openai', 'deepl', 'libretranslate', 'memory'];

/** The state of a translation against the current original: stale if it was made from another one. */
export function reviewState(state: SegmentState | undefined, source: string): ReviewState {
  if (state?.source !== undefined && state.source !== source) return 'stale';
  return state?.state ?? 'reviewed';
}

/**
 * The maker of a draft; undefined if the translation is reviewed. A draft without a name counts as made by a machine.
 */
export function draftKind(state: SegmentState | undefined): DraftKind | undefined {
  if (state?.state !== 'draft') return undefined;
  const [maker = ''] = state.by?.split(' ') ?? [];
  return maker === '' || MACHINES.includes(maker) ? 'machine' : 'person';
}

/** The makers of the drafts among some segments: a machine if there is at least one. */
export function draftAmong(
  segments: readonly { readonly id: string; readonly target: string | undefined }[],
  states: SegmentStates,
): DraftKind | undefined {
  const kinds = segments.flatMap(({ id, target }) => (target ? (draftKind(states[id]) ?? []) : []));
  return kinds.includes('machine') ? 'machine' : kinds[0];
}

/** The share of a text's translation that is unreviewed, from 0 to 1; 0 if nothing is translated. */
export function draftShare({ paragraphs, states }: Pick<Text, 'paragraphs' | 'states'>): number {
  const translated = paragraphs.flatMap(({ segments }) => segments.filter(({ target }) => target));
  const drafts = translated.filter(({ id }) => states[id]?.state === 'draft');
  return translated.length === 0 ? 0 : drafts.length / translated.length;
}
