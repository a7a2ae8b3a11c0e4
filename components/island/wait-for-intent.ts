// The inline script that loads the page's island on the first sign of intent. Its source text is put into the page, so it refers to nothing
// outside itself; what it needs comes in arrays, because names of properties would be sent with every page.

/** What the script needs of `page/contract.ts`, which it cannot import. */
export type IslandContract = readonly [
  /** Selector of what the island answers when it is clicked. */
  answers: string,
  /** Selector of the original's segments, whose words can be looked up. */
  originals: string,
  /** Name of the highlight of the word whose card is open. */
  word: string,
  readyEvent: string,
  wakeEvent: string,
];

/**
 * Loads the island's script and style and calls its `mount()`, together with a request for each file of `data`, which the island will ask for.
 * Until the island dispatches the ready event on document, clicks on what it answers and keys outside text fields are held back; then they are
 * dispatched again, once and in order. A word that was tapped is highlighted at once. The wake event on window, sent if the page itself needs
 * the island, is a sign of intent too. If the files cannot be loaded, a held click on a link follows the link, and the next click tries again.
 * When the page has loaded and the browser is idle, script and style (and data, if `isDataAhead`) are fetched into the browser's cache, without
 * being run, unless the reader saves data.
 */
export function waitForIntent(
  files: readonly [script: string, style?: string],
  data: readonly string[],
  isDataAhead: boolean,
  [answers, originals, wordHighlight, readyEvent, wakeEvent]: IslandContract,
): void {
  const page = window as unknown as {
    strokaIsland?: { mount(): void };
    requestIdleCallback?: typeof setTimeout;
  };
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click', wakeEvent];
  // biome-ignore lint/suspicious/noExplicitAny: events of every kind
  const held: any[] = [];
  let replayed: Event | undefined;
  let link: HTMLAnchorElement | null | undefined;
  /** Undefined before the first sign of intent, null after a failure. */
  let asked: Promise<void> | null | undefined;
  let timer = 0;

  // biome-ignore lint/suspicious/noExplicitAny: events of every kind
  const sense = (event: any) => {
    const { type, target } = event;
    // Browsers report a pointer that rests where the page has moved under it.
    if (event === replayed || (type === 'pointermove' && !event.movementX && !event.movementY)) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && type === 'keydown') {
      if (!target.closest?.('textarea,select,[contenteditable],input:not([type=radio],[type=checkbox])')) hold(event);
    } else if (
      isPlain &&
      type === 'click' &&
      !event.button &&
      !event.shiftKey &&
      target.closest?.(answers) &&
      !target.closest('a[rel~=external]')
    ) {
      hold(event);
      event.preventDefault();
      link = target.closest('a') ?? link;
      if (target.closest(originals)) highlight(event);
    }
    if (!timer && !(asked === null && type === 'pointermove')) load();
  };

  const hold = (event: Event) => {
    held.push(event);
    event.stopImmediatePropagation();
  };

  const highlight = ({ clientX, clientY }: MouseEvent) => {
    const { offsetNode, offset = 0 } = document.caretPositionFromPoint?.(clientX, clientY) ?? {};
    const text = (offsetNode as Text | undefined)?.data ?? '';
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\u2011-]+/gu)) {
      if (offsetNode && index <= offset && offset <= index + word.length) {
        const range = new Range();
        range.setStart(offsetNode, index);
        range.setEnd(offsetNode, index + word.length);
        CSS.highlights?.set(wordHighlight, new Highlight(range));
      }
    }
  };

  const add = (name: string, attributes: object) =>
    new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement(name), attributes, { onload, onerror }));
    });

  const start = async () => {
    const [src, href] = files;
    const loaded = [add('script', { fetchPriority: 'high', src }), href && add('link', { rel: 'stylesheet', href })];
    for (const href of data) add('link', { rel: 'preload', as: 'fetch', crossOrigin: '', href }).catch(() => {});
    await Promise.all(loaded);
    if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
    page.strokaIsland?.mount();
  };

  const load = () => {
    timer = window.setTimeout(giveUp, 10000);
    asked ??= start().catch(() => {
      asked = null;
      giveUp();
    });
  };

  const giveUp = () => {
    clearTimeout(timer);
    timer = 0;
    CSS.highlights?.delete(wordHighlight);
    if (link) location.href = link.href;
    link = null;
  };

  // One task for each event, so that the island has rendered the effect of an event before the next one.
  const replay = () => {
    clearTimeout(timer);
    link = null;
    const event = held.shift();
    if (event) {
      CSS.highlights?.delete(wordHighlight);
      replayed = new event.constructor(event.type, event);
      event.target.dispatchEvent(replayed);
      setTimeout(replay);
    } else for (const sign of signs) removeEventListener(sign, sense, true);
  };

  const warm = () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (asked === undefined && !connection?.saveData)
      for (const file of isDataAhead ? [...files, ...data] : files)
        if (file) fetch(file, { priority: 'low' }).catch(() => {});
  };

  for (const sign of signs) addEventListener(sign, sense, true);
  document.addEventListener(readyEvent, () => setTimeout(replay), { once: true });
  addEventListener('load', () => (page.requestIdleCallback ?? setTimeout)(warm));
}
