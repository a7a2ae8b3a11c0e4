// DeepL: POST /v2/translate with an array of texts and their context, which is free of charge.
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
  /** If undefined, DeepL's own URL: for keys of the free plan, which end with ":fx", a different one. */
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
    // Both hosts of DeepL give the same translations.
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
    // DeepL needs a variant of English; other language codes are kept.
    target_lang: to === 'en' ? 'EN-GB' : to.toUpperCase(),
    context: [before, paragraph.map(({ source }) => source).join(' '), after].filter(Boolean).join('\n'),
    // A segment may be less than a sentence, and the line breaks are those of a poem.
    split_sentences: '0',
    preserve_formatting: true,
  };
}

/**
 * DeepL answers with an array: it translates each text separately, in order. An array of another length is refused
 * completely, so that no translation is assigned to a neighbour's id.
 */
function answerOf(json: unknown, request: DraftRequest): Answer {
  const asked = askedSegments(request);
  const list = typeof json === 'object' && json !== null && 'translations' in json ? json.translations : undefined;
  if (!Array.isArray(list)) return { entries: [], fault: 'the answer is not DeepL’s' };
  if (list.length !== asked.length)
    return { entries: [], fault: `${asked.length} texts were sent, and ${list.length} were returned` };
  return { entries: asked.map(({ id }, index) => ({ id, text: textOf(list[index]) })) };
}

function textOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'text' in item ? item.text : undefined;
}
