// The rules for a gap, in order: the first one that applies decides.
import type { Gap, Rule } from './gap.ts';
import { afterAbbreviation } from './rules/abbreviation.ts';
import { letterLine } from './rules/letter.ts';
import { exclaimed, glued, stopped, tagged, trailedOff } from './rules/mark.ts';
import { attributed, cited, dashed, titled } from './rules/speech.ts';
import { unmarked } from './rules/unmarked.ts';

const rules: readonly Rule[] = [
  glued,
  letterLine,
  unmarked,
  tagged,
  titled,
  dashed,
  attributed,
  cited,
  exclaimed,
  trailedOff,
  afterAbbreviation,
  stopped,
];

/** Whether the sentence ends in the gap. */
export function endsSentence(gap: Gap): boolean {
  for (const rule of rules) {
    const answer = rule(gap);
    if (answer !== undefined) return answer;
  }
  return false;
}
