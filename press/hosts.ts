// What the host of a pressed site is told: headers and redirects for nginx, for Caddy, and for hosts that read _headers and _redirects.

import { INTERFACE_LANGUAGES } from '#lib/site/address.ts';
import { SECURITY_HEADERS } from '../next-cache/headers.js';
import { RECORDS } from './folder.ts';

type Headers = readonly { readonly key: string; readonly value: string }[];

/** Addresses with headers of their own: for nginx and Caddy by one expression, for _headers by patterns. */
interface Rule {
  /** A regular expression for what comes after the base path. */
  readonly expression: string;
  readonly patterns: readonly string[];
  readonly headers: Headers;
  /** Of files whose name does not tell it. */
  readonly type?: string;
}

const cache = (value: string) => ({ key: 'Cache-Control', value });
const FOR_EVER = cache('public, max-age=31536000, immutable');
const FOR_A_DAY = cache('public, max-age=86400');
const FOR_AN_HOUR = cache('public, max-age=3600');
const ALWAYS_ASK = cache('public, max-age=0, must-revalidate');

const LANGUAGES = `(?:${INTERFACE_LANGUAGES.join('|')})`;
const XML = 'application/xml';

/** The first that matches an address decides. */
const RULES: readonly Rule[] = [
  {
    expression: '/(?:_next/static/.+|islands/.+\\.(?:js|css|bin)|.*\\.(?!00000000)[0-9a-f]{8}\\.(?:json|png))',
    patterns: ['/_next/static/*', '/islands/*', '/search/*', '/stress/*', '/words/:lang/:file', '/words/:lang/links/*'],
    headers: [FOR_EVER],
  },
  {
    expression: '/words/[a-z]+/(?:elsewhere|known)/.+',
    patterns: ['/words/:lang/elsewhere/*', '/words/:lang/known/*'],
    headers: [FOR_A_DAY],
  },
  { expression: '/cards/.+', patterns: ['/cards/*'], headers: [FOR_AN_HOUR] },
  {
    expression: '/books/.+',
    patterns: ['/books/*'],
    headers: [FOR_AN_HOUR, { key: 'Content-Disposition', value: 'attachment' }],
    type: 'application/epub+zip',
  },
  {
    expression: `/${LANGUAGES}/feed`,
    patterns: ['/:lng/feed'],
    headers: [ALWAYS_ASK],
    type: XML,
  },
];

const [ALL, EMBEDS] = SECURITY_HEADERS.map(({ headers }) => headers as Headers);
const SECURITY = ALL ?? [];
/** Passages may be shown in frames of other sites. */
const EMBED_SECURITY = SECURITY.map((header) => EMBEDS?.find(({ key }) => key === header.key) ?? header);
const EMBED_EXPRESSION = `/${LANGUAGES}/[^/]+/[^/]+/embed/?`;

interface HostOptions {
  /** The path of the site on its host, without a trailing slash: "" or "/reader". */
  readonly base: string;
  /** Old address of a page → present one, with the base path. */
  readonly moved: ReadonlyMap<string, string>;
  /** Former name of a work → present one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The files for hosts, by their path in the folder. */
export function hostFiles(options: HostOptions): readonly (readonly [file: string, text: string])[] {
  return [
    [`${RECORDS}/nginx.conf`, nginx(options)],
    [`${RECORDS}/Caddyfile`, caddy(options)],
    ['_headers', headers(options)],
    ['_redirects', redirects(options)],
  ];
}

/** To be included in a `server` block with `root`. */
function nginx({ base, moved, renamed }: HostOptions): string {
  const location = (where: string, lines: readonly string[]) => [
    `location ${where} {`,
    ...lines.map((line) => (line.endsWith('}') ? `  ${line}` : `  ${line};`)),
    '}',
  ];
  const add = (all: Headers) => all.map(({ key, value }) => `add_header ${key} "${value}" always`);
  const page = `try_files $uri/index.html $uri =404`;
  return lines(
    '# Include this file in a server block of nginx that sets listen, server_name and root.',
    'gzip_static on;',
    '# With the module ngx_http_brotli_static: brotli_static on;',
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/plain text/css application/javascript application/json application/xml image/svg+xml;',
    `error_page 404 ${base}/404.html;`,
    ...location(`^~ ${base}/${RECORDS}/`, ['return 404']),
    ...[...moved].map(([old, current]) => `location = ${old} { return 308 ${current}; }`),
    ...[...renamed].map(
      ([old, slug]) =>
        `location ~ "^${base}/(${INTERFACE_LANGUAGES.join('|')})/${old}((?:[./].*)?)$" { return 308 ${base}/$1/${slug}$2; }`,
    ),
    ...RULES.flatMap(({ expression, headers, type }) =>
      location(`~ "^${base}${expression}$"`, [
        ...(type ? ['types { }', `default_type "${type}"`] : []),
        ...add([...SECURITY, ...headers]),
        'try_files $uri =404',
      ]),
    ),
    ...location(`~ "^${base}${EMBED_EXPRESSION}$"`, [...add([...EMBED_SECURITY, ALWAYS_ASK]), page]),
    ...location(`${base}/`, [...add([...SECURITY, ALWAYS_ASK]), page]),
  );
}

/** To be imported in a site block with `root`. */
function caddy({ base, moved, renamed }: HostOptions): string {
  const set = (matcher: string, all: Headers) => all.map(({ key, value }) => `header ${matcher} ${key} "${value}"`);
  return lines(
    '# Import this file in a site block of Caddy that sets root.',
    ...set('*', [...SECURITY, ALWAYS_ASK]),
    `@embeds path_regexp ^${base}${EMBED_EXPRESSION}$`,
    ...set('@embeds', EMBED_SECURITY),
    // Of several settings of a header the last one in the file counts.
    ...RULES.toReversed().flatMap(({ expression, headers, type }, index) => [
      // Go's expressions have no negative lookahead: names without a hash come last.
      `@rule${index} path_regexp ^${base}${expression.replace('(?!00000000)', '')}$`,
      ...set(`@rule${index}`, type ? [...headers, { key: 'Content-Type', value: type }] : headers),
    ]),
    `@unhashed path *.00000000.png`,
    ...set('@unhashed', [FOR_AN_HOUR]),
    ...[...moved].map(([old, current]) => `redir ${old} ${current} 308`),
    ...[...renamed].flatMap(([old, slug], index) => [
      `@renamed${index} path_regexp renamed${index} ^${base}/(${INTERFACE_LANGUAGES.join('|')})/${old}((?:[./].*)?)$`,
      `redir @renamed${index} ${base}/{re.renamed${index}.1}/${slug}{re.renamed${index}.2} 308`,
    ]),
    `respond ${base}/${RECORDS}/* 404`,
    'try_files {path} {path}/index.html',
    'file_server {',
    '  precompressed br gzip',
    '}',
    'handle_errors {',
    `  rewrite * ${base}/404.html`,
    '  file_server',
    '}',
  );
}

/** Rules that match one address are added up there, so that no header may be in two of them. */
function headers({ base }: HostOptions): string {
  const block = (pattern: string, all: Headers) => [
    base + pattern,
    ...all.map(({ key, value }) => `  ${key}: ${value}`),
  ];
  const policy = SECURITY.filter(({ key }) => key === 'Content-Security-Policy');
  const others = SECURITY.filter(({ key }) => key !== 'Content-Security-Policy');
  return lines(
    ...block('/*', others),
    ...['/:lng', '/:lng/:text', '/:lng/:text/:passage'].flatMap((pattern) => block(pattern, policy)),
    ...RULES.flatMap(({ patterns, headers, type }) =>
      patterns.flatMap((pattern) =>
        block(pattern, type ? [...headers, { key: 'Content-Type', value: type }] : headers),
      ),
    ),
  );
}

function redirects({ base, moved, renamed }: HostOptions): string {
  return lines(
    ...[...moved].map(([old, current]) => `${old} ${current} 301`),
    ...[...renamed].flatMap(([old, slug]) =>
      INTERFACE_LANGUAGES.map((lng) => `${base}/${lng}/${old}/* ${base}/${lng}/${slug}/:splat 301`),
    ),
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
