// Estimates usage and cost of drafts before any request.
import { UserError } from '../error.ts';
import type { DraftRequest, Provider, Usage } from './provider.ts';

/** The price of a million characters, or of a million input and output tokens. */
export interface Price {
  readonly in: number;
  readonly out: number;
}

/** Parses "20", or "0.25/2" for different prices of input and output tokens. Throws UserError "usage". */
export function parsePrice(price: string): Price {
  const [, one = '', other = one] = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(price) ?? [];
  if (one !== '') return { in: Number(one), out: Number(other) };
  throw new UserError(
    'usage',
    `--price cannot be "${price}".`,
    'Write the price of a million characters or tokens: 20, or 0.25/2 for tokens in and out.',
  );
}

/** The sum over all requests, without repeated ones. */
export function estimate(requests: readonly DraftRequest[], { measure }: Pick<Provider, 'measure'>): Usage {
  const sum = { characters: 0, tokensIn: 0, tokensOut: 0 };
  for (const { characters, tokensIn, tokensOut } of requests.map(measure)) {
    sum.characters += characters;
    sum.tokensIn += tokensIn;
    sum.tokensOut += tokensOut;
  }
  return sum;
}

/** "12,400 characters, 0.25 at this price", "about 9,100 tokens in and 2,000 out"; undefined if nothing is charged. */
export function describeUsage(usage: Usage, priced: Provider['priced'], price: Price | undefined): string | undefined {
  if (priced === 'nothing') return undefined;
  const count = (number: number) => number.toLocaleString('en');
  const isTokens = priced === 'tokens';
  const used = isTokens
    ? `about ${count(usage.tokensIn)} tokens in and ${count(usage.tokensOut)} out`
    : `${count(usage.characters)} characters`;
  if (!price) return used;
  const cost = isTokens ? usage.tokensIn * price.in + usage.tokensOut * price.out : usage.characters * price.in;
  return `${used}, ${(cost / 1e6).toFixed(2)} at this price`;
}
