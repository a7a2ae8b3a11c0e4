// The input of a sentence rule: a gap between two tokens in which the sentence may end.
import type { Lang } from '../../model.ts';
import type { Ending } from './ending.ts';
import type { OpenSigns } from './open-signs.ts';
import type { Opening } from './opening.ts';
import type { Tokens } from './tokens.ts';

export interface Gap {
  readonly lang: Lang;
  readonly tokens: Tokens;
  /** Index of the first token of the current sentence. */
  readonly first: number;
  /** Index of the token before the gap; the next one is after it. */
  readonly last: number;
  readonly left: Ending;
  readonly right: Opening;
  readonly open: OpenSigns;
  /** Whether the gap has no white space. */
  readonly glued: boolean;
  /** Whether a line ends in the gap. */
  readonly newline: boolean;
}

/** true: the sentence ends here; false: it continues; undefined: the rule does not apply. */
export type Rule = (gap: Gap) => boolean | undefined;
