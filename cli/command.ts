// What a command of the command line is.

/** A command's words and flags as they were given. */
export interface Given {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Values of the options: "format" → "square". */
  readonly options: ReadonlyMap<string, string>;
}

/** One verb. */
export interface Command {
  /** How many words it takes, or the least and the most. */
  readonly words: number | readonly [least: number, most: number];
  /** The flags it knows beside --help. */
  readonly flags: readonly string[];
  /** The options it knows: flags with a value. */
  readonly options?: readonly string[];
  /** What --help prints below the usage. */
  readonly help: string;
  /** Prints to the standard output, and resolves with the exit code. */
  readonly run: (given: Given) => Promise<number>;
}
