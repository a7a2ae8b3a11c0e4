// The inline script that keeps what was opened in a text and where reading stopped. It stands alone: its source text is put into the page.
import type { TextMemory } from './shape.ts';

/**
 * Opens what was open when the reader left (the views Original and Side by side share one list; Line by line lists what
 * was closed, Translation where the Russian was uncovered), offers the way back to where reading stopped, and keeps all
 * of it from then on. Stands behind the view's radio buttons and before the text.
 */
export function rememberReading(address: string): void {
  const key = `stroka.text.${address}`;
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
      // Nowhere to keep it: the page works on without a memory.
    }
  };
  const details = () => [...document.querySelectorAll<HTMLDetailsElement>('section[id]>details')];
  const list = () => {
    const view = document.querySelector<HTMLInputElement>('[name=view]:checked')?.value;
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
  const sections = () => [...document.querySelectorAll('section[id]')];
  const placeNow = () => sections().findIndex((each) => each.getBoundingClientRect().bottom > innerHeight / 4);
  // Where a link led: who leaves from there has not read on, and keeps the place they had.
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
    // Stress marks need the app, which otherwise waits for the reader.
    if (document.querySelector('#stress-on:checked')) dispatchEvent(new Event('stroka:wake'));
    const { at } = read();
    const way = document.querySelector<HTMLAnchorElement>('[data-continue]');
    if (way && at && document.getElementById(at) && !location.hash) {
      way.href = `#${at}`;
      way.textContent = (way.textContent ?? '').replace('{}', at.slice(1));
      way.hidden = false;
      way.previousElementSibling?.setAttribute('hidden', '');
    }
    document.addEventListener(
      'toggle',
      (event) => {
        if ((event.target as Element).matches('section[id]>details')) pending ||= window.setTimeout(keep, 50);
      },
      true,
    );
  };
  // The view's radio buttons stand behind the script that knows the settings.
  dispatchEvent(new Event('stroka:settings'));
  document.addEventListener('DOMContentLoaded', start);
  document.addEventListener('change', (event) => {
    if ((event.target as Element).matches('[name=view]')) apply();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  addEventListener('pagehide', leave);
}
