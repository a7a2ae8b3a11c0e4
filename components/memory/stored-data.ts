// What a device remembers, as it is stored in localStorage. Keys: "stroka.settings", "stroka.due" and "stroka.text.<address>".

/** Names and values of the checked radio buttons: {"theme":"dark","view":"side"}. */
export type SettingsMemory = Readonly<Record<string, string>>;

/** What was opened in a text, by paragraph id, and where reading stopped. */
export interface TextMemory {
  /** Closed in Side by side in two columns, where everything starts open. */
  readonly hidden?: readonly string[];
  /** Opened in Side by side in one column, where only the example starts open. */
  readonly opened?: readonly string[];
  /** Closed in Line by line, where everything starts open. */
  readonly covered?: readonly string[];
  /** Opened in Translation: the Russian that was uncovered. */
  readonly russian?: readonly string[];
  /** The paragraph at the top of the window when the reader left. */
  readonly at?: string;
  /** How much of the text is read, 0 to 1. */
  readonly part?: number;
  /** Title of the text as its page shows it. */
  readonly title?: string;
  /** Level of the text, if it has one: "A2". */
  readonly level?: string;
  /** Time of the last change, in milliseconds since 1970. */
  readonly time?: number;
}

/** Times at which the next saved words are due, in milliseconds since 1970, at most DUE_TIMES of them, in order. */
export type DueTimes = readonly number[];

/** As many as a header needs: more are "99+". */
export const DUE_TIMES = 100;

export const DUE_KEY = 'stroka.due';
export const SETTINGS_KEY = 'stroka.settings';
export const TEXT_KEY_PREFIX = 'stroka.text.';
