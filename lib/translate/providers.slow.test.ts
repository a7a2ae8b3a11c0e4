// One suite for all network providers, on local services with their protocols: what they send, what they accept, and
// how they handle faults of network and service. Then tests of single providers.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { refusalOf } from '../../test/refusal.ts';
import { chat, type Fault, type Protocol, type Service, send, startService } from '../../test/translation-services.ts';
import { openMemory } from './memory.ts';
import type { Dependencies, DraftRequest, Provider } from './provider.ts';
import { openProvider, PROVIDER_NAMES, type ProviderName } from './providers.ts';

const KEY = 'key-0123456789-secret';
const REQUEST: DraftRequest = {
  from: 'ru',
  to: 'en',
  before: 'Было утро.',
  after: 'Настал вечер.',
  paragraph: [
    { id: 'p1-1', source: 'Чай остыл.', terms: [{ lemma: 'чай', term: 'tea' }] },
    { id: 'p1-2', source: 'Он встал.', terms: [] },
    { id: 'p1-3', source: 'Мы молчали.', terms: [] },
  ],
  ask: ['p1-1', 'p1-3'],
  similar: [],
  mistakes: new Map(),
};
const PROTOCOLS: readonly Protocol[] = ['openai', 'deepl', 'libretranslate'];

interface Opened {
  readonly service: Service;
  readonly provider: Provider;
  readonly waits: number[];
  readonly ask: (signal?: AbortSignal) => Promise<Readonly<Record<string, unknown>>>;
}

async function open(t: TestContext, protocol: Protocol, change: Partial<Dependencies> = {}): Promise<Opened> {
  const service = await startService(t, protocol, KEY);
  const waits: number[] = [];
  const dependencies = {
    fetch,
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    random: () => 0.5,
    timeout: 2000,
    ...change,
  };
  const environment = { STROKA_OPENAI_KEY: KEY, DEEPL_API_KEY: KEY, LIBRETRANSLATE_API_KEY: KEY };
  const settings = { url: service.url, model: 'small', environment, memory: openMemory([]) };
  const provider = openProvider(protocol, settings, dependencies);
  const ask = async (signal = new AbortController().signal) => {
    const { entries, fault } = await provider.translate(REQUEST, signal);
    return fault === undefined ? Object.fromEntries(entries.map(({ id, text }) => [id, text])) : { fault };
  };
  return { service, provider, waits, ask };
}

const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    send(response, code, { error: `No. ${KEY}` }, headers);
const cutOff: Fault = (_, response) => {
  response.writeHead(200, { 'Content-Length': '1000' });
  response.write('{"translations":[');
  setTimeout(() => response.destroy(), 20);
  return true;
};
const dropped: Fault = (_, response) => {
  response.destroy();
  return true;
};
const silent: Fault = () => true;
const raw =
  (body: string): Fault =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    return true;
  };

for (const protocol of PROTOCOLS) {
  test(`${protocol}: requests only the segments, and answers by their ids`, async (t) => {
    const { service, ask } = await open(t, protocol);
    assert.deepEqual(await ask(), { 'p1-1': 'Qay ostyl.', 'p1-3': 'My molqali.' });
    assert.equal(service.requests.length, 1);
    assert.deepEqual(Object.values(service.requests[0]?.segments ?? {}), ['Чай остыл.', 'Мы молчали.']);
  });

  test(`${protocol}: waits and retries after 429, 5xx, and refused and interrupted connections`, async (t) => {
    const { service, waits, ask } = await open(t, protocol);
    service.faults.push(status(429), status(500), dropped, cutOff, status(503));
    assert.deepEqual(Object.keys(await ask()), ['p1-1', 'p1-3']);
    assert.equal(service.requests.length, 6);
    assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000]);
  });

  test(`${protocol}: waits as long as Retry-After asks, in seconds or up to a date`, async (t) => {
    const { service, waits, ask } = await open(t, protocol);
    service.faults.push(
      status(429, { 'Retry-After': '7' }),
      status(503, { 'Retry-After': 'Thu, 01 Jan 2026 00:01:00 GMT' }),
      status(429, { 'Retry-After': 'soon' }),
    );
    assert.deepEqual(Object.keys(await ask()), ['p1-1', 'p1-3']);
    assert.deepEqual(waits, [7000, 60_000, 2000]);
  });

  test(`${protocol}: fails after six attempts, or at once for a long pause, and reports that nothing is lost`, async (t) => {
    const { service, waits, ask } = await open(t, protocol);
    service.faults.push(...new Array<Fault>(6).fill(status(500)));
    const { code, message, hint } = await refusalOf(ask());
    assert.deepEqual([code, service.requests.length, waits.length], ['unreachable', 6, 5]);
    assert.match(`${message} ${hint}`, /^127\.0\.0\.1:\d+ answers 500\. .*kept/);
    service.faults.push(status(429, { 'Retry-After': '3600' }));
    assert.match((await refusalOf(ask())).message, /answers 429 and asks to wait for 60 minutes\.$/);
    assert.equal(service.requests.length, 7);
  });

  test(`${protocol}: has a time limit`, async (t) => {
    const { service, ask } = await open(t, protocol, { timeout: 50 });
    service.faults.push(...new Array<Fault>(6).fill(silent));
    assert.match((await refusalOf(ask())).message, /did not answer in 0\.05 seconds\.$/);
  });

  test(`${protocol}: reports an unreachable service`, async (t) => {
    const { service, ask } = await open(t, protocol, { fetch: () => Promise.reject(new TypeError(`no ${KEY}`)) });
    assert.match((await refusalOf(ask())).message, /cannot be reached \(the connection was interrupted\)\.$/);
    assert.equal(service.requests.length, 0);
  });

  test(`${protocol}: does not retry after a rejected key, a used-up quota or a wrong URL, and no error contains the key`, async (t) => {
    const { service, ask } = await open(t, protocol);
    for (const [fault, code] of [
      [status(401), 'key'],
      [status(403), 'key'],
      [status(402), 'quota'],
      [status(456), 'quota'],
      [status(404), 'address'],
      [status(302, { Location: 'http://127.0.0.1:9/' }), 'address'],
      [status(400), 'request-refused'],
      [status(413), 'request-refused'],
    ] as const) {
      const before = service.requests.length;
      service.faults.push(fault);
      const error = await refusalOf(ask());
      assert.equal(error.code, code);
      assert.equal(service.requests.length, before + 1);
      assert.ok(!`${error.message} ${error.hint} ${error.stack}`.includes(KEY), error.message);
    }
  });

  test(`${protocol}: an invalid answer is a fault`, async (t) => {
    const { service, ask } = await open(t, protocol);
    for (const body of [
      '',
      '<html>',
      '[]',
      'null',
      '{"translations":[{"text"',
      '{"choices":[]}',
      '{"translations":{}}',
    ]) {
      service.faults.push(raw(body));
      assert.deepEqual(Object.keys(await ask()), ['fault'], body);
    }
  });

  test(`${protocol}: stops when aborted`, async (t) => {
    const { service, ask } = await open(t, protocol);
    service.faults.push(silent);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await assert.rejects(ask(controller.signal), /enough/);
    assert.equal(service.requests.length, 1);
  });
}

for (const protocol of ['deepl', 'libretranslate'] as const) {
  test(`${protocol}: an array of another length is refused completely`, async (t) => {
    const { service, ask } = await open(t, protocol);
    for (const texts of [['One.'], ['One.', 'Two.', 'Three.'], []]) {
      const list = protocol === 'deepl' ? { translations: texts.map((text) => ({ text })) } : { translatedText: texts };
      service.faults.push(raw(JSON.stringify(list)));
      assert.deepEqual(await ask(), { fault: `2 texts were sent, and ${texts.length} were returned` });
    }
  });
}

test('deepl: sends the key, the languages and the context', async (t) => {
  const { service, ask } = await open(t, 'deepl');
  await ask();
  const { headers, body, path } = service.requests[0] ?? assert.fail();
  assert.equal(path, '/v2/translate');
  assert.equal(headers.authorization, `DeepL-Auth-Key ${KEY}`);
  assert.deepEqual([body.source_lang, body.target_lang, body.split_sentences], ['RU', 'EN-GB', '0']);
  assert.equal(body.context, 'Было утро.\nЧай остыл. Он встал. Мы молчали.\nНастал вечер.');
});

test('deepl: keys of the free plan use another host', async () => {
  const hosts: string[] = [];
  for (const key of ['abcdefgh:fx', 'abcdefgh']) {
    const asked: typeof fetch = async (url) => {
      hosts.push(new URL(String(url)).host);
      return Response.json({ translations: [] });
    };
    const settings = { url: undefined, model: undefined, environment: { DEEPL_API_KEY: key }, memory: openMemory([]) };
    const dependencies = { fetch: asked, sleep: async () => {}, now: Date.now, random: Math.random, timeout: 1000 };
    await openProvider('deepl', settings, dependencies).translate(REQUEST, new AbortController().signal);
  }
  assert.deepEqual(hosts, ['api-free.deepl.com', 'api.deepl.com']);
});

test('libretranslate: sends the key in the body, and needs none', async (t) => {
  const { service, ask } = await open(t, 'libretranslate');
  await ask();
  const { body, path, headers } = service.requests[0] ?? assert.fail();
  assert.deepEqual([path, body.api_key, body.source, body.target], ['/translate', KEY, 'ru', 'en']);
  assert.ok(!JSON.stringify(headers).includes(KEY));
});

test('openai: sends all text as data in one JSON object', async (t) => {
  const { service, ask } = await open(t, 'openai');
  await ask();
  const { headers, body, path } = service.requests[0] ?? assert.fail();
  assert.equal(path, '/v1/chat/completions');
  assert.equal(headers.authorization, `Bearer ${KEY}`);
  assert.deepEqual([body.model, body.response_format], ['small', { type: 'json_object' }]);
  const messages = body.messages as readonly { readonly role: string; readonly content: string }[];
  assert.deepEqual(
    messages.map(({ role }) => role),
    ['system', 'user'],
  );
  assert.doesNotMatch(messages[0]?.content ?? '', /\p{Script=Cyrillic}/u);
  assert.deepEqual(JSON.parse(messages[1]?.content ?? ''), {
    before: 'Было утро.',
    paragraph: 'Чай остыл. Он встал. Мы молчали.',
    after: 'Настал вечер.',
    glossary: { чай: 'tea' },
    translate: { 'p1-1': 'Чай остыл.', 'p1-3': 'Мы молчали.' },
  });
});

test('openai: retries without response_format if the server does not support it', async (t) => {
  const { service, ask } = await open(t, 'openai');
  service.faults.push((_, response) => send(response, 400, { error: "'response_format.type' must be 'text'" }));
  assert.deepEqual(Object.keys(await ask()), ['p1-1', 'p1-3']);
  await ask();
  assert.deepEqual(
    service.requests.map(({ body }) => 'response_format' in body),
    [true, false, false],
  );
});

test('openai: finds the object in a code fence and between words, and reports other answers', async (t) => {
  const { service, ask } = await open(t, 'openai');
  const answers: readonly (readonly [object, object])[] = [
    [chat('```json\n{"p1-1":"Tea."}\n```'), { 'p1-1': 'Tea.' }],
    [chat('Sure! {"p1-1":"Tea."} Anything else?'), { 'p1-1': 'Tea.' }],
    [chat('I cannot help with that.'), { fault: 'the answer is not a JSON object' }],
    [chat('{"p1-1":"Tea.'), { fault: 'the answer is not a JSON object' }],
    [chat('["Tea."]'), { fault: 'the answer is not a JSON object' }],
    [chat(null), { fault: 'the answer contains no text' }],
    [chat('{"p1-1":"Te', { finish_reason: 'length' }), { fault: 'the answer was truncated' }],
    [chat(null, { message: { content: null, refusal: 'No.' } }), { fault: 'the model refuses' }],
  ];
  for (const [answer, expected] of answers) {
    service.faults.push((_, response) => send(response, 200, answer));
    assert.deepEqual(await ask(), expected);
  }
});

test('openai: a duplicate key gives two entries', async (t) => {
  const { service, provider } = await open(t, 'openai');
  service.faults.push((_, response) => send(response, 200, chat('{"p1-1":"a:\\"{","p1-3":{"p1-1":"x"},"p1-1":"b"}')));
  const { entries } = await provider.translate(REQUEST, new AbortController().signal);
  assert.deepEqual(
    entries.map(({ id }) => id),
    ['p1-1', 'p1-1', 'p1-3'],
  );
});

test('memory: answers known segments with their maker, and leaves out the rest', async () => {
  const memory = openMemory([{ source: 'Чай остыл.', target: 'The tea had gone cold.' }]);
  const settings = { url: undefined, model: undefined, environment: {}, memory };
  const dependencies = {
    fetch: () => assert.fail(),
    sleep: async () => {},
    now: Date.now,
    random: Math.random,
    timeout: 1,
  };
  const provider = openProvider('memory', settings, dependencies);
  assert.deepEqual(await provider.translate(REQUEST, new AbortController().signal), {
    entries: [{ id: 'p1-1', text: 'The tea had gone cold.', by: 'memory 100 %' }],
  });
  assert.deepEqual(provider.measure(REQUEST), { characters: 0, tokensIn: 0, tokensOut: 0 });
});

test('missing settings are reported before anything is sent', async () => {
  const dependencies = {
    fetch: () => assert.fail(),
    sleep: async () => {},
    now: Date.now,
    random: Math.random,
    timeout: 1,
  };
  const opened = (name: ProviderName, url?: string, model?: string) => async () =>
    openProvider(name, { url, model, environment: {}, memory: openMemory([]) }, dependencies);
  assert.equal((await refusalOf(opened('deepl')())).code, 'key');
  assert.equal((await refusalOf(opened('openai')())).code, 'usage');
  assert.equal((await refusalOf(opened('libretranslate')())).code, 'usage');
  for (const url of ['localhost:5000', 'ftp://x', 'http://me:secret@x/v1', '']) {
    const { message } = await refusalOf(opened('openai', url, 'small')());
    assert.ok(!message.includes('secret'));
  }
  assert.equal(PROVIDER_NAMES.length, 4);
});
