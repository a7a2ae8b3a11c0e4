// Sentences as they stand on the page: finding, lighting and walking them. A sentence is a pair's element and a number in it.

/** A segment on the page: the same number in the same section on both sides. */
export interface Sentence {
  readonly pair: HTMLElement;
  readonly number: string;
}

/** The sentence an element lies in, if any. */
export function sentenceAt(node: EventTarget | null): Sentence | undefined {
  const span = node instanceof Element ? node.closest<HTMLElement>('section[id] [data-n]') : null;
  const pair = span?.closest<HTMLElement>('section');
  return span?.dataset.n && pair ? { pair, number: span.dataset.n } : undefined;
}

/** The elements of a sentence: the original's first. */
export function spansOf({ pair, number }: Sentence): HTMLElement[] {
  return [...pair.querySelectorAll<HTMLElement>(`[data-n="${number}"]`)];
}

/** The sentence that is lit now. */
export function litSentence(): Sentence | undefined {
  return sentenceAt(document.querySelector('[data-lit]'));
}

/** Lights a sentence and its mate in place of the one lit before; undefined puts the light out. */
export function light(sentence: Sentence | undefined): void {
  for (const lit of document.querySelectorAll('[data-lit]')) {
    lit.removeAttribute('data-lit');
    lit.removeAttribute('tabindex');
  }
  if (!sentence) return;
  for (const span of spansOf(sentence)) span.dataset.lit = '';
  const shown = spansOf(sentence).find(isShown);
  if (shown) shown.tabIndex = 0;
}

/** Lights the next sentence (step 1) or the one before (step -1), brings it into view and gives it the focus. */
export function walk(step: 1 | -1): void {
  const lit = litSentence();
  const next = lit ? neighbour(lit, step) : firstInWindow();
  const shown = next && spansOf(next).find(isShown);
  if (!shown) return;
  light(next);
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({ block: 'nearest' });
}

/** What some sentences of a paragraph, or the whole of it, say on one side, with plain spaces. */
export function textOf(pair: HTMLElement, numbers: readonly string[] | undefined, side: 'source' | 'target'): string {
  const block = pair.querySelector(side === 'source' ? ':scope > :first-child' : 'details > p');
  const spans = [...(block?.querySelectorAll('[data-n]') ?? [])];
  const chosen = spans.filter((span) => !numbers || numbers.includes(span.getAttribute('data-n') ?? ''));
  const between = pair.dataset.kind === 'verse' ? '\n' : ' ';
  return chosen.map((span) => (span.textContent ?? '').replaceAll('\u00A0', ' ')).join(between);
}

/** Puts each sentence before its mate, line by line, past the two dozen that the style sheet (reader/match.css) orders. */
export function orderLongParagraphs(): void {
  for (const span of document.querySelectorAll<HTMLElement>('section[id] [data-n]')) {
    if (Number(span.dataset.n) > 24) span.style.order = span.dataset.n ?? '';
  }
}

/** Whether an element can be seen at all: a closed translation cannot. */
export function isShown(span: Element): boolean {
  return span.checkVisibility();
}

function neighbour({ pair, number }: Sentence, step: 1 | -1): Sentence | undefined {
  const inPair = numbersOf(pair);
  const beside = inPair[inPair.indexOf(number) + step];
  if (beside) return { pair, number: beside };
  let other: Element | null = pair;
  do other = step === 1 ? other.nextElementSibling : other.previousElementSibling;
  while (other && !(other instanceof HTMLElement && other.matches('section[id]')));
  const end = other ? numbersOf(other).at(step === 1 ? 0 : -1) : undefined;
  return other && end ? { pair: other, number: end } : undefined;
}

/** The numbers of a paragraph's sentences. */
export function numbersOf(pair: HTMLElement): string[] {
  return [...pair.querySelectorAll<HTMLElement>(':scope > :first-child [data-n]')].map((span) => span.dataset.n ?? '');
}

function firstInWindow(): Sentence | undefined {
  for (const pair of document.querySelectorAll<HTMLElement>('section[id]')) {
    const spans = [...pair.querySelectorAll<HTMLElement>('[data-n]')];
    const span = spans.find((each) => isShown(each) && each.getBoundingClientRect().top >= 60);
    if (span) return sentenceAt(span);
  }
  return undefined;
}
