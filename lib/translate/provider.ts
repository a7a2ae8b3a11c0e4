// The interface of a provider of drafts: it translates a few segments of one paragraph and answers by id.
import type { Lang } from '../model.ts';
import type { GlossaryTerm } from '../text/glossary.ts';
import type { Pair } from './memory.ts';

/** Segments to translate, with their context. */
export interface DraftRequest {
  readonly from: Lang;
  readonly to: Lang;
  /** Parts of the original before and after this paragraph. */
  readonly before: string;
  readonly after: string;
  /** The whole paragraph in order, including the segments to translate. */
  readonly paragraph: readonly AskedSegment[];
  /** Ids of the segments to translate. */
  readonly ask: readonly string[];
  /** Similar sentences translated or reviewed by a person. */
  readonly similar: readonly Pair[];
  /** What was wrong with earlier answers, by id; empty at first. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

export interface AskedSegment {
  readonly id: string;
  readonly source: string;
  /** The glossary terms in it. */
  readonly terms: readonly GlossaryTerm[];
}

/** An unusable answer, and why. */
export interface Mistake {
  readonly answer: string;
  readonly reason: string;
}

/** An answer as received, not judged yet. */
export interface Answer {
  /** In order of arrival; an id may occur twice, be unknown, or have a value that is not a text. */
  readonly entries: readonly AnswerEntry[];
  /** The reason why the answer could not be parsed. */
  readonly fault?: string | undefined;
}

export interface AnswerEntry {
  readonly id: string;
  readonly text: unknown;
  /** The maker, if it is not the provider itself. */
  readonly by?: string | undefined;
}

/** The estimated usage of a request, before it is sent. */
export interface Usage {
  readonly characters: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface Provider {
  /** The maker recorded for its drafts: "openai gpt-5-mini", "deepl". */
  readonly name: string;
  /** What its answers depend on besides the request: provider, URL, model, version of the prompt. */
  readonly identity: readonly string[];
  readonly priced: 'characters' | 'tokens' | 'nothing';
  /** Whether it may answer better when told what was wrong; others are not asked again. */
  readonly takesAdvice: boolean;
  /** Whether it may leave out segments without that being a fault. */
  readonly mayKnowNothing: boolean;
  readonly measure: (request: DraftRequest) => Usage;
  /**
   * Throws a UserError "request-refused" if only this request failed, and another UserError if continuing is pointless.
   */
  readonly translate: (request: DraftRequest, signal: AbortSignal) => Promise<Answer>;
}

/** The environment of a provider, supplied by its caller. */
export interface Dependencies {
  readonly fetch: typeof fetch;
  /** The API key of the service; it is only put into a request's header or body. */
  readonly key: string | undefined;
  /** Waits for some milliseconds, or rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  /** Time limit for one attempt, in milliseconds. */
  readonly timeout: number;
}

/** The segments that a request asks for, in order. */
export function askedSegments({ paragraph, ask }: DraftRequest): readonly AskedSegment[] {
  return paragraph.filter(({ id }) => ask.includes(id));
}

/** The number of characters that a request asks to translate. */
export function askedCharacters(request: DraftRequest): number {
  return askedSegments(request).reduce((sum, { source }) => sum + source.length, 0);
}
