// LibreTranslate: POST /translate with an array of texts, on your own or another server.
import { serviceAddress } from '../address.ts';
import { accept, post } from '../post.ts';
import {
  type Answer,
  askedCharacters,
  askedSegments,
  type Dependencies,
  type DraftRequest,
  type Provider,
} from '../provider.ts';

export interface LibretranslateOptions {
  readonly url: string;
}

const KEY_HINT = 'Set LIBRETRANSLATE_API_KEY to a key of this server.';

/** Your own server needs no key. */
export function openLibretranslate({ url }: LibretranslateOptions, dependencies: Dependencies): Provider {
  const host = serviceAddress(url);
  return {
    name: 'libretranslate',
    identity: ['libretranslate', host],
    priced: 'characters',
    takesAdvice: false,
    mayKnowNothing: false,
    measure: (request) => ({ characters: askedCharacters(request), tokensIn: 0, tokensOut: 0 }),
    translate: async (request, signal) => {
      const address = `${host}/translate`;
      const reply = await post(address, {}, bodyOf(request, dependencies.key), dependencies, signal);
      return answerOf(accept(reply, address, KEY_HINT), request);
    },
  };
}

function bodyOf(request: DraftRequest, key: string | undefined): object {
  const { from, to } = request;
  const q = askedSegments(request).map(({ source }) => source);
  return { q, source: from, target: to, format: 'text', ...(key ? { api_key: key } : {}) };
}

/**
 * LibreTranslate answers with an array: it translates each text separately, in order. An array of another length is
 * refused completely, so that no translation is assigned to a neighbour's id.
 */
function answerOf(json: unknown, request: DraftRequest): Answer {
  const asked = askedSegments(request);
  const list = typeof json === 'object' && json !== null && 'translatedText' in json ? json.translatedText : undefined;
  if (!Array.isArray(list)) return { entries: [], fault: 'the answer is not LibreTranslate’s' };
  if (list.length !== asked.length)
    return { entries: [], fault: `${asked.length} texts were sent, and ${list.length} were returned` };
  return { entries: asked.map(({ id }, index) => ({ id, text: list[index] })) };
}
