// The keys of the reading page, by where they lie and not by what a layout writes on them.

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
  | 'help'
  | 'escape';

/** Each command with its key as a reader knows it, in the order of the list. */
export const keyNames: readonly (readonly [Command, string])[] = [
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
  Escape: 'escape',
};
const shifted: Readonly<Record<string, Command>> = { KeyT: 'toggleAll', KeyC: 'copyPair', Slash: 'help' };
const onSentence: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
};

/** What a key press asks for; undefined in fields, under Ctrl, Meta or Alt, and where the reader switched the keys off. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return undefined;
  if (document.querySelector('#keys-off:checked')) return undefined;
  if (event.key === '?') return 'help';
  if (event.shiftKey) return shifted[event.code];
  if (event.target instanceof Element && event.target.matches('[data-lit]') && onSentence[event.code]) {
    return onSentence[event.code];
  }
  return plain[event.code];
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  );
}
