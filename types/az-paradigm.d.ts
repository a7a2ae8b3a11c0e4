// What the check of stresses uses of az beside the look-up: all forms of a word.
declare module 'az' {
  interface Parse {
    /** How many forms its paradigm has; only parses of the dictionary say so. */
    readonly formCnt?: number;
    /** A form of the paradigm by its number. */
    inflect(form: number): Parse | false;
  }
}
