// A search with a query is answered by a page of its own: pages that are made on request and kept (next-cache/) have no query string.
import { type NextRequest, NextResponse } from 'next/server';
import { packSearchRequest, readSearchRequest } from '#lib/search/address.ts';

export const config = { matcher: ['/en/search', '/ru/search'] };

export function proxy({ nextUrl }: NextRequest): NextResponse {
  const request = readSearchRequest(nextUrl.searchParams);
  if (!request.query) return NextResponse.next();
  const url = nextUrl.clone();
  url.pathname = [nextUrl.pathname, ...packSearchRequest(request)].join('/');
  url.search = '';
  return NextResponse.rewrite(url);
}
