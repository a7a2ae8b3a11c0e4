// Reads a page like a link preview service: the beginning of its HTML, without scripts, with few redirects.

/** The user agents of the services. */
export const READERS = {
  Telegram: 'TelegramBot (like TwitterBot)',
  X: 'Twitterbot/1.0',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  WhatsApp: 'WhatsApp/2.23.20.0',
  Mastodon: 'Mastodon/4.5.0 (http.rb/5.3.1; +https://mastodon.example/)',
} as const;

export interface Preview {
  readonly title: string;
  /** The content of each meta element in the head, by its name or property. */
  readonly meta: Readonly<Record<string, string>>;
  /** The structured data; undefined if it is not at the beginning of the page. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
}

export interface Image {
  readonly type: string | null;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Number of bytes at the beginning of a page that must contain all of it. */
const BEGINNING = 30_000;
const MOST_REDIRECTS = 2;

/** The preview of the page at `url`. Throws if it is not a page, or has too many redirects. */
export async function readPreview(url: string, reader: keyof typeof READERS): Promise<Preview> {
  const response = await ask(url, reader, MOST_REDIRECTS);
  if (!response.headers.get('content-type')?.startsWith('text/html')) throw new Error(`${url} is not a page.`);
  const html = (await response.bytes()).subarray(0, BEGINNING);
  const [head = ''] = new TextDecoder().decode(html).split('</head>');
  const meta = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
  return {
    title: decodeEntities(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ''),
    meta: Object.fromEntries(meta.map(([, name = '', content = '']) => [name, decodeEntities(content)])),
    data: data === undefined ? undefined : JSON.parse(data),
  };
}

/** The picture at `url`, without redirects, which not every service follows. */
export async function readImage(url: string, reader: keyof typeof READERS): Promise<Image> {
  const response = await ask(url, reader, 0);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { type: response.headers.get('content-type'), bytes, ...sizeOfPng(bytes) };
}

/** Width and height of a PNG. Throws if it is not a PNG. */
export function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('This is not a PNG.');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function ask(url: string, reader: keyof typeof READERS, redirects: number): Promise<Response> {
  const response = await fetch(url, { redirect: 'manual', headers: { 'user-agent': READERS[reader], accept: '*/*' } });
  const location = response.headers.get('location');
  if (location && redirects > 0) return ask(new URL(location, url).href, reader, redirects - 1);
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}.`);
  return response;
}

function decodeEntities(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return text.replace(/&([a-z]+|#x27);/g, (all, name: string) => signs[name] ?? all);
}
