// Highlights the words of the page by the status with which the reader saved them, without changing the text: new words strongly, learnt words faintly.

import type { WordsFile } from '#lib/glosses/words-file.ts';
import type { Status } from '#lib/vocabulary/word.ts';
import { type TextWord, textWords } from '../known-words/text-words.ts';
import { canHighlight, setHighlight } from '../page/highlight.ts';
import { watchNearParagraphs } from '../page/near-paragraphs.ts';
import { isUnknownHighlighted, onSettingChange } from '../page/settings.ts';
import { watchStatuses } from '../vocabulary/statuses.ts';
import './highlights.css';

/** Names of the highlights, which highlights.css styles. Known and ignored words have none. */
const names = ['word-new', 'word-1', 'word-2', 'word-3', 'word-4', 'word-unknown'] as const;
type HighlightName = (typeof names)[number];

/**
 * Highlights the words in the window and within its height above and below, and updates them when a status changes in any tab or the setting
 * of unknown words changes. Returns the function that removes all highlights.
 */
export function highlightWords(file: WordsFile): () => void {
  // A browser without the Custom Highlight API shows the text without highlights.
  if (!canHighlight()) return () => {};
  const near = new Set<HTMLElement>();
  let statuses: ReadonlyMap<string, Status> = new Map();
  let asked = 0;

  const highlight = () => {
    const isUnknownShown = isUnknownHighlighted();
    if (statuses.size === 0 && !isUnknownShown) return clear();
    const words = [...near].flatMap((paragraph) => textWords(paragraph, file));
    const groups = Map.groupBy(words, (word) => nameOf(word, statuses, isUnknownShown));
    for (const name of names) setHighlight(name, groups.get(name)?.map(({ range }) => range) ?? []);
  };
  const highlightSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(highlight);
  };

  const stopNear = watchNearParagraphs((entered, left) => {
    for (const paragraph of entered) near.add(paragraph);
    for (const paragraph of left) near.delete(paragraph);
    highlightSoon();
  });
  const stopStatuses = watchStatuses((held) => {
    statuses = held;
    highlightSoon();
  });
  const stopSettings = onSettingChange('unknown', highlightSoon);
  return () => {
    cancelAnimationFrame(asked);
    stopNear();
    stopStatuses();
    stopSettings();
    clear();
  };
}

function nameOf(
  word: TextWord,
  statuses: ReadonlyMap<string, Status>,
  isUnknownShown: boolean,
): HighlightName | undefined {
  const saved = word.keys.find((key) => statuses.has(key));
  const status = saved === undefined ? undefined : statuses.get(saved);
  if (status === undefined) return isUnknownShown && word.isLearnt ? 'word-unknown' : undefined;
  return names.find((name) => name === `word-${status}`);
}

function clear() {
  for (const name of names) setHighlight(name, []);
}
