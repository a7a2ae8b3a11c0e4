// The paragraphs' toggles on the reading page, which are details elements.
import { MOVED_EVENT, OPENED_COUNT, TOGGLES, TOP_MARGIN } from './contract.ts';
import { toggleOf } from './paragraphs.ts';

function allToggles(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>(TOGGLES)];
}

/** Opens or closes a paragraph: the given one, otherwise the first in the window. */
export function toggleParagraph(paragraph: HTMLElement | undefined): void {
  const toggle = paragraph
    ? toggleOf(paragraph)
    : allToggles().find((each) => each.getBoundingClientRect().bottom > TOP_MARGIN);
  if (toggle) toggle.open = !toggle.open;
}

/** Opens all paragraphs that are closed; if none is, closes all. Returns whether they are open now. */
export function toggleAll(): boolean {
  const toggles = allToggles();
  const open = toggles.some((each) => !each.open);
  for (const each of toggles) each.open = open;
  dispatchEvent(new Event(MOVED_EVENT));
  return open;
}

/** Shows how many paragraphs are open, or hides the line if none is. `format` makes the line's text. */
export function showOpenedCount(format: (opened: number, total: number) => string): void {
  const line = document.querySelector<HTMLElement>(OPENED_COUNT);
  if (!line) return;
  const toggles = allToggles();
  const opened = toggles.filter((each) => each.open).length;
  line.hidden = opened === 0;
  line.textContent = format(opened, toggles.length);
}
