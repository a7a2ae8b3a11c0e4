// Where the site stands on the web.

/** The site's absolute address without a slash at its end: SITE_URL, or this machine where that is not set. */
export function siteOrigin(): string {
  const address = process.env.SITE_URL || `http://localhost:${process.env.PORT || 3000}`;
  return new URL(address).href.replace(/\/+$/, '');
}
