// Elements that lie over a paragraph with what is drawn over its text: generated content, so that search, selection, copying, speech and screen
// readers work on the plain text.

/** The paragraph's overlay with this attribute, made if it has none. Its class takes it out of the layout. */
export function overlayOf(paragraph: HTMLElement, attribute: string, className: string): HTMLElement {
  const found = findOverlay(paragraph, attribute);
  if (found) return found;
  const overlay = document.createElement('span');
  overlay.className = className;
  overlay.setAttribute(attribute, '');
  overlay.ariaHidden = 'true';
  paragraph.append(overlay);
  return overlay;
}

export function removeOverlay(paragraph: HTMLElement, attribute: string): void {
  findOverlay(paragraph, attribute)?.remove();
}

function findOverlay(paragraph: HTMLElement, attribute: string): HTMLElement | null {
  return paragraph.querySelector<HTMLElement>(`:scope > [${attribute}]`);
}
