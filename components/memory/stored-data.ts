// What a device remembers, as it is stored in localStorage. Keys: "stroka.settings" and "stroka.text.<address>".

/** Names and values of the checked radio buttons: {"theme":"dark","view":"side"}. */
export type SettingsMemory = Readonly<Record<string, string>>;

/** What was opened in a text, by paragraph id, and where reading stopped. */
export interface TextMemory {
  /** Opened in the views Original and Side by side. */
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
  /** Time of the last change, in milliseconds since 1970. */
  readonly time?: number;
}

export const SETTINGS_KEY = 'stroka.settings';
export const TEXT_KEY_PREFIX = 'stroka.text.';
