// The inline script that remembers what was opened in a text and where reading stopped. Its source text is put into the page, so it refers to
// nothing outside itself.
import type { TextMemory } from './stored-data.ts';

/** What the script needs of `page/contract.ts`, which it cannot import. */
interface Contract {
  readonly paragraph: string;
  readonly toggles: string;
  readonly view: string;
  readonly link: string;
  readonly settingsEvent: string;
  readonly wakeEvent: string;
}

/**
 * Opens what was open when the reader left (the views Original and Side by side share one list; Line by line lists what was closed, Translation
 * where the Russian was uncovered), links to the place where reading stopped, and remembers both from then on under `key` in localStorage.
 * Runs after the view's radio buttons and before the text.
 */
export function rememberReading(key: string, contract: Contract): void {
  const read = (): TextMemory => {
    try {
      return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
      return {};
    }
  };
  const write = (change: TextMemory) => {
    try {
      const title = document.querySelector('h1')?.textContent ?? '';
      localStorage.setItem(key, JSON.stringify({ ...read(), title, time: Date.now(), ...change }));
    } catch {
      // Storage is refused: the page works without a memory.
    }
  };
  const details = () => [...document.querySelectorAll<HTMLDetailsElement>(contract.toggles)];
  const list = () => {
    const view = document.querySelector<HTMLInputElement>(`${contract.view}:checked`)?.value;
    return view === 'lines' ? 'covered' : view === 'translation' ? 'russian' : 'opened';
  };
  const listed = (name: string, open: boolean) => (name === 'covered' ? !open : open);
  const apply = () => {
    const name = list();
    const ids = read()[name];
    for (const each of details()) {
      const named = Array.isArray(ids) && ids.includes(each.parentElement?.id ?? '');
      each.open = listed(name, named);
    }
  };
  let pending = 0;
  const keep = () => {
    pending = 0;
    const name = list();
    write({ [name]: details().flatMap((each) => (listed(name, each.open) ? [each.parentElement?.id ?? ''] : [])) });
  };
  const sections = () => [...document.querySelectorAll(contract.paragraph)];
  const placeNow = () => sections().findIndex((each) => each.getBoundingClientRect().bottom > innerHeight / 4);
  // The place that a link led to: a reader who leaves from there has not read on, and keeps the earlier place.
  let landing = -1;
  const leave = () => {
    if (pending) keep();
    const place = placeNow();
    const at = sections()[place]?.id;
    if (at && place !== landing && scrollY > innerHeight / 4) write({ at, part: (place + 1) / sections().length });
  };
  const start = () => {
    apply();
    if (location.hash) {
      requestAnimationFrame(() => {
        landing = placeNow();
      });
    }
    // Stress marks need the page's script, which otherwise waits for the reader.
    if (document.querySelector('#stress-on:checked')) dispatchEvent(new Event(contract.wakeEvent));
    const { at } = read();
    const link = document.querySelector<HTMLAnchorElement>(contract.link);
    if (link && at && document.getElementById(at) && !location.hash) {
      link.href = `#${at}`;
      link.textContent = (link.textContent ?? '').replace('{{number}}', at.slice(1));
      link.hidden = false;
      link.previousElementSibling?.setAttribute('hidden', '');
    }
    document.addEventListener(
      'toggle',
      (event) => {
        if ((event.target as Element).matches(contract.toggles)) pending ||= window.setTimeout(keep, 50);
      },
      true,
    );
  };
  // The view's radio buttons come after the script that applies the settings.
  dispatchEvent(new Event(contract.settingsEvent));
  document.addEventListener('DOMContentLoaded', start);
  document.addEventListener('change', (event) => {
    if ((event.target as Element).matches(contract.view)) apply();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  addEventListener('pagehide', leave);
}
