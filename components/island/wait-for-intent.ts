// The inline script that loads the page's island on the first sign of intent. Its source text is put into the page, so it refers to nothing
// outside itself.

/** What the script needs of `page/contract.ts`, which it cannot import. */
interface Contract {
  /** Selector of what the island answers when it is clicked. */
  readonly answers: string;
  /** Selector of the original's segments, whose words can be looked up. */
  readonly originals: string;
  /** Name of the highlight of the word whose card is open. */
  readonly word: string;
  readonly readyEvent: string;
  readonly wakeEvent: string;
}

/**
 * Loads the island's script and style and passes `props` to its `mount()`, together with a request for each file of `data`, which the island
 * will ask for. Until the island dispatches the ready event on document, clicks on what it answers and keys outside text fields are held
 * back; then they are dispatched again, once and in order. A word that was tapped is highlighted at once. The wake event on window, sent if
 * the page itself needs the island, is a sign of intent too. If the files cannot be loaded, a held click on a link follows the link, and the
 * next click tries again. When the page has loaded and the browser is idle, script and style (and data, if `isDataAhead`) are fetched into the
 * browser's cache, without being run, unless the reader saves data.
 */
export function waitForIntent(
  files: { readonly script: string; readonly style: string | undefined },
  props: object,
  data: readonly string[],
  isDataAhead: boolean,
  contract: Contract,
): void {
  const page = window as unknown as {
    strokaIsland?: { mount(props: object): void };
    requestIdleCallback?: typeof setTimeout;
  };
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click', contract.wakeEvent];
  // biome-ignore lint/suspicious/noExplicitAny: events of every kind
  const held: any[] = [];
  let replayed: Event | undefined;
  let link: HTMLAnchorElement | null | undefined;
  /** Undefined before the first sign of intent, null after a failure. */
  let asked: Promise<void> | null | undefined;
  let timer = 0;

  // biome-ignore lint/suspicious/noExplicitAny: events of every kind
  const sense = (event: any) => {
    if (event === replayed) return;
    const { type, target, button, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isForIsland =
      !ctrlKey &&
      !metaKey &&
      !altKey &&
      (type === 'keydown'
        ? !target.closest?.('textarea,select,[contenteditable],input:not([type=radio],[type=checkbox])')
        : type === 'click' &&
          !button &&
          !shiftKey &&
          target.closest?.(contract.answers) &&
          !target.closest('a[rel~=external]'));
    if (isForIsland) {
      held.push(event);
      event.stopImmediatePropagation();
      if (type === 'click') {
        event.preventDefault();
        link = target.closest('a') ?? link;
        if (target.closest(contract.originals)) highlight(event);
      }
    }
    if (!timer && !(asked === null && type === 'pointermove')) load();
  };

  const highlight = ({ clientX, clientY }: MouseEvent) => {
    const { offsetNode, offset = 0 } = document.caretPositionFromPoint?.(clientX, clientY) ?? {};
    const text = (offsetNode as Text | undefined)?.data ?? '';
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\u2011-]+/gu)) {
      if (offsetNode && index <= offset && offset <= index + word.length) {
        const range = new Range();
        range.setStart(offsetNode, index);
        range.setEnd(offsetNode, index + word.length);
        CSS.highlights?.set(contract.word, new Highlight(range));
      }
    }
  };

  const add = (name: string, attributes: object) =>
    new Promise((onload, fail) => {
      const element = Object.assign(document.createElement(name), attributes, { onload });
      element.onerror = () => {
        element.remove();
        fail();
      };
      document.head.append(element);
    });

  const start = async () => {
    const loaded = [add('script', { src: files.script })];
    if (files.style) loaded.push(add('link', { rel: 'stylesheet', href: files.style }));
    for (const href of data) add('link', { rel: 'preload', as: 'fetch', crossOrigin: '', href }).catch(() => {});
    await Promise.all(loaded);
    if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
    page.strokaIsland?.mount(props);
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
    CSS.highlights?.delete(contract.word);
    if (link) location.href = link.href;
    link = null;
  };

  // One task for each event, so that the island has rendered the effect of an event before the next one.
  const replay = () => {
    clearTimeout(timer);
    link = null;
    const event = held.shift();
    if (event) {
      CSS.highlights?.delete(contract.word);
      replayed = new event.constructor(event.type, event);
      event.target.dispatchEvent(replayed);
      setTimeout(replay);
    } else for (const sign of signs) removeEventListener(sign, sense, true);
  };

  const warm = () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (asked !== undefined || connection?.saveData) return;
    for (const file of [files.script, files.style, ...(isDataAhead ? data : [])])
      if (file) fetch(file, { priority: 'low' }).catch(() => {});
  };

  for (const sign of signs) addEventListener(sign, sense, true);
  document.addEventListener(contract.readyEvent, () => setTimeout(replay), { once: true });
  addEventListener('load', () => (page.requestIdleCallback ?? setTimeout)(warm));
}
