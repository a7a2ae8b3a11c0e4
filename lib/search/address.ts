// The addresses of searches, which can be shared: /en/search?q=чай&level=A2.
import { isSlug } from '../segment/address.ts';
import { pagePath } from '../site/address.ts';
import type { SearchFilter } from './places.ts';
import { cleanQuery } from './query.ts';

/** What a page of results answers. */
export interface SearchRequest extends SearchFilter {
  /** As `cleanQuery` gives it. */
  readonly query: string;
  /** Where the page begins among the results. */
  readonly from?: number | undefined;
}

/** Reads a request from the query string of an address; anything that is not understood is left out. */
export function readSearchRequest(params: URLSearchParams): SearchRequest {
  const [level, kind, work, from] = ['level', 'kind', 'work', 'from'].map((name) => params.get(name) ?? '');
  return {
    query: cleanQuery(params.get('q') ?? ''),
    ...(level && /^[A-C][12]$/.test(level) ? { level } : {}),
    ...(kind && /^[a-z]{1,20}$/.test(kind) ? { kind } : {}),
    ...(work && isSlug(work) ? { work } : {}),
    ...(from && /^[1-9]\d{0,6}$/.test(from) ? { from: Number(from) } : {}),
  };
}

/** The path of a search: "/en/search?q=чай", percent-encoded. */
export function searchPath(lng: string, request: SearchRequest): string {
  const string = formatSearchRequest(request);
  return `${pagePath(lng, 'search')}${string && `?${string}`}`;
}

function formatSearchRequest({ query, ...rest }: SearchRequest): string {
  const params = new URLSearchParams(query ? { q: query } : {});
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, String(value));
  return params.toString();
}

/** Characters of a folder's or file's name that every system allows. */
const LONGEST_PART = 200;

/** A request as parts of a path, for a page that is made on request and has no query string. */
export function packSearchRequest(request: SearchRequest): readonly string[] {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const packed = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return packed.match(new RegExp(`.{1,${LONGEST_PART}}`, 'g')) ?? [];
}

/** The request of such parts; undefined for any others. */
export function unpackSearchRequest(parts: readonly string[]): SearchRequest | undefined {
  try {
    const packed = atob(parts.join('').replaceAll('-', '+').replaceAll('_', '/'));
    const { query, ...rest } = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(packed, (sign) => sign.charCodeAt(0))),
    );
    // Read as an address is: whoever wrote the path decides nothing.
    const request = readSearchRequest(new URLSearchParams({ q: String(query), ...rest }));
    return packSearchRequest(request).join() === parts.join() ? request : undefined;
  } catch {
    return undefined;
  }
}
