// Which words of the text the reader knows: by the status of saved words, otherwise by the level that the reader has chosen for hints.

import type { Status } from '#lib/vocabulary/word.ts';
import { onSettingChange, readerLevel } from '../page/settings.ts';
import { watchStatuses } from '../vocabulary/statuses.ts';
import type { TextWord } from './text-words.ts';

/** Words saved as known and words that are ignored are known; new words and those being learned are not; all others up to the reader's level. */
export type IsKnown = (word: Pick<TextWord, 'keys' | 'isLearnt' | 'level'>) => boolean;

/** Calls back with what the reader knows, now and whenever a status or the level changes, until the returned function is called. */
export function watchKnownWords(tell: (isKnown: IsKnown) => void): () => void {
  let statuses: ReadonlyMap<string, Status> | undefined;
  const tellAgain = () => {
    if (statuses) tell(knowledge(statuses, readerLevel()));
  };
  const stopSettings = onSettingChange('hints', tellAgain);
  const stopStatuses = watchStatuses((held) => {
    statuses = held;
    tellAgain();
  });
  return () => {
    stopSettings();
    stopStatuses();
  };
}

/** What a reader knows; `level` is 1 for A1 to 5 for C1, 0 if none is chosen. */
export function knowledge(statuses: ReadonlyMap<string, Status>, level: number): IsKnown {
  return (word) => {
    const saved = word.keys.find((key) => statuses.has(key));
    const status = saved === undefined ? undefined : statuses.get(saved);
    return status === undefined ? word.isLearnt && word.level <= level : status === 'known' || status === 'ignored';
  };
}
