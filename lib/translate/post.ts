// Posts JSON to a service: waits and retries where that may help, and never prints the key.
import { UserError } from '../error.ts';
import type { Dependencies } from './provider.ts';

/** The answer of a service, with the key removed wherever it is repeated. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

const TRIES = 6;
/** Milliseconds. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** If a service asks for a longer pause, the request fails. */
const LONGEST_ASKED = 5 * 60_000;
/** Maximum size of an answer in characters; the translation of a paragraph is far shorter. */
const LONGEST_ANSWER = 4_000_000;
const KEPT = 'Run the same command again later: answers so far are kept and not requested again.';

/**
 * Posts `body` and resolves with any answer, including refusals. Network errors, time-outs, 408, 429 and 5xx are
 * retried after a pause that doubles, with jitter ("full jitter", Brooker 2015), or as long as Retry-After asks.
 *
 * @throws UserError "unreachable" after the last try; the signal's reason when it aborts
 */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  dependencies: Dependencies,
  signal: AbortSignal,
): Promise<Reply> {
  let problem = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    signal.throwIfAborted();
    const tried = await tryOnce(url, headers, body, dependencies, signal);
    if ('reply' in tried) return tried.reply;
    signal.throwIfAborted();
    problem = tried.problem;
    if ((tried.wait ?? 0) > LONGEST_ASKED) {
      problem += ` and asks to wait for ${Math.ceil((tried.wait ?? 0) / 60_000)} minutes`;
      break;
    }
    if (attempt + 1 < TRIES) await dependencies.sleep(Math.max(tried.wait ?? 0, jitter(attempt, dependencies)), signal);
  }
  throw new UserError('unreachable', `${hostOf(url)} ${problem}.`, KEPT);
}

/**
 * The JSON of a reply, undefined if it is not JSON. Throws a UserError for a refusal; `keyHint` explains where the key
 * comes from.
 */
export function accept({ status, text }: Reply, url: string, keyHint: string): unknown {
  const host = hostOf(url);
  if (status >= 200 && status < 300) return parse(text);
  if (status === 401 || status === 403)
    throw new UserError('key', `${host} rejected the API key (${status}).`, keyHint);
  if (status === 402 || status === 456)
    throw new UserError('quota', `${host} reports that the quota is used up (${status}).`, KEPT);
  if (status === 404 || (status >= 300 && status < 400))
    throw new UserError(
      'address',
      `${host} does not have this service or model (${status}).`,
      'Check --url and --model.',
    );
  const said = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  throw new UserError('request-refused', `${host} answered ${status}${said === '' ? '' : `: ${said}`}`, '');
}

/** "api.example.org": the part of a URL that may be printed. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Tried = { readonly reply: Reply } | { readonly problem: string; readonly wait: number | undefined };

async function tryOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  { fetch, key, now, timeout }: Dependencies,
  signal: AbortSignal,
): Promise<Tried> {
  const expiry = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, expiry]),
      // A redirect would send the key to another host.
      redirect: 'manual',
    });
    const text = await readText(response);
    const { status } = response;
    if (status !== 408 && status !== 429 && status < 500) return { reply: { status, text: withoutKey(text, key) } };
    return { problem: `answers ${status}`, wait: retryAfter(response.headers.get('Retry-After'), now()) };
  } catch (error) {
    if (expiry.aborted) return { problem: `did not answer in ${timeout / 1000} seconds`, wait: undefined };
    return { problem: `cannot be reached (${reasonOf(error)})`, wait: undefined };
  }
}

/** A service may repeat the key in its answer. The key for a local server may be any word, and is not secret. */
function withoutKey(text: string, key: string | undefined): string {
  return key !== undefined && key.length >= 8 ? text.replaceAll(key, '…') : text;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) break;
  }
  return text + decoder.decode();
}

/** Milliseconds to wait according to Retry-After, in seconds or as a date (RFC 9110 §10.2.3). */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function jitter(attempt: number, { random }: Dependencies): number {
  return random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
}

/** The system's code for a network error; its message could repeat the request. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the connection was interrupted';
}
