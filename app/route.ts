// The home address: redirects to the chosen language of the interface, or to the preferred one of the browser.

import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import type { NextRequest } from 'next/server';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '#lib/site/address.ts';
import { readSite } from '#lib/store/read/site.ts';

/** `?lng=ru&to=/kim` stores the language and redirects to the same page in it. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const chosen = searchParams.get('lng') ?? '';
  const remembered = request.cookies.get('lng')?.value ?? '';
  const lng = [chosen, remembered].find(isInterfaceLanguage) ?? (await preferred(request));
  const to = searchParams.get('to') ?? '';
  // Own texts are named by a query.
  const path = /^(\/[\w.~-]+)*(\?text=[\d.]+)?$/.test(to) ? to : '';
  const headers = new Headers({
    Location: `/${lng}${path}`,
    Vary: 'Accept-Language, Cookie',
    'Cache-Control': 'no-store',
  });
  if (isInterfaceLanguage(chosen)) {
    headers.set('Set-Cookie', `lng=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`);
  }
  return new Response(null, { status: 307, headers });
}

async function preferred(request: NextRequest): Promise<string> {
  const { defaultLocale } = await readSite();
  const asked = new Negotiator({
    headers: { 'accept-language': request.headers.get('accept-language') ?? '' },
  }).languages();
  try {
    return match(asked, INTERFACE_LANGUAGES, defaultLocale);
  } catch {
    // An Accept-Language header without a valid language.
    return defaultLocale;
  }
}
