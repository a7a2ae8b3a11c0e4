// Tracks open quotation marks and brackets in the current sentence, token by token.
import { isTail } from './ending.ts';
import { type Tokens, tokenText } from './tokens.ts';

export interface OpenSigns {
  /** Number of open brackets. */
  readonly brackets: number;
  /** Number of open guillemets. */
  readonly guillemets: number;
  /** Index of the token that opened the outermost guillemets. */
  readonly quotation: number;
  /** Whether a straight quotation mark is open. */
  readonly quoted: boolean;
  /** Whether a bracket was closed that was never opened: a smile. */
  readonly smile: boolean;
}

const itemNumberBracket = /^(?:\d{1,3}|[ivx]{1,5}|\p{L})\)/u;

export const NOTHING_OPEN: OpenSigns = { brackets: 0, guillemets: 0, quotation: -1, quoted: false, smile: false };

/** The open signs after token `index`. */
export function afterToken(open: OpenSigns, tokens: Tokens, index: number): OpenSigns {
  if (!open.smile && !tokens.signs[index]) return open;
  const token = tokenText(tokens, index);
  let { brackets, guillemets, quotation, quoted } = open;
  let smile = open.smile && isTail(token);
  for (let i = 0; i < token.length; i += 1) {
    const char = token.charAt(i);
    if (char === '(' || char === '[') brackets += /[:;=]-?$/.test(token.slice(Math.max(0, i - 2), i)) ? 0 : 1;
    else if (char === ')' || char === ']') {
      if (brackets > 0) brackets -= 1;
      else if (!itemNumberBracket.test(token)) smile = true;
    } else if (char === '«') {
      if (guillemets === 0) quotation = index;
      guillemets += 1;
    } else if (char === '»') guillemets = Math.max(0, guillemets - 1);
    else if (char === '"') quoted = !quoted;
  }
  return { brackets, guillemets, quotation, quoted, smile };
}
