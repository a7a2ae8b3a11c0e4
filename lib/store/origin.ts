// The site's address on the web.
import { UserError } from '../error.ts';

/**
 * The site's absolute URL without a trailing slash: SITE_URL, or localhost if it is not set. Throws UserError
 * "bad-site-url".
 */
export function siteOrigin(): string {
  const address = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new UserError(
      'bad-site-url',
      `SITE_URL is "${address}", which is not a valid URL.`,
      'Use the form https://example.org.',
    );
  }
  return new URL(address).href.replace(/\/+$/, '');
}

/** The site's host, "example.org"; undefined if SITE_URL is not set. */
export function siteHost(): string | undefined {
  return process.env.SITE_URL ? new URL(siteOrigin()).host.replace(/^www\./, '') : undefined;
}
