// The review's keys, by their position on the keyboard, so that they work in every layout.
import { ANSWERS, type Answer } from '#lib/vocabulary/schedule.ts';
import { areKeysOn } from '../page/settings.ts';

export type Command = 'reveal' | 'undo' | Answer;

/**
 * The command of a key press; undefined in text fields, on links and other buttons, with Ctrl, Meta or Alt, and for
 * digits and letters if the reader switched the keys off.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat, target, code } = event;
  if (ctrlKey || metaKey || altKey || shiftKey || isComposing || repeat) return undefined;
  if (target instanceof Element && target.matches('a, button:not([data-answer]), summary, textarea, select, input')) {
    return undefined;
  }
  if (code === 'Space' || code === 'Enter' || code === 'NumpadEnter') return 'reveal';
  if (!areKeysOn()) return undefined;
  if (code === 'KeyU') return 'undo';
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  return digit === undefined ? undefined : ANSWERS[Number(digit) - 1];
}
