// The library's translation memory: every sentence translated or reviewed by a person, with its translation.
import type { Lang } from '../../model.ts';
import { reviewState } from '../../segment/states.ts';
import { textsAmong, translatedFolders, translationFiles } from '../folders.ts';
import { contentPath, localePath, textName } from '../paths.ts';
import { readSegments, readStates } from '../read/segments.ts';

/** An original and its translation. */
export interface RememberedPair {
  readonly source: string;
  readonly target: string;
}

/** Reviewed pairs in one language, work by work, without drafts, stale translations and files with errors. */
export async function* readMemory(lng: Lang): AsyncGenerator<RememberedPair> {
  for (const work of await translatedFolders(lng)) {
    for (const chapter of textsAmong((await translationFiles(lng, work)) ?? [])) {
      yield* pairsOf(lng, work, textName(chapter));
    }
  }
}

async function* pairsOf(lng: Lang, work: string, name: string): AsyncGenerator<RememberedPair> {
  const source = await readSegments(contentPath(work, `${name}.json`));
  const target = await readSegments(localePath(lng, work, `${name}.json`));
  const { states, issues } = await readStates(localePath(lng, work, `${name}.state.json`));
  if (!source.complete || !target.complete || issues.length > 0) return;
  const segments = [...source.segments];
  for (const [index, [id, text]] of segments.entries()) {
    const translation = target.segments.get(id);
    const next = segments[index + 1]?.[0] ?? '';
    // If the next translation is "", this one covers both sentences.
    if (!translation || target.segments.get(next) === '') continue;
    if (reviewState(states[id], text) === 'reviewed') yield { source: text, target: translation };
  }
}
