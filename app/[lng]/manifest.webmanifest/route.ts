// The web app manifest in a language of the interface.
import type { MetadataRoute } from 'next';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '#lib/site/address.ts';
import { CONTINUE_HASH } from '#lib/site/continue.ts';
import { readInterface } from '#lib/store/read/interface.ts';
import { readSite } from '#lib/store/read/site.ts';
import { notFound } from '../../responses.ts';

export const dynamic = 'force-static';

/** The formats that are rarely anything but a book or its translation. */
const BOOK_FILES = {
  'application/epub+zip': ['.epub'],
  'application/x-fictionbook+xml': ['.fb2'],
  'text/markdown': ['.md'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/rtf': ['.rtf'],
};

interface Context {
  readonly params: Promise<{ lng: string }>;
}

export function generateStaticParams() {
  return INTERFACE_LANGUAGES.map((lng) => ({ lng }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lng } = await params;
  if (!isInterfaceLanguage(lng)) return notFound();
  const { name } = await readSite();
  const { t } = await readInterface(lng);
  const manifest: MetadataRoute.Manifest = {
    // The same in both languages: it is one app.
    id: '/',
    name,
    short_name: name,
    description: t('shelf.description'),
    lang: lng,
    start_url: `/${lng}`,
    scope: '/',
    display: 'standalone',
    background_color: '#f4f6f5',
    theme_color: '#f4f6f5',
    categories: ['books', 'education'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('continue'), url: `/${lng}${CONTINUE_HASH}`, icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
      { name: t('words.title'), url: `/${lng}/words`, icons: [{ src: '/icon-192.png', sizes: '192x192' }] },
    ],
    // My books take what another app shares or opens.
    share_target: { action: `/${lng}/mine`, method: 'GET', params: { title: 'title', text: 'text' } },
    file_handlers: [{ action: `/${lng}/mine`, accept: BOOK_FILES }],
    screenshots: [
      { src: '/install/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide' },
      { src: '/install/narrow.png', sizes: '720x1480', type: 'image/png', form_factor: 'narrow' },
    ],
  };
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } });
}
