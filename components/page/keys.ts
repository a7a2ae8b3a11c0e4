// The reading page's keys, by their position on the keyboard, so that they work in every layout.
import { isCurrent } from './current-segment.ts';
import { areKeysOn } from './settings.ts';

export type Command =
  | 'word'
  | 'next'
  | 'previous'
  | 'toggle'
  | 'toggleAll'
  | 'view'
  | 'copy'
  | 'copyPair'
  | 'share'
  | 'stress'
  | 'listen'
  | 'correct'
  | 'search'
  | 'help'
  | 'escape';

/** Each command with the name of its key, in the order in which the list of keys shows them. */
export const KEY_NAMES: readonly (readonly [Command, string])[] = [
  ['next', 'j'],
  ['previous', 'k'],
  ['toggle', 't'],
  ['toggleAll', 'Shift+T'],
  ['view', 'v'],
  ['copy', 'c'],
  ['copyPair', 'Shift+C'],
  ['share', 's'],
  ['stress', 'h'],
  ['listen', 'l'],
  ['word', 'Enter'],
  ['correct', 'e'],
  ['search', '/'],
  ['help', '?'],
  ['escape', 'Esc'],
];

const plain: Readonly<Record<string, Command>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyT: 'toggle',
  KeyV: 'view',
  KeyC: 'copy',
  KeyS: 'share',
  KeyH: 'stress',
  KeyL: 'listen',
  KeyE: 'correct',
  Slash: 'search',
  Escape: 'escape',
};
const shifted: Readonly<Record<string, Command>> = { KeyT: 'toggleAll', KeyC: 'copyPair', Slash: 'help' };
const onSegment: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
};

/** The command of a key press; undefined in text fields, with Ctrl, Meta or Alt, and if the reader switched the keys off. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return undefined;
  if (!areKeysOn()) return undefined;
  if (event.key === '?') return 'help';
  if (event.key === '/') return 'search';
  if (event.shiftKey) return shifted[event.code];
  return (isCurrent(event.target) && onSegment[event.code]) || plain[event.code];
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  );
}
