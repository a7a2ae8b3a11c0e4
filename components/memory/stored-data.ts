// What a device remembers, as it lies in localStorage. Keys: "stroka.settings" and "stroka.text.<address>".

/** Names and values of the checked radio buttons: {"theme":"dark","view":"side"}. */
export type SettingsMemory = Readonly<Record<string, string>>;

/** What was opened in a text, by paragraph id, and where reading stopped. Every member may be absent. */
export interface TextMemory {
  /** Opened in the views Original and Side by side. */
  readonly opened?: readonly string[];
  /** Closed in Line by line, where everything starts open. */
  readonly covered?: readonly string[];
  /** Opened in Translation: the Russian that was uncovered. */
  readonly russian?: readonly string[];
  /** The paragraph at the top of the window when the reader left. */
  readonly at?: string;
  /** How much of the text lies behind, 0 to 1. */
  readonly part?: number;
  /** Name of the text, as the page's title gave it. */
  readonly title?: string;
  /** When, in milliseconds since 1970. */
  readonly time?: number;
}

export const settingsKey = 'stroka.settings';
export const textKeyPrefix = 'stroka.text.';
