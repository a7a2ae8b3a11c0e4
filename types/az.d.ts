// The types of the part of az that the project uses; az has none of its own.
declare module 'az' {
  interface Parse {
    readonly tag: { toString(): string };
    readonly score: number;
    /** The parser that found it: "Dictionary", "SuffixKnown" … */
    readonly parser: string;
    /** Without an argument: the first form of the word's paradigm; with true: of the same part of speech. */
    normalize(keepPartOfSpeech?: boolean): Parse | false;
    toString(): string;
  }

  interface Options {
    readonly stutter: number;
    readonly typos: number;
    readonly parsers: readonly string[];
    readonly replacements: Readonly<Record<string, string>>;
    readonly ignoreCase: boolean;
    readonly forceParse: boolean;
    readonly normalizeScore: boolean;
  }

  const Az: {
    readonly Morph: ((word: string) => readonly Parse[]) & {
      init(loaded: (error: Error | null) => void): void;
      setDefaults(options: Options): void;
    };
  };
  export default Az;
}
