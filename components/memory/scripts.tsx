// The inline scripts as components, with what they cannot import: selectors, events and the keys of localStorage.
import { CONTINUE_HASH } from '#lib/site/continue.ts';
import { InlineScript } from '../inline/inline.tsx';
import {
  COLUMNS,
  CONTINUE,
  DUE_WORDS,
  EXAMPLE,
  MOVED_EVENT,
  PARAGRAPH,
  SCRIPTED,
  SEGMENT_NUMBER,
  SETTING,
  SETTINGS_EVENT,
  TOGGLES,
  TOP_MARGIN,
  VIEW,
  WAKE_EVENT,
} from '../page/contract.ts';
import { rememberPlace } from './remember-place.ts';
import { type ReadingContract, rememberReading } from './remember-reading.ts';
import { rememberSettings } from './remember-settings.ts';
import { showDueWords } from './show-due-words.ts';
import { type NextTexts, showProgress } from './show-progress.ts';
import { DUE_KEY, SETTINGS_KEY, TEXT_KEY_PREFIX } from './stored-data.ts';

/** Applies the remembered settings to the inputs before it. */
export function RememberSettings() {
  return <InlineScript run={rememberSettings} args={[SETTINGS_KEY, SETTING, SETTINGS_EVENT]} />;
}

/** Shows the number of words due in the link to them, which comes before it. */
export function ShowDueWords() {
  return <InlineScript run={showDueWords} args={[DUE_KEY, DUE_WORDS]} />;
}

interface ShowProgressProps {
  readonly lng: string;
  readonly next: NextTexts;
}

export type { NextTexts };

/** Shows how much of each work is read, and the next text at the reader's level. Comes after the shelf. */
export function ShowProgress({ lng, next }: ShowProgressProps) {
  return <InlineScript run={showProgress} args={[lng, TEXT_KEY_PREFIX, next]} />;
}

interface RememberPlaceProps {
  readonly lng: string;
  /** Only texts whose address begins with this count: "" for all texts, "<work>." for the chapters of a book. */
  readonly prefix: string;
}

/** Links to the text that was read last. Comes after the link. */
export function RememberPlace({ lng, prefix }: RememberPlaceProps) {
  return <InlineScript run={rememberPlace} args={[lng, prefix, CONTINUE, TEXT_KEY_PREFIX, CONTINUE_HASH]} />;
}

interface RememberReadingProps {
  /** Address of the text. */
  readonly address: string;
  readonly level: string | undefined;
}

/** Remembers what is opened in a text and where reading stops. Comes before the text. */
export function RememberReading({ address, level }: RememberReadingProps) {
  const contract: ReadingContract = [
    PARAGRAPH,
    TOGGLES,
    VIEW,
    SETTING,
    SCRIPTED,
    SEGMENT_NUMBER,
    COLUMNS,
    EXAMPLE,
    TOP_MARGIN,
    CONTINUE,
    SETTINGS_EVENT,
    MOVED_EVENT,
    WAKE_EVENT,
  ];
  return <InlineScript run={rememberReading} args={[TEXT_KEY_PREFIX + address, level, contract]} />;
}
