// Drafts a text: asks a provider for what is planned, a few requests at a time, keeps every answer as it comes, and judges it.
import { UserError } from '../error.ts';
import type { Issue } from '../model.ts';
import { type Judged, judgeAnswer } from './judge.ts';
import { answerKey } from './key.ts';
import { LEAST_WORDS, type Memory } from './memory.ts';
import { askedSegments, type DraftRequest, type Mistake, type Provider } from './provider.ts';

/** A translation that nobody has read. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** What made it: "openai gpt-5-mini", "deepl", "memory 87 %". */
  readonly by: string;
  /** The original it was made from. */
  readonly source: string;
}

/** Answers that were paid for, by their key. */
export interface AnswerCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
}

export interface DraftOptions {
  readonly provider: Provider;
  readonly cache: AnswerCache;
  /** Requests under way at a time. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  /** The file that issues speak of. */
  readonly file: string;
  /** Called after each segment that is settled, drafted or not. */
  readonly onSettled?: (id: string) => void;
}

export interface Drafted {
  /** In the order they came. */
  readonly drafts: readonly Draft[];
  /** What was left untranslated, or had better be looked at first. */
  readonly issues: readonly Issue[];
  /** Why it ended before its end; what was drafted by then is in `drafts`. */
  readonly stopped: unknown;
}

/** Answers to the same segment, the first included. */
const TRIES = 3;
/** Requests that may be refused one after another before there is no use in going on. */
const MOST_REFUSED = 5;

/** What is kept already of some requests, and the requests that remain. */
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

/** Sentences that a person has translated word for word elsewhere, long enough to mean the same here; and the requests that remain. */
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

/** Asks for everything in `requests`. Never throws for what a provider or the network does: see `stopped`. */
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

/** Asks for one request until each of its segments is settled. */
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
  const message = `no draft could be taken: ${reason}`;
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
    hint: 'Look at it when you review the draft.',
  };
}
