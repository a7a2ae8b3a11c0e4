// The desk's keys, by their position on the keyboard, so that they work in every layout.

/** What a key or a button does. */
export type DeskCommand =
  | 'up'
  | 'down'
  | 'before'
  | 'after'
  | 'split'
  | 'merge'
  | 'edit'
  | 'accept'
  | 'untranslated'
  | 'realign'
  | 'next'
  | 'undo'
  | 'redo';

/** What only a key does: it moves the cursor. */
export type CursorCommand = 'pairAbove' | 'pairBelow' | 'wordBefore' | 'wordAfter' | 'begin' | 'end';

/** Every operation with the name of its key, in the order of the buttons. */
export const OPERATION_KEYS: readonly (readonly [DeskCommand, string])[] = [
  ['up', 'U'],
  ['down', 'D'],
  ['before', '⌫'],
  ['after', '⏎'],
  ['split', 'S'],
  ['merge', 'M'],
  ['edit', 'E'],
  ['untranslated', 'X'],
  ['accept', 'A'],
  ['next', 'N'],
  ['realign', 'R'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y'],
];

const letters: Readonly<Record<string, DeskCommand>> = {
  KeyU: 'up',
  KeyD: 'down',
  KeyS: 'split',
  KeyM: 'merge',
  KeyE: 'edit',
  KeyX: 'untranslated',
  KeyA: 'accept',
  KeyN: 'next',
  KeyR: 'realign',
};
const inText: Readonly<Record<string, DeskCommand | CursorCommand>> = {
  Enter: 'after',
  NumpadEnter: 'after',
  Backspace: 'before',
  ArrowUp: 'pairAbove',
  ArrowDown: 'pairBelow',
  ArrowLeft: 'wordBefore',
  ArrowRight: 'wordAfter',
  Home: 'begin',
  End: 'end',
};

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The command of a key; undefined for the browser's own combinations. `isInText` tells whether a text of the desk has
 * the focus: on a button, Enter and the arrows keep their meaning.
 */
export function commandOf(
  { code, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
  isInText: boolean,
): DeskCommand | CursorCommand | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
    return code === 'KeyY' && !shiftKey ? 'redo' : undefined;
  }
  if (shiftKey) return undefined;
  return letters[code] ?? (isInText ? inText[code] : undefined);
}
