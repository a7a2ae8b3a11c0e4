// What the states of translations come to: which are drafts, whose, which are stale, and how much of a text is drafts.
import type { ReviewState, SegmentState, SegmentStates, Text } from '../model.ts';

/** What a draft was made by; a person's is a draft too, but no machine's. */
export type DraftKind = 'machine' | 'person';

/** How makers of drafts sign that are no persons: the first word of `by`. */
export const MACHINES: readonly string[] = ['openai', 'deepl', 'libretranslate', 'memory'];

/** The state of a translation beside the original as it is now: whatever was made from another original is stale. */
export function reviewState(state: SegmentState | undefined, source: string): ReviewState {
  if (state?.source !== undefined && state.source !== source) return 'stale';
  return state?.state ?? 'reviewed';
}

/** Whose draft a translation is; undefined when a person has read it. A draft that nobody signed is a machine's. */
export function draftKind(state: SegmentState | undefined): DraftKind | undefined {
  if (state?.state !== 'draft') return undefined;
  const [maker = ''] = state.by?.split(' ') ?? [];
  return maker === '' || MACHINES.includes(maker) ? 'machine' : 'person';
}

/** Whose drafts stand among some translated segments: a machine's where there is one of them. */
export function draftAmong(
  segments: readonly { readonly id: string; readonly target: string | undefined }[],
  states: SegmentStates,
): DraftKind | undefined {
  const kinds = segments.flatMap(({ id, target }) => (target ? (draftKind(states[id]) ?? []) : []));
  return kinds.includes('machine') ? 'machine' : kinds[0];
}

/** How much of a text's translation nobody has read, from 0 to 1; 0 where nothing is translated. */
export function draftShare({ paragraphs, states }: Pick<Text, 'paragraphs' | 'states'>): number {
  const translated = paragraphs.flatMap(({ segments }) => segments.filter(({ target }) => target));
  const drafts = translated.filter(({ id }) => states[id]?.state === 'draft');
  return translated.length === 0 ? 0 : drafts.length / translated.length;
}
