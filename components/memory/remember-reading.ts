// The inline script that opens paragraphs, keeps the reading place, and remembers both. Its source text is put into the page, so it refers to
// nothing outside itself; what it needs comes in an array, because names of properties would be sent with every page.
import type { TextMemory } from './stored-data.ts';

/** What the script needs of `page/contract.ts`, which it cannot import. */
export type ReadingContract = readonly [
  paragraph: string,
  toggles: string,
  view: string,
  setting: string,
  scripted: string,
  segmentNumber: string,
  columns: string,
  example: string,
  topMargin: number,
  link: string,
  settingsEvent: string,
  movedEvent: string,
  wakeEvent: string,
];

/** A sentence of the text, and how far below the window's top it is. */
type Place = readonly [paragraph: string, number: string, y: number];

/**
 * Opens each paragraph as the view wants it or as the reader left it, before it is painted, and remembers what the reader opens under `key` in
 * localStorage. In two columns everything starts open; in one column the example does; Original always starts closed. Keeps the sentence at the
 * top of the window where it is while a setting changes, and in a reload, on the way back, and in another language of the interface (under `key`
 * in sessionStorage). Links to the place where reading stopped. `level` is the text's. Runs after the view's radio buttons and before the text.
 */
export function rememberReading(
  key: string,
  level: string | undefined,
  [
    paragraph,
    toggles,
    view,
    setting,
    scripted,
    segmentNumber,
    columns,
    example,
    topMargin,
    resume,
    settingsEvent,
    movedEvent,
    wakeEvent,
  ]: ReadingContract,
): void {
  // Where storage is refused the page works without a memory.
  const read = (storage: 'localStorage' | 'sessionStorage') => {
    try {
      return Object(JSON.parse(window[storage].getItem(key) ?? '{}'));
    } catch {
      return {};
    }
  };
  const write = (storage: 'localStorage' | 'sessionStorage', value: unknown) => {
    try {
      window[storage].setItem(key, JSON.stringify(value));
    } catch {}
  };
  const memory = (): TextMemory => read('localStorage');
  const remember = (change: TextMemory) => {
    const title = document.querySelector('h1')?.textContent ?? '';
    write('localStorage', { ...memory(), title, level, time: Date.now(), ...change });
  };
  const all = <Found extends Element>(selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<Found>(selector),
  ];
  const details = () => all<HTMLDetailsElement>(toggles);
  const sections = () => all(paragraph);
  const idOf = (each: Element) => each.parentElement?.id ?? '';
  const listen = (type: string, listener: (event: Event) => void) => addEventListener(type, listener, true);

  // What is remembered of the view: in "hidden" and "covered" the closed paragraphs, otherwise the opened ones.
  type List = 'opened' | 'hidden' | 'covered' | 'russian';
  let name: List | undefined;
  const list = (): List | undefined => {
    const [section] = sections();
    const chosen = document.querySelector<HTMLInputElement>(`${view}:checked`)?.value;
    if (chosen === 'lines') return 'covered';
    if (chosen === 'translation') return 'russian';
    if (chosen === 'side' && section) return getComputedStyle(section).getPropertyValue(columns) ? 'hidden' : 'opened';
    return undefined;
  };
  const isOpening = () => name === 'opened' || name === 'russian';
  const listed = (): readonly string[] => {
    const ids = name && memory()[name];
    return Array.isArray(ids) ? ids : name === 'opened' ? all(example).map(idOf) : [];
  };
  // The paragraph that a passage's page leads to is open, and not remembered for that.
  const linked =
    document.referrer.startsWith(`${location.origin}${location.pathname}/`) && location.hash.slice(1).split('-')[0];

  // Sets the toggles from this one on: the parser adds them one by one.
  let done = 0;
  const apply = () => {
    if (!done) name = list();
    const ids = listed();
    for (const each of details().slice(done)) {
      const id = idOf(each);
      each.open = id === linked || (name !== undefined && ids.includes(id) === isOpening());
      done += 1;
    }
  };
  let pending = 0;
  const keep = () => {
    pending = 0;
    const ids = details()
      .filter((each) => each.open === isOpening())
      .map(idOf)
      .filter((id) => id !== linked);
    if (name && `${ids}` !== `${listed()}`) remember({ [name]: ids });
  };

  const locate = (): Place | undefined => {
    for (const section of sections()) {
      if (section.getBoundingClientRect().bottom < topMargin) continue;
      // The first element of a sentence that is shown stands for it.
      const numbers = new Set();
      for (const part of all(`[${segmentNumber}]`, section)) {
        const { top, height } = part.getBoundingClientRect();
        const number = part.getAttribute(segmentNumber) ?? '';
        if (!height || numbers.has(number)) continue;
        if (top >= topMargin) return [section.id, number, top];
        numbers.add(number);
      }
    }
    return undefined;
  };
  let place: Place | undefined;
  // Paragraphs that come near the window get their real height, which moves the place again.
  const restore = (kept = place, frames = 6) => {
    const section = kept && document.getElementById(kept[0]);
    const part =
      section && all(`[${segmentNumber}="${kept[1]}"]`, section).find((each) => each.getBoundingClientRect().height);
    if (!part) return;
    scrollBy({ top: part.getBoundingClientRect().top - kept[2], behavior: 'instant' });
    if (frames) requestAnimationFrame(() => restore(kept, frames - 1));
  };
  const change = () => {
    if (pending) keep();
    if (list() !== name) {
      done = 0;
      apply();
    }
    restore();
  };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isOtherLanguage =
    document.referrer.slice(location.origin.length + 3).split('#')[0] === location.pathname.slice(3) + location.search;
  const left: Partial<Place> =
    isOtherLanguage || navigation?.type === 'reload' || navigation?.type === 'back_forward'
      ? read('sessionStorage')
      : [];
  const isReturn = left[0] !== undefined;
  if (isReturn) history.scrollRestoration = 'manual';

  const placeNow = () => sections().findIndex((each) => each.getBoundingClientRect().bottom > innerHeight / 4);
  // The place that a link led to: a reader who leaves from there has not read on, and keeps the earlier place.
  let landing = -1;
  const leave = () => {
    if (pending) keep();
    write('sessionStorage', locate() ?? []);
    const now = placeNow();
    const at = sections()[now]?.id;
    if (at && now !== landing && scrollY > innerHeight / 4) remember({ at, part: (now + 1) / sections().length });
  };

  // The view's radio buttons come after the script that applies the settings.
  dispatchEvent(new Event(settingsEvent));
  const start = () => {
    apply();
    if (isReturn) restore(left as Place);
    else if (location.hash) {
      requestAnimationFrame(() => {
        landing = placeNow();
      });
    }
    if (document.querySelector(scripted)) dispatchEvent(new Event(wakeEvent));
    const { at } = memory();
    const link = document.querySelector<HTMLAnchorElement>(resume);
    if (link && at && document.getElementById(at) && !location.hash) {
      link.href = `#${at}`;
      link.textContent = (link.textContent ?? '').replace('{{number}}', at.slice(1));
      link.hidden = false;
      link.previousElementSibling?.setAttribute('hidden', '');
    }
  };
  // A page that the browser renders has its text already.
  if (document.readyState === 'loading') {
    const observer = new MutationObserver(apply);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', () => {
      observer.disconnect();
      start();
    });
  } else start();
  listen('load', () => {
    if (!isReturn) return;
    restore(left as Place);
    history.scrollRestoration = 'auto';
  });
  listen('toggle', ({ target }) => {
    if ((target as Element).matches?.(toggles)) pending ||= window.setTimeout(keep, 50);
  });
  listen('change', ({ target }) => {
    if ((target as Element).matches(setting)) change();
  });
  for (const sign of ['pointerdown', 'keydown', 'scrollend']) {
    listen(sign, () => {
      place = locate();
    });
  }
  listen(movedEvent, () => restore());
  // A phone's own bars change the height alone, while the reader scrolls.
  let width = innerWidth;
  listen('resize', () => {
    if (width !== innerWidth) change();
    width = innerWidth;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  listen('pagehide', leave);
}
