// Highlights ranges of the page's text without changing it, by the CSS Custom Highlight API. Style sheets name them: `::highlight(spoken)`.

/** Whether the browser has the API. Without it, setHighlight() does nothing. */
export function canHighlight(): boolean {
  return 'highlights' in CSS;
}

/** Highlights these ranges in place of those that had the name before. Where highlights overlap, the one of higher priority wins. */
export function setHighlight(name: string, ranges: readonly Range[], priority = 0): void {
  if (!canHighlight()) return;
  if (ranges.length > 0) CSS.highlights.set(name, Object.assign(new Highlight(...ranges), { priority }));
  else CSS.highlights.delete(name);
}
