// The question a sentence rule answers: does the sentence end in the gap between two tokens?
import type { Lang } from '../../model.ts';
import type { Ending } from './ending.ts';
import type { OpenSigns } from './open-signs.ts';
import type { Opening } from './opening.ts';
import type { Tokens } from './tokens.ts';

export interface Gap {
  readonly lang: Lang;
  readonly tokens: Tokens;
  /** Index of the first token of the sentence being read. */
  readonly first: number;
  /** Index of the token before the gap; the next one stands after it. */
  readonly last: number;
  readonly left: Ending;
  readonly right: Opening;
  readonly open: OpenSigns;
  /** No white space in the gap. */
  readonly glued: boolean;
  /** A line ends in the gap. */
  readonly newline: boolean;
}

/** true: the sentence ends here; false: it goes on; undefined: the rule has nothing to say. */
export type Rule = (gap: Gap) => boolean | undefined;
