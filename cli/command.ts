// What a command of the command line is.

/** A command's words and flags as they were given. */
export interface Given {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/** One verb. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the verb: "OLD NEW". */
  readonly usage: string;
  /** How many words it takes. */
  readonly words: number;
  /** The flags it knows beside --help. */
  readonly flags: readonly string[];
  /** What --help says below the usage. */
  readonly help: string;
  /** Prints to the standard output, and resolves with the exit code. */
  readonly run: (given: Given) => Promise<number>;
}
