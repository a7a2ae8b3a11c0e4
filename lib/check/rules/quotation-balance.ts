// quotation-balance: what is opened is closed, in its paragraph or, in a long quotation, some paragraphs later.
import { findMarks, outerMarks } from '../quotation.ts';
import type { Finding, ProseRule } from '../rule.ts';
import { paragraphsOf } from '../segments.ts';

/** How many paragraphs a quotation may go on for. */
const LONGEST = 12;

/** A paragraph's quotation marks, added up. */
interface Balance {
  /** How many more were opened than closed. */
  readonly open: number;
  /** The segment of the first mark without its other half; undefined where all is well. */
  readonly at: string | undefined;
  readonly beginsOpen: boolean;
}

export const quotationBalance: ProseRule = {
  code: 'quotation-balance',
  severity: 'warning',
  explain:
    'Every quotation mark has its other half in the same paragraph. Two things are allowed: a quotation of several paragraphs, which English opens anew with each, and the Russian custom of one closing » where an inner and an outer quotation end together.',
  *find(prose) {
    if (!outerMarks(prose.lang)) return;
    const balances = paragraphsOf(prose).map((paragraph) => balanceOf(paragraph));
    let carried = 0;
    for (const [index, { open, at, beginsOpen }] of balances.entries()) {
      const isEnd = carried > 0 && open < 0;
      const goesOn = open > 0 && (closesLater(balances, index) || (balances[index + 1]?.beginsOpen ?? false));
      if (at !== undefined && !isEnd && !goesOn) yield unbalanced(prose.file, at, open);
      carried = goesOn || (carried > 0 && !isEnd && !(beginsOpen && open === 0)) ? carried + 1 : 0;
      if (carried > LONGEST) carried = 0;
    }
  },
};

function balanceOf(paragraph: readonly (readonly [id: string, text: string])[]): Balance {
  const stack: { readonly id: string; readonly mark: string }[] = [];
  let stray: string | undefined;
  let closed = 0;
  let nested = 0;
  // A low mark may be closed in a later segment, so the marks of the whole paragraph are read at once.
  const ends: { readonly end: number; readonly id: string }[] = [];
  let whole = '';
  for (const [id, text] of paragraph) {
    whole += `${text} `;
    ends.push({ end: whole.length, id });
  }
  let segment = 0;
  for (const { index, mark, role } of findMarks(whole)) {
    while (index >= (ends[segment]?.end ?? whole.length)) segment += 1;
    const id = ends[segment]?.id ?? '';
    if (role === 'open') {
      if (mark === '«' && stack.some((opened) => opened.mark === '«')) nested += 1;
      stack.push({ id, mark });
    } else if (stack.pop() === undefined) {
      stray ??= id;
      closed += 1;
    }
  }
  // One » may close two «.
  const left = Math.max(0, stack.length - nested);
  return {
    open: left - closed,
    at: stray ?? stack.at(-left)?.id,
    beginsOpen: /^[—–\s]*["«“]/.test(whole),
    ...(left === 0 && !stray && { at: undefined }),
  };
}

function closesLater(balances: readonly Balance[], from: number): boolean {
  const later = balances.slice(from + 1, from + 1 + LONGEST).find(({ open }) => open !== 0);
  return later !== undefined && later.open < 0;
}

function unbalanced(file: string, id: string, open: number): Finding {
  const message = open < 0 ? 'a quotation is closed that nothing opens' : 'a quotation is opened and not closed';
  return { file, id, message, hint: 'Set the other mark, or take this one out.' };
}
