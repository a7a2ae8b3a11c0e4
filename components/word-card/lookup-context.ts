// Where a page's words are to be had.

export interface LookupContext {
  /** Address of the text. */
  readonly address: string;
  /** Interface language; only Russian readers look English words up. */
  readonly lng: string;
  /** Language of the translation. */
  readonly lang: string;
  readonly href: string;
  readonly englishHref: string;
}
