// The interface of a command.

/** A command's arguments and flags as they were given. */
export interface Given {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Values of the options: "format" → "square". */
  readonly options: ReadonlyMap<string, string>;
}

/** One verb. */
export interface Command {
  /** Number of arguments, or the least and the greatest number. */
  readonly words: number | readonly [least: number, most: number];
  /** Accepted flags, besides --help. */
  readonly flags: readonly string[];
  /** Accepted options: flags with a value. */
  readonly options?: readonly string[];
  /** What --help prints below the usage. */
  readonly help: string;
  /** Prints to standard output, and resolves with the exit code. */
  readonly run: (given: Given) => Promise<number>;
}
