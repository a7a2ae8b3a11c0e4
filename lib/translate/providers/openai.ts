// OpenAI's chat completions API, which hosted services and local model servers (llama.cpp, Ollama, vLLM) share.
import { serviceAddress } from '../address.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { accept, post, type Reply } from '../post.ts';
import { PROMPT_VERSION, promptOf } from '../prompt.ts';
import {
  type Answer,
  askedCharacters,
  type Dependencies,
  type DraftRequest,
  type Provider,
  type Usage,
} from '../provider.ts';

export interface OpenaiOptions {
  /** Up to and including "/v1". */
  readonly url?: string | undefined;
  readonly model: string;
}

const OPENAI = 'https://api.openai.com/v1';
const KEY_HINT = 'Set STROKA_OPENAI_KEY or OPENAI_API_KEY to a key of this service.';
/** Characters per token, in Russian prose and in English with JSON around it; models differ. */
const RUSSIAN_TOKEN = 2.6;
const ENGLISH_TOKEN = 4;

/** Your own server needs no key. */
export function openOpenai({ url = OPENAI, model }: OpenaiOptions, dependencies: Dependencies): Provider {
  const base = serviceAddress(url);
  const address = `${base}/chat/completions`;
  const headers: Readonly<Record<string, string>> = dependencies.key
    ? { Authorization: `Bearer ${dependencies.key}` }
    : {};
  let asksForJson = true;
  const ask = (request: DraftRequest, signal: AbortSignal) =>
    // No temperature: some models only accept their default.
    post(
      address,
      headers,
      { model, messages: promptOf(request), ...(asksForJson && { response_format: { type: 'json_object' } }) },
      dependencies,
      signal,
    );
  return {
    name: `openai ${model}`,
    identity: ['openai', base, model, PROMPT_VERSION],
    priced: 'tokens',
    takesAdvice: true,
    mayKnowNothing: false,
    measure: usageOf,
    translate: async (request, signal) => {
      let reply = await ask(request, signal);
      if (asksForJson && refusesFormat(reply)) {
        asksForJson = false;
        reply = await ask(request, signal);
      }
      return answerOf(accept(reply, address, KEY_HINT));
    },
  };
}

function usageOf(request: DraftRequest): Usage {
  const [rules, data] = promptOf(request);
  const characters = askedCharacters(request);
  const tokensIn = (rules?.content.length ?? 0) / ENGLISH_TOKEN + (data?.content.length ?? 0) / RUSSIAN_TOKEN;
  return { characters, tokensIn: Math.ceil(tokensIn), tokensOut: Math.ceil((characters * 1.2) / ENGLISH_TOKEN) };
}

/** Some local servers do not support response_format. */
function refusesFormat({ status, text }: Reply): boolean {
  return (status === 400 || status === 422) && text.includes('response_format');
}

function answerOf(json: unknown): Answer {
  const choice = at(at(json, 'choices'), 0);
  const message = at(choice, 'message');
  const refusal = at(message, 'refusal');
  if (typeof refusal === 'string' && refusal !== '') return { entries: [], fault: 'the model refuses' };
  if (at(choice, 'finish_reason') === 'length') return { entries: [], fault: 'the answer was truncated' };
  const content = at(message, 'content');
  if (typeof content !== 'string') return { entries: [], fault: 'the answer contains no text' };
  return readJsonAnswer(content);
}

/** A property of a value of unknown type. */
function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
