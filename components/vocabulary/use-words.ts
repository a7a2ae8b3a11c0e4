// The saved words for components that show them: undefined until they are loaded.
import { useEffect, useState } from 'react';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { liveWords } from './saved-words.ts';
import type { Problem } from './storage-problems.ts';

interface Held {
  readonly words: readonly SavedWord[] | undefined;
  /** Why they cannot be loaded. */
  readonly problem: Problem | undefined;
}

/** The saved words, updated after every change in this tab or another. */
export function useWords(): Held {
  const [held, setHeld] = useState<Held>({ words: undefined, problem: undefined });
  useEffect(
    () =>
      liveWords(
        (words) => setHeld({ words, problem: undefined }),
        (problem) => setHeld({ words: undefined, problem }),
      ),
    [],
  );
  return held;
}
