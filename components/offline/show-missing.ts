// The inline script of the offline page, which is also shown in place of pages that are not on the device. Its source text is put into the
// page, so it refers to nothing outside itself.

/** Shows what `selector` finds if the address is not `path`, with a link to that address, and loads the page's island. */
export function showMissing(path: string, selector: string, wakeEvent: string): void {
  const isMissing = location.pathname !== path;
  for (const element of document.querySelectorAll(selector)) {
    element.toggleAttribute('hidden', !isMissing);
    for (const link of element.querySelectorAll('a')) link.href = location.href;
  }
  dispatchEvent(new Event(wakeEvent));
}
