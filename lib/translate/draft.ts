// Drafts a text: sends planned requests to a provider, a few at a time, caches every answer as it arrives, and judges
// it.
import { UserError } from '../error.ts';
import type { Issue } from '../model.ts';
import { type Judged, judgeAnswer } from './judge.ts';
import { answerKey } from './key.ts';
import { LEAST_WORDS, type Memory } from './memory.ts';
import { askedSegments, type DraftRequest, type Mistake, type Provider } from './provider.ts';

/** An unreviewed translation. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** The maker: "openai gpt-5-mini", "deepl", "memory 87 %". */
  readonly by: string;
  /** The original it was made from. */
  readonly source: string;
}

/** The cache of paid answers, by key. */
export interface AnswerCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
}

export interface DraftOptions {
  readonly provider: Provider;
  readonly cache: AnswerCache;
  /** Number of concurrent requests. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  /** The file named in issues. */
  readonly file: string;
  /** Called after each segment that is finished, drafted or not. */
  readonly onSettled?: (id: string) => void;
}

export interface Drafted {
  /** In order of arrival. */
  readonly drafts: readonly Draft[];
  /** Untranslated segments, and drafts that need special attention. */
  readonly issues: readonly Issue[];
  /** The reason for an early end; drafts made until then are in `drafts`. */
  readonly stopped: unknown;
}

/** Maximum number of answers for the same segment, including the first. */
const TRIES = 3;
/** Number of consecutive refused requests after which the run stops. */
const MOST_REFUSED = 5;

/** The cached drafts of some requests, and the remaining requests. */
export async function takeKept(
  requests: readonly DraftRequest[],
  provider: Provider,
  cache: Pick<AnswerCache, 'read'>,
): Promise<{ readonly drafts: readonly Draft[]; readonly requests: readonly DraftRequest[] }> {
  const drafts: Draft[] = [];
  const remaining: DraftRequest[] = [];
  for (const request of requests) {
    const ask: string[] = [];
    for (const segment of askedSegments(request)) {
      const text = await cache.read(answerKey(segment, request, provider));
      if (text === undefined) ask.push(segment.id);
      else drafts.push({ id: segment.id, text, by: provider.name, source: segment.source });
    }
    if (ask.length > 0) remaining.push({ ...request, ask });
  }
  return { drafts, requests: remaining };
}

/** Drafts from exact matches in the memory that are long enough to be reliable, and the remaining requests. */
export function takeRemembered(
  requests: readonly DraftRequest[],
  memory: Memory,
): { readonly drafts: readonly Draft[]; readonly requests: readonly DraftRequest[] } {
  const drafts: Draft[] = [];
  const remaining: DraftRequest[] = [];
  for (const request of requests) {
    const known = askedSegments(request).flatMap(({ id, source }): Draft[] => {
      const [best] = source.split(/\s+/).length < LEAST_WORDS ? [] : memory.find(source);
      return best?.likeness === 1 ? [{ id, text: best.target, by: 'memory 100 %', source }] : [];
    });
    drafts.push(...known);
    const ask = request.ask.filter((id) => !known.some((draft) => draft.id === id));
    if (ask.length > 0) remaining.push({ ...request, ask });
  }
  return { drafts, requests: remaining };
}

/** Sends all `requests`. Never throws for failures of the provider or the network: see `stopped`. */
export async function draftSegments(requests: readonly DraftRequest[], options: DraftOptions): Promise<Drafted> {
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  const waiting = [...requests];
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  let stopped: unknown;
  let refused = 0;
  const work = async () => {
    for (let request = waiting.shift(); request && !signal.aborted; request = waiting.shift()) {
      try {
        await draftRequest(request, { ...options, signal }, drafts, issues);
        refused = 0;
      } catch (error) {
        refused += 1;
        if (isRefusal(error) && refused < MOST_REFUSED) {
          for (const id of request.ask) issues.push(leftOut(options.file, id, error.message));
          for (const id of request.ask) options.onSettled?.(id);
        } else {
          stopped ??= options.signal.aborted ? options.signal.reason : error;
          stop.abort(error);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  if (options.signal.aborted) stopped ??= options.signal.reason;
  return { drafts, issues, stopped };
}

/** Repeats one request until each of its segments is finished. */
async function draftRequest(
  request: DraftRequest,
  { provider, cache, signal, file, onSettled }: DraftOptions,
  drafts: Draft[],
  issues: Issue[],
): Promise<void> {
  const take = async ({ id, text, by, doubt }: Judged) => {
    const segment = request.paragraph.find((one) => one.id === id);
    if (!segment) return;
    if (provider.priced !== 'nothing') await cache.write(answerKey(segment, request, provider), text);
    drafts.push({ id, text, by: by ?? provider.name, source: segment.source });
    if (doubt !== undefined) issues.push(doubtful(file, id, doubt));
    onSettled?.(id);
  };
  const acceptable = new Map<string, Judged>();
  const faults = new Map<string, string>();
  let asked = request;
  for (let tries = provider.takesAdvice ? TRIES : 1; tries > 0 && asked.ask.length > 0; tries -= 1) {
    const mistakes = new Map<string, Mistake>();
    for (const judged of judgeAnswer(asked, await provider.translate(asked, signal))) {
      const { id, text, fault, doubt } = judged;
      const reason = fault ?? doubt;
      if (reason === undefined) {
        await take(judged);
        continue;
      }
      mistakes.set(id, { answer: text, reason });
      if (fault === undefined) acceptable.set(id, judged);
      else faults.set(id, fault);
    }
    asked = { ...asked, ask: [...mistakes.keys()], mistakes };
  }
  for (const id of asked.ask) {
    const judged = acceptable.get(id);
    if (judged) await take(judged);
    else {
      if (!provider.mayKnowNothing) issues.push(leftOut(file, id, faults.get(id) ?? ''));
      onSettled?.(id);
    }
  }
}

function isRefusal(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'request-refused';
}

function leftOut(file: string, id: string, reason: string): Issue {
  const message = `no usable draft: ${reason}`;
  return {
    rule: 'draft-refused',
    severity: 'warning',
    file,
    id,
    message,
    hint: 'Translate it by hand, or run translate again.',
  };
}

function doubtful(file: string, id: string, reason: string): Issue {
  return {
    rule: 'draft-doubtful',
    severity: 'warning',
    file,
    id,
    message: reason,
    hint: 'Check it when you review the draft.',
  };
}
