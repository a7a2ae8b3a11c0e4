// @ts-check
// The first script of a stripped page: waits for the reader's first action, then loads the app, and replays early
// clicks.

/**
 * An inline script of the page (see inline-code.js); `data-scripts` on its element lists the framework's scripts. On
 * the first sign of intent it adds them, fetches the page's flight data, provides it like the original page, and lets
 * the framework's inline start script (`_R_`) run. Until the app dispatches `stroka:ready` on document, clicks on
 * `[data-act]` or a sentence (`[data-n]`) and keys outside text fields are held back; then they are dispatched again,
 * once and in order. `stroka:wake` on window, sent if the page itself needs the app, is a sign of intent too. If the
 * scripts cannot be loaded, a held click on a link follows the link, and the next click tries again.
 */
export function waitForIntent() {
  /** @type {any} */
  const page = window;
  const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click', 'stroka:wake'];
  const scripts = page.document.currentScript.dataset.scripts.split(' ');
  /** @type {any[]} */
  const held = [];
  let /** @type {any} */ replayed, /** @type {any} */ link, /** @type {any} */ asked, /** @type {any} */ timer;

  /** @param {any} event */
  const sense = (event) => {
    if (event === replayed) return;
    if (isForTheApp(event)) {
      held.push(event);
      event.stopImmediatePropagation();
      if (event.type === 'click') {
        event.preventDefault();
        link = event.target.closest('a') ?? link;
      }
    }
    if (!timer && !(asked && event.type === 'pointermove')) load();
  };

  /** @param {any} event */
  const isForTheApp = ({ type, target, button, ctrlKey, metaKey, altKey, shiftKey }) =>
    !ctrlKey &&
    !metaKey &&
    !altKey &&
    (type === 'keydown'
      ? !target.closest?.('textarea,select,[contenteditable],input:not([type=radio],[type=checkbox])')
      : type === 'click' && !button && !shiftKey && target.closest?.('[data-act],[data-n]'));

  const load = async () => {
    asked = 1;
    timer = setTimeout(giveUp, 10000);
    for (const src of scripts.splice(0)) {
      const script = Object.assign(document.createElement('script'), { src });
      script.onerror = () => {
        script.remove();
        scripts.push(src);
        giveUp();
      };
      document.head.append(script);
    }
    try {
      page.__next_f ??= await fetchFlightData();
      if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
      // Only now: when the framework starts, it takes both as complete. A script runs once, however often it is added.
      document.head.append(Object.assign(page._R_, { type: '' }));
    } catch {
      giveUp();
    }
  };

  const fetchFlightData = async () => {
    const response = await fetch(`${location.pathname}?_rsc`, { headers: { RSC: '1' } });
    if (!response.headers.get('content-type')?.includes('x-component')) throw response;
    return [[0], [1, await response.text()]];
  };

  const giveUp = () => {
    clearTimeout(timer);
    timer = 0;
    if (link) location.href = link.href;
    link = 0;
  };

  // One task for each event, so that the whole app listens, and has rendered the effect of an event before the next
  // one.
  const replay = () => {
    clearTimeout(timer);
    link = 0;
    const event = held.shift();
    if (event) {
      replayed = new event.constructor(event.type, event);
      event.target.dispatchEvent(replayed);
      setTimeout(replay);
    } else for (const sign of signs) removeEventListener(sign, sense, true);
  };

  for (const sign of signs) addEventListener(sign, sense, true);
  document.addEventListener('stroka:ready', () => setTimeout(replay), { once: true });
}
