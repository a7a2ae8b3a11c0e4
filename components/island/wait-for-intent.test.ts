// The loader in a minimal fake browser: its requests and their timing, and the replay of early clicks. (See e2e for real browsers.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import vm from 'node:vm';
import { waitForIntent } from './wait-for-intent.ts';

type Press = { type: string; target: Node; [name: string]: unknown };
type Node = { name: string; href?: string; matches: readonly string[] };

/** An element inside elements that match `[data-act]`, `a`, or a field. */
const node = (name: string, ...matches: string[]): Node => ({ name, matches, href: `/${name}` });
/** Runs all pending tasks that do not wait for a timer. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}

const button = node('button', '[data-act]');
const link = node('link', '[data-act]', 'a');
const plain = node('plain');
const sentence = node('sentence', '[data-n]');
const field = node('field', 'textarea');

function browser({ saveData = false, isDataAhead = false } = {}) {
  const listeners = new Map<string, Set<(event: object) => void>>();
  const log: string[] = [];
  const app: string[] = [];
  const elements: { onload?: () => void; onerror?: () => void }[] = [];
  const highlighted: string[] = [];
  const listen = (type: string, listener: (event: object) => void) =>
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
  class FakeEvent {
    constructor(type: string, init: object) {
      Object.assign(this, init, { type });
    }
  }
  const press = ({ type, target, ...init }: Press) => {
    let stopped = false;
    let prevented = false;
    const element = {
      closest: (selector: string) =>
        selector.split(',').some((part) => target.matches.includes(part)) ? target : null,
      dispatchEvent: (event: object) => dispatch(event),
    };
    const event = Object.assign(new FakeEvent(type, init), {
      target: element,
      stopImmediatePropagation: () => {
        stopped = true;
      },
      preventDefault: () => {
        prevented = true;
      },
    });
    const dispatch = (sent: object) => {
      stopped = false;
      for (const listener of listeners.get(type) ?? []) listener(Object.assign(sent, { target: element }));
      if (!stopped) app.push(`${type} ${target.name}`);
    };
    dispatch(event);
    return prevented;
  };
  class FakeRange {
    start = 0;
    text = '';
    setStart({ data }: { data: string }, start: number) {
      this.text = data;
      this.start = start;
    }
    setEnd(_node: object, end: number) {
      this.text = this.text.slice(this.start, end);
    }
  }
  class FakeHighlight {
    range: FakeRange;
    constructor(range: FakeRange) {
      this.range = range;
    }
  }
  const window: Record<string, unknown> = {
    addEventListener: listen,
    removeEventListener: (type: string, listener: (event: object) => void) => listeners.get(type)?.delete(listener),
    // Tasks without a delay run in the next turn of the event loop, so that tests do not wait for a clock.
    setTimeout: (run: () => void, delay = 0) => (delay === 0 ? setImmediate(run) : setTimeout(run, delay).unref()),
    clearTimeout,
    requestIdleCallback: setImmediate,
    location: { pathname: '/en/kim' },
    navigator: { connection: { saveData } },
    fetch: async (url: string) => log.push(`fetch ${url}`),
    strokaIsland: { mount: () => log.push('mount') },
    Range: FakeRange,
    Highlight: FakeHighlight,
    CSS: {
      highlights: {
        set: (name: string, { range }: FakeHighlight) => highlighted.push(`${name}: ${range.text}`),
        delete: () => highlighted.splice(0),
      },
    },
  };
  window.document = {
    readyState: 'complete',
    createElement: () => ({ remove: () => {} }),
    caretPositionFromPoint: (offset: number) => ({ offsetNode: { data: 'Где-то за́мок.' }, offset }),
    addEventListener: listen,
    head: {
      append: (element: { src?: string; rel?: string; href?: string; onload?: () => void; onerror?: () => void }) => {
        log.push(element.src ?? `${element.rel} ${element.href}`);
        elements.push(element);
      },
    },
  };
  window.window = window;
  const contract = ['[data-act],[data-n]', '[data-n]', 'word', 'stroka:ready', 'stroka:wake'];
  const args = [['/a.js', '/a.css'], ['/words.json'], isDataAhead, contract];
  vm.runInNewContext(`(${waitForIntent})(${args.map((each) => JSON.stringify(each)).join()})`, window);
  /** All requested elements arrive. */
  const arrive = async () => {
    for (const element of elements.splice(0)) element.onload?.();
    await settle();
  };
  const ready = async () => {
    for (const listener of listeners.get('stroka:ready') ?? []) listener({});
    await settle();
  };
  return { press, log, app, elements, arrive, ready, window, listeners, highlighted };
}

test('nothing is requested before a sign of intent, and scrolling is not one', async () => {
  const { press, log } = browser();
  press({ type: 'scroll', target: plain });
  press({ type: 'wheel', target: plain });
  press({ type: 'pointermove', target: plain, movementX: 0, movementY: 0 });
  await settle();
  assert.deepEqual(log, []);
});

for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click', 'stroka:wake']) {
  test(`${type}: script, style and data, once, and the island after script and style`, async () => {
    const { press, log, arrive } = browser();
    press({ type, target: plain, movementX: 1 });
    press({ type, target: plain, movementX: 1 });
    await settle();
    assert.deepEqual(log, ['/a.js', 'stylesheet /a.css', 'preload /words.json']);
    await arrive();
    assert.deepEqual(log.slice(3), ['mount']);
  });
}

test('when the page has loaded, script and style, and data if it is small, are fetched but not run', async () => {
  for (const isDataAhead of [false, true]) {
    const { log, listeners } = browser({ isDataAhead });
    for (const listener of listeners.get('load') ?? []) listener({});
    await settle();
    assert.deepEqual(log, ['fetch /a.js', 'fetch /a.css', ...(isDataAhead ? ['fetch /words.json'] : [])]);
  }
});

test('nothing is fetched ahead for a reader who saves data, nor after a sign of intent', async () => {
  for (const { press, log, listeners, isEarly } of [
    { ...browser({ saveData: true }), isEarly: false },
    { ...browser(), isEarly: true },
  ]) {
    if (isEarly) press({ type: 'keydown', target: plain });
    for (const listener of listeners.get('load') ?? []) listener({});
    await settle();
    assert.ok(!log.some((line) => line.startsWith('fetch')));
  }
});

test('a tapped word is highlighted until the island answers', async () => {
  for (const [clientX, word] of [
    [0, 'Где-то'],
    [6, 'Где-то'],
    [9, 'за́мок'],
  ] as const) {
    const { press, highlighted, ready } = browser();
    press({ type: 'click', target: sentence, clientX });
    assert.deepEqual(highlighted, [`word: ${word}`]);
    await ready();
    assert.deepEqual(highlighted, []);
  }
});

test('clicks and keys are held, and dispatched again once and in order when the app is ready', async () => {
  const { press, app, ready, listeners } = browser();
  assert.equal(press({ type: 'click', target: link }), true);
  assert.equal(press({ type: 'keydown', target: plain, code: 'KeyJ' }), false);
  press({ type: 'click', target: button });
  assert.deepEqual(app, []);
  await ready();
  assert.deepEqual(app, ['click link', 'keydown plain', 'click button']);
  assert.equal(press({ type: 'click', target: link }), false);
  assert.equal(app.at(-1), 'click link');
  assert.equal(listeners.get('click')?.size, 0);
});

test('a click during the replay of earlier ones waits its turn', async () => {
  const { press, app, ready } = browser();
  press({ type: 'click', target: button });
  press({ type: 'click', target: link });
  const done = ready();
  press({ type: 'keydown', target: plain });
  await done;
  assert.deepEqual(app, ['click button', 'click link', 'keydown plain']);
});

test('events that are not for the app are not held', () => {
  const { press, app } = browser();
  for (const early of [
    { type: 'click', target: plain },
    { type: 'click', target: link, ctrlKey: true },
    { type: 'click', target: link, shiftKey: true },
    { type: 'click', target: link, button: 1 },
    { type: 'keydown', target: field },
    { type: 'keydown', target: plain, metaKey: true },
    { type: 'keydown', target: plain, altKey: true },
  ]) {
    assert.equal(press(early), false);
  }
  assert.equal(app.length, 7);
});

test('if a file fails, a held click on a link follows it once, and the next click tries again', async () => {
  for (const failed of [0, 1]) {
    const { press, log, elements, arrive, window } = browser();
    press({ type: 'click', target: link });
    await settle();
    elements.splice(failed, 1)[0]?.onerror?.();
    await arrive();
    assert.deepEqual(window.location, { pathname: '/en/kim', href: '/link' });
    log.length = 0;
    press({ type: 'pointermove', target: plain, movementX: 1 });
    assert.equal(log.length, 0);
    press({ type: 'pointerdown', target: plain });
    await settle();
    assert.deepEqual(log, ['/a.js', 'stylesheet /a.css', 'preload /words.json']);
    await arrive();
    assert.equal(log.filter((line) => line.startsWith('mount')).length, 1);
  }
});

test('data that cannot be loaded does not keep the island from loading', async () => {
  const { press, log, elements, arrive } = browser();
  press({ type: 'keydown', target: plain });
  elements.pop()?.onerror?.();
  await arrive();
  assert.equal(log.at(-1), 'mount');
});

test('a key held on a link does not follow it', async () => {
  const { press, elements, window } = browser();
  press({ type: 'keydown', target: link });
  for (const element of elements) element.onerror?.();
  await settle();
  assert.deepEqual(window.location, { pathname: '/en/kim' });
});
