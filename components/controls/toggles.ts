// The paragraphs' toggles and the views, as the page holds them: details elements and radio buttons.

const allDetails = () => [...document.querySelectorAll<HTMLDetailsElement>('section[id]>details')];

/** Opens or closes a paragraph: the one given, else the first in the window. */
export function togglePair(pair: HTMLElement | undefined): void {
  const chosen =
    pair ??
    allDetails()
      .find((details) => details.getBoundingClientRect().bottom > 60)
      ?.closest<HTMLElement>('section');
  const details = chosen?.querySelector<HTMLDetailsElement>(':scope > details');
  if (details) details.open = !details.open;
}

/** Opens all paragraphs where none is open, else closes all; says whether they are open now. */
export function toggleAll(): boolean {
  const details = allDetails();
  const open = !details.some((each) => each.open);
  for (const each of details) each.open = open;
  return open;
}

/** How many paragraphs are open, of how many that can be. */
export function openedCount(): { readonly opened: number; readonly total: number } {
  const details = allDetails();
  return { opened: details.filter((each) => each.open).length, total: details.length };
}

export type View = 'original' | 'side' | 'lines' | 'translation';

/** Switches to the view after the present one and says which it is. */
export function nextView(): View {
  const radios = [...document.querySelectorAll<HTMLInputElement>('[name=view]')];
  const next = radios[(radios.findIndex((radio) => radio.checked) + 1) % radios.length];
  next?.click();
  return (next?.value ?? 'side') as View;
}
