// Local services with the protocols of OpenAI's chat completions, DeepL and LibreTranslate, with faults on request.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Protocol = 'openai' | 'deepl' | 'libretranslate';

/** The content of a request, in any protocol. */
export interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Segments by id; for DeepL and LibreTranslate, which have no ids, by index. */
  readonly segments: Readonly<Record<string, string>>;
}

/** Answers one request instead of the service; resolves with false if the service should answer after all. */
export type Fault = (asked: Asked, response: ServerResponse) => boolean | Promise<boolean>;

export interface Service {
  readonly url: string;
  /** All received requests, in order. */
  readonly requests: readonly Asked[];
  /** The faults for the next requests, one each. */
  readonly faults: Fault[];
  /** The translation function; by default upper case in Latin letters. */
  translate: (source: string, id: string, asked: Asked) => unknown;
}

/** A service for the duration of a test. It requires the key if one is given. */
export async function startService(t: TestContext, protocol: Protocol, key?: string): Promise<Service> {
  const requests: Asked[] = [];
  const faults: Fault[] = [];
  const service: Service = { url: '', requests, faults, translate: (source) => english(source) };
  const server = createServer(async (request, response) => {
    const asked = await read(request, protocol);
    requests.push(asked);
    const fault = faults.shift();
    if (fault && (await fault(asked, response))) return;
    if (key !== undefined && !JSON.stringify([asked.headers, asked.body]).includes(key))
      return send(response, 403, { message: `The key ${key.slice(0, 4)} is wrong` });
    const texts = Object.entries(asked.segments).map(
      ([id, source]) => [id, service.translate(source, id, asked)] as const,
    );
    send(response, 200, envelope(protocol, texts));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(service, { url: `http://127.0.0.1:${port}${protocol === 'openai' ? '/v1' : ''}` });
}

/** Sends a status and a JSON body. */
export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  return true;
}

/** A response of the protocol with these texts. */
export function envelope(protocol: Protocol, texts: readonly (readonly [string, unknown])[]): object {
  if (protocol === 'openai') return chat(JSON.stringify(Object.fromEntries(texts)));
  const list = texts.map(([, text]) => text);
  if (protocol === 'libretranslate') return { translatedText: list };
  return { translations: list.map((text) => ({ detected_source_language: 'RU', text })) };
}

/** A chat completion with `content`. */
export function chat(content: string | null, choice: object = {}): object {
  const message = { role: 'assistant', content, refusal: null };
  return { object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'stop', ...choice }] };
}

/** Text that passes for English: the same numbers, marks and line breaks, in Latin letters. */
export function english(source: string): string {
  const letters = 'abvgdejziyklmnoprstufhcqwxoyieua';
  return source.replace(/ё/gi, 'е').replace(/[а-я]/gi, (letter) => {
    const latin = letters.charAt(letter.toLowerCase().charCodeAt(0) - 0x430);
    return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
  });
}

async function read(request: IncomingMessage, protocol: Protocol): Promise<Asked> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  const body = JSON.parse(text);
  return { headers: request.headers, path: request.url ?? '', body, segments: segmentsOf(body, protocol) };
}

function segmentsOf(body: Readonly<Record<string, unknown>>, protocol: Protocol): Readonly<Record<string, string>> {
  if (protocol === 'openai') {
    const { messages } = body as { readonly messages: readonly { readonly content: string }[] };
    return JSON.parse(messages.at(-1)?.content ?? '{}').translate;
  }
  return Object.fromEntries(Object.entries((protocol === 'deepl' ? body.text : body.q) as readonly string[]));
}
