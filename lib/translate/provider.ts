// What a provider of drafts is: something that is asked for a few segments of one paragraph and answers by their ids.
import type { Lang } from '../model.ts';
import type { GlossaryTerm } from '../text/glossary.ts';
import type { Pair } from './memory.ts';

/** Segments to translate, with all that there is to understand them by. */
export interface DraftRequest {
  readonly from: Lang;
  readonly to: Lang;
  /** The original before and after this paragraph, as far as it helps. */
  readonly before: string;
  readonly after: string;
  /** The whole paragraph in order; what is asked for stands in it. */
  readonly paragraph: readonly AskedSegment[];
  /** Ids of the segments to translate. */
  readonly ask: readonly string[];
  /** Sentences like these that a person has translated or reviewed. */
  readonly similar: readonly Pair[];
  /** What was wrong with an earlier answer, by id; empty at first. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

export interface AskedSegment {
  readonly id: string;
  readonly source: string;
  /** Terms of the glossary that it calls for. */
  readonly terms: readonly GlossaryTerm[];
}

/** An answer that could not be taken, and why. */
export interface Mistake {
  readonly answer: string;
  readonly reason: string;
}

/** An answer as it came, not judged yet. */
export interface Answer {
  /** In the order they came; an id may stand twice, be unknown, or have something else than a text. */
  readonly entries: readonly AnswerEntry[];
  /** Why the answer could not be read at all. */
  readonly fault?: string | undefined;
}

export interface AnswerEntry {
  readonly id: string;
  readonly text: unknown;
  /** Who made it, where that is not the provider's own name. */
  readonly by?: string | undefined;
}

/** What a request will use, before it is sent; tokens are estimated. */
export interface Usage {
  readonly characters: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface Provider {
  /** How its drafts are signed: "openai gpt-5-mini", "deepl". */
  readonly name: string;
  /** What its answers depend on beside the request: provider, address, model, version of the prompt. */
  readonly identity: readonly string[];
  readonly priced: 'characters' | 'tokens' | 'nothing';
  /** Whether it may answer better when it is told what was wrong; the others are not asked again. */
  readonly takesAdvice: boolean;
  /** Whether it leaves out what it does not know, and that is no fault. */
  readonly mayKnowNothing: boolean;
  readonly measure: (request: DraftRequest) => Usage;
  /** Throws a UserError "request-refused" when only this request failed, any other UserError when there is no use in going on. */
  readonly translate: (request: DraftRequest, signal: AbortSignal) => Promise<Answer>;
}

/** What a provider is handed by whoever opens it. */
export interface Dependencies {
  readonly fetch: typeof fetch;
  /** The key of the service; it goes into a request's header or body and nowhere else. */
  readonly key: string | undefined;
  /** Waits so many milliseconds, or rejects when the signal says so. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds that one try may take. */
  readonly timeout: number;
}

/** The segments that a request asks for, in order. */
export function askedSegments({ paragraph, ask }: DraftRequest): readonly AskedSegment[] {
  return paragraph.filter(({ id }) => ask.includes(id));
}

/** Characters of the original that a request asks for. */
export function askedCharacters(request: DraftRequest): number {
  return askedSegments(request).reduce((sum, { source }) => sum + source.length, 0);
}
