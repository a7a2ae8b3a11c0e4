// The rule for lines of a letter that end in a comma: the salutation and the closing.
import { itemAt } from '../../../item-at.ts';
import { isUpper } from '../characters.ts';
import type { Gap } from '../gap.ts';
import { tokenText } from '../tokens.ts';
import { FAREWELLS, GREETINGS, OPENERS } from '../words.ts';

/** "Dear Ann," before the first words of the letter, "Best regards," before the writer's name. */
export function letterLine({ tokens, first, last, left, right }: Gap): boolean | undefined {
  if (left.mark !== '' || right.kind !== 'upper' || right.opened !== '' || last - first > 3) return undefined;
  if (!/[,:]$/.test(tokenText(tokens, last))) return undefined;
  const line: string[] = [];
  for (let index = first; index <= last; index += 1) line.push(tokenText(tokens, index));
  const words = line.map((token) => token.replace(/[,:]$/, '').toLowerCase());
  const begin = itemAt(words, 0);
  const end = itemAt(words, words.length - 1);
  if (line.some((token, index) => index > 0 && !isUpper(token.charAt(0)) && !FAREWELLS.has(itemAt(words, index)))) {
    return undefined;
  }
  const next = tokenText(tokens, right.index);
  const opens = OPENERS.has(next.toLowerCase()) || next === 'I';
  if (FAREWELLS.has(begin) || FAREWELLS.has(end)) return /^\p{L}[\p{L}.'’-]*\p{L}$/u.test(next) && !opens;
  if (GREETINGS.has(begin)) return line.length > 1;
  const isName =
    /^\p{Lu}\p{Ll}/u.test(itemAt(line, 0)) &&
    /^\p{Lu}\p{Ll}*$/u.test(next) &&
    !OPENERS.has(begin) &&
    line.length < 3 &&
    !line.at(-1)?.endsWith(':');
  return isName && opens && next !== 'I' ? true : undefined;
}
