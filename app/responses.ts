// Responses of routes for files: not found, redirects, and files under versioned names.

/** 404, never cached: the file may be published later. */
export function notFound(): Response {
  return empty(404);
}

/** A redirect that is not cached: 307 to the current name of a versioned file, 308 to the current name of a work. */
export function redirectTo(location: string, status: 307 | 308 = 307): Response {
  return empty(status, { Location: location });
}

/** 503: too many pictures are waiting to be drawn; retry after `seconds`. */
export function busy(seconds: number): Response {
  return empty(503, { 'Retry-After': String(seconds) });
}

/** A file under a versioned name: cached for ever. */
export function immutable(body: BodyInit, contentType: string): Response {
  const headers = { 'Content-Type': contentType, 'Cache-Control': 'public, max-age=31536000, immutable' };
  return new Response(body, { headers });
}

/** A file that may be cached for a day. */
export function daily(data: unknown): Response {
  return Response.json(data, { headers: { 'Cache-Control': 'public, max-age=86400' } });
}

/** An XML file that is part of the site, like its pages. */
export function xmlFile(xml: string): Response {
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

function empty(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
