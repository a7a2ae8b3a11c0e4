// The loader in a minimal fake browser: its requests and their timing, and the replay of early clicks. (See e2e for
// real browsers.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import vm from 'node:vm';
import { inlineCode } from './inline-code.js';
import { waitForIntent } from './loader.js';

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
const field = node('field', 'textarea');

function browser({ inlineFlight = false, answer = 'text/x-component' } = {}) {
  const listeners = new Map<string, Set<(event: object) => void>>();
  const log: string[] = [];
  const app: string[] = [];
  const scripts: { src?: string; onerror?: () => void }[] = [];
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
  const start = { id: '_R_', type: 'text/plain' };
  const window: Record<string, unknown> = {
    addEventListener: listen,
    removeEventListener: (type: string, listener: (event: object) => void) => listeners.get(type)?.delete(listener),
    // Tasks without a delay run in the next turn of the event loop, so that tests do not wait for a clock.
    setTimeout: (run: () => void, delay = 0) => (delay === 0 ? setImmediate(run) : setTimeout(run, delay).unref()),
    clearTimeout,
    location: { pathname: '/en/kim' },
    _R_: start,
    ...(inlineFlight && { __next_f: [[0], [1, 'inline']] }),
    fetch: async (url: string, { headers }: { headers: object }) => {
      log.push(`fetch ${url} ${JSON.stringify(headers)}`);
      return { headers: new Headers({ 'content-type': answer }), text: async () => 'flight' };
    },
  };
  window.document = {
    readyState: 'complete',
    currentScript: { dataset: { scripts: '/a.js /b.js' } },
    createElement: () => ({ remove: () => {} }),
    addEventListener: listen,
    head: {
      append: (script: { src?: string; type?: string; onerror?: () => void }) => {
        log.push(script.src ?? `start ${script.type === ''} ${JSON.stringify(window.__next_f)}`);
        if (script.src) scripts.push(script);
      },
    },
  };
  window.window = window;
  vm.runInNewContext(inlineCode(waitForIntent), window);
  const ready = async () => {
    for (const listener of listeners.get('stroka:ready') ?? []) listener({});
    await settle();
  };
  return { press, log, app, scripts, ready, window, listeners };
}

test('nothing is requested before a sign of intent, and scrolling is not one', async () => {
  const { press, log } = browser();
  press({ type: 'scroll', target: plain });
  press({ type: 'wheel', target: plain });
  await settle();
  assert.deepEqual(log, []);
});

for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'click']) {
  test(`${type}: scripts and flight data, once, and the start after both`, async () => {
    const { press, log } = browser();
    press({ type, target: plain });
    press({ type, target: plain });
    await settle();
    assert.deepEqual(log, ['/a.js', '/b.js', 'fetch /en/kim?_rsc {"RSC":"1"}', 'start true [[0],[1,"flight"]]']);
  });
}

test('a page with inline flight data does not request it', async () => {
  const { press, log } = browser({ inlineFlight: true });
  press({ type: 'pointermove', target: plain });
  await settle();
  assert.deepEqual(log, ['/a.js', '/b.js', 'start true [[0],[1,"inline"]]']);
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

test('if scripts fail, a held click on a link follows it once, and the next click tries again', async () => {
  const { press, log, scripts, window } = browser();
  press({ type: 'click', target: link });
  await settle();
  for (const script of scripts.splice(0)) script.onerror?.();
  assert.deepEqual(window.location, { pathname: '/en/kim', href: '/link' });
  press({ type: 'pointermove', target: plain });
  assert.equal(scripts.length, 0);
  log.length = 0;
  press({ type: 'pointerdown', target: plain });
  await settle();
  assert.deepEqual(log.slice(0, 2), ['/a.js', '/b.js']);
  assert.ok(!log.some((line) => line.startsWith('fetch')), 'received flight data is not requested again');
});

test('an answer other than flight data is a failure', async () => {
  const { press, log, window } = browser({ answer: 'text/html' });
  press({ type: 'click', target: link });
  await settle();
  assert.ok(!log.some((line) => line.startsWith('start')));
  assert.deepEqual(window.location, { pathname: '/en/kim', href: '/link' });
});

test('a key held on a link does not follow it', async () => {
  const { press, scripts, window } = browser();
  press({ type: 'keydown', target: link });
  await settle();
  for (const script of scripts) script.onerror?.();
  assert.deepEqual(window.location, { pathname: '/en/kim' });
});
