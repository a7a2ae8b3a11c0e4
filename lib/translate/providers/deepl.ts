// DeepL: POST /v2/translate with an array of texts and their context, which costs nothing.
import { UserError } from '../../error.ts';
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

export interface DeeplOptions {
  /** DeepL's own when undefined: for keys of the free plan, which end with ":fx", another than for the others. */
  readonly url?: string | undefined;
}

const KEY_HINT = 'Set DEEPL_API_KEY to the key of your DeepL account.';

/** Throws UserError "key" without one. */
export function openDeepl({ url }: DeeplOptions, dependencies: Dependencies): Provider {
  const { key } = dependencies;
  if (!key) throw new UserError('key', 'DeepL needs an API key.', KEY_HINT);
  const host = serviceAddress(url ?? (key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'));
  return {
    name: 'deepl',
    // Both of DeepL's own hosts give the same translations.
    identity: ['deepl', url === undefined ? '' : host],
    priced: 'characters',
    takesAdvice: false,
    mayKnowNothing: false,
    measure: (request) => ({ characters: askedCharacters(request), tokensIn: 0, tokensOut: 0 }),
    translate: async (request, signal) => {
      const address = `${host}/v2/translate`;
      const reply = await post(
        address,
        { Authorization: `DeepL-Auth-Key ${key}` },
        bodyOf(request),
        dependencies,
        signal,
      );
      return answerOf(accept(reply, address, KEY_HINT), request);
    },
  };
}

function bodyOf(request: DraftRequest): object {
  const { from, to, before, after, paragraph } = request;
  return {
    text: askedSegments(request).map(({ source }) => source),
    source_lang: from.toUpperCase(),
    // DeepL wants to be told which English; the other languages stand as they are.
    target_lang: to === 'en' ? 'EN-GB' : to.toUpperCase(),
    context: [before, paragraph.map(({ source }) => source).join(' '), after].filter(Boolean).join('\n'),
    // A segment may be less than a sentence, and its line breaks are a poem's.
    split_sentences: '0',
    preserve_formatting: true,
  };
}

/**
 * DeepL answers an array: each text is a request of its own to it, and its answer stands in the text's place. An array of another
 * length is refused whole, so a translation never moves to a neighbour's id.
 */
function answerOf(json: unknown, request: DraftRequest): Answer {
  const asked = askedSegments(request);
  const list = typeof json === 'object' && json !== null && 'translations' in json ? json.translations : undefined;
  if (!Array.isArray(list)) return { entries: [], fault: 'the answer is not DeepL’s' };
  if (list.length !== asked.length)
    return { entries: [], fault: `${asked.length} texts were sent, and ${list.length} came back` };
  return { entries: asked.map(({ id }, index) => ({ id, text: textOf(list[index]) })) };
}

function textOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'text' in item ? item.text : undefined;
}
