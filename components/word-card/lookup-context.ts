// What the look-up of words needs to know about its page: languages and addresses.

export interface LookupContext {
  /** Address of the text. */
  readonly address: string;
  /** Interface language; English words can be looked up only in the Russian interface. */
  readonly lng: string;
  /** Language of the translation. */
  readonly lang: string;
  readonly href: string;
  readonly englishHref: string;
  readonly linksHref: string;
}
