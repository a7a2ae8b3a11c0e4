// quotation-balance: every quotation is closed in its paragraph or, if it is long, some paragraphs later.
import { itemAt } from '../../item-at.ts';
import { findMarks, outerMarks } from '../quotation.ts';
import type { Finding, ProseRule } from '../rule.ts';
import { paragraphsOf } from '../segments.ts';

/** The number of paragraphs that a quotation may span. */
const LONGEST = 12;

/** The unbalanced quotation marks of a paragraph, by segment. */
interface Balance {
  readonly unclosed: readonly string[];
  readonly unopened: readonly string[];
  readonly beginsOpen: boolean;
}

export const quotationBalance: ProseRule = {
  code: 'quotation-balance',
  severity: 'warning',
  explain:
    'Every quotation mark has its counterpart in the same paragraph. There are two exceptions: a quotation of several paragraphs, which English opens again in each paragraph, and the Russian custom of one closing » where an inner and an outer quotation end together.',
  *find({ file, lang, segments }) {
    if (!outerMarks(lang)) return;
    const balances = paragraphsOf({ file, segments }).map(balanceOf);
    /** Number of paragraphs for which a quotation has been open. */
    let carried = 0;
    for (const [index, { unclosed, unopened, beginsOpen }] of balances.entries()) {
      const strays = carried > 0 ? unopened.slice(1) : unopened;
      for (const id of strays) yield unbalanced(file, id, 'a closing quotation mark has no opening one');
      const opensAnew = lang === 'en' && (balances[index + 1]?.beginsOpen ?? false);
      const goesOn = unclosed.length === 1 && (opensAnew || closesLater(balances, index));
      for (const id of goesOn ? [] : unclosed)
        yield unbalanced(file, id, 'an opening quotation mark has no closing one');
      const ends = unopened.length > 0 || (beginsOpen && !goesOn);
      carried = goesOn || (carried > 0 && carried < LONGEST && !ends) ? carried + 1 : 0;
    }
  },
};

function balanceOf(paragraph: readonly (readonly [id: string, text: string])[]): Balance {
  const stack: { readonly id: string; readonly mark: string }[] = [];
  const unclosed: string[] = [];
  const unopened: string[] = [];
  /** The number of open «, and how many of them were opened inside another. */
  let [outer, nested] = [0, 0];
  for (const { id, mark, role } of marksIn(paragraph)) {
    if (role === 'open') {
      if (mark === '«' && outer > 0) nested += 1;
      if (mark === '«') outer += 1;
      stack.push({ id, mark });
      continue;
    }
    // » does not close „: its own closing mark is missing.
    if (mark === '»' && outer > 0) {
      while (stack.at(-1)?.mark === '„') unclosed.push(stack.pop()?.id ?? '');
    }
    const opened = stack.pop();
    if (opened?.mark === '«') outer -= 1;
    if (!opened) unopened.push(id);
  }
  // One » may close two «.
  const left = stack.slice(0, Math.max(0, stack.length - nested)).map(({ id }) => id);
  const [[, first = ''] = []] = paragraph;
  return { unclosed: [...unclosed, ...left], unopened, beginsOpen: /^[—–\s]*["«“]/.test(first) };
}

/** The marks of all segments in order: „ may be closed in a later segment. */
function* marksIn(paragraph: readonly (readonly [id: string, text: string])[]) {
  const whole = paragraph.map(([, text]) => text).join(' ');
  let segment = 0;
  let end = paragraph[0]?.[1].length ?? 0;
  for (const { index, mark, role } of findMarks(whole)) {
    while (index > end && segment < paragraph.length - 1) {
      segment += 1;
      end += 1 + itemAt(paragraph, segment)[1].length;
    }
    yield { id: itemAt(paragraph, segment)[0], mark, role };
  }
}

function closesLater(balances: readonly Balance[], from: number): boolean {
  const later = balances
    .slice(from + 1, from + 1 + LONGEST)
    .find(({ unclosed, unopened }) => unclosed.length > 0 || unopened.length > 0);
  return later !== undefined && later.unopened.length > 0;
}

function unbalanced(file: string, id: string, message: string): Finding {
  return { file, id, message, hint: 'Add the missing mark, or delete this one.' };
}
