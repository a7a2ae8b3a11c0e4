// Drafting: bad answers are requested again with the reason, nothing is requested twice without need, and no failure
// loses drafts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../error.ts';
import { draftSegments, takeKept, takeRemembered } from './draft.ts';
import { openMemory } from './memory.ts';
import { planRequests } from './plan.ts';
import type { Answer, DraftRequest, Provider } from './provider.ts';

const source = new Map(
  Object.entries({ 'p1-1': 'Чай остыл.', 'p1-2': 'Он встал.', 'p2-1': 'Мы молчали.', 'p3-1': 'Пока.' }),
);
const english: Readonly<Record<string, string>> = {
  'p1-1': 'Cold tea.',
  'p1-2': 'He rose.',
  'p2-1': 'Silence.',
  'p3-1': 'Bye.',
};
const planned = (findTerms: Parameters<typeof planRequests>[2]['findTerms'] = () => []) =>
  planRequests(source, [...source.keys()], { from: 'ru', to: 'en', findTerms, memory: openMemory([]) });

type Reply = (request: DraftRequest, asked: number) => Answer | Promise<Answer>;

function answering(change: Readonly<Record<string, string>> = {}): Reply {
  return ({ ask }) => ({ entries: ask.map((id) => ({ id, text: change[id] ?? english[id] })) });
}

function bench(reply: Reply, change: Partial<Provider> = {}) {
  const asked: DraftRequest[] = [];
  const kept = new Map<string, string>();
  const provider: Provider = {
    name: 'openai small',
    identity: ['openai'],
    priced: 'tokens',
    takesAdvice: true,
    mayKnowNothing: false,
    measure: () => ({ characters: 0, tokensIn: 0, tokensOut: 0 }),
    translate: async (request) => {
      asked.push(request);
      return reply(request, asked.length);
    },
    ...change,
  };
  const cache = {
    read: async (key: string) => kept.get(key),
    write: async (key: string, text: string) => void kept.set(key, text),
  };
  const controller = new AbortController();
  const options = { provider, cache, atOnce: 2, signal: controller.signal, file: 'locales/en/chai/text.json' };
  const run = (requests = planned()) => draftSegments(requests, options);
  return { asked, kept, run, controller, provider, cache };
}

test('every segment gets its own translation, with maker and original', async () => {
  const { run, asked } = bench(answering());
  const { drafts, issues, stopped } = await run();
  assert.deepEqual(Object.fromEntries(drafts.map(({ id, text }) => [id, text])), english);
  assert.deepEqual(
    drafts.find(({ id }) => id === 'p3-1'),
    { id: 'p3-1', text: 'Bye.', by: 'openai small', source: 'Пока.' },
  );
  assert.deepEqual([issues, stopped, asked.length], [[], undefined, 3]);
});

test('bad answers are requested again, alone and with the reason', async () => {
  const { run, asked } = bench((request, number) =>
    answering(number === 1 ? { 'p1-2': 'Here is the translation: He rose.' } : {})(request, number),
  );
  const { drafts } = await run();
  assert.equal(drafts.length, 4);
  const again = asked.filter(({ mistakes }) => mistakes.size > 0);
  assert.deepEqual(
    again.map(({ ask }) => ask),
    [['p1-2']],
  );
  assert.match(again[0]?.mistakes.get('p1-2')?.reason ?? '', /remark/);
});

test('segments without a usable answer are left out, with an issue', async () => {
  const { run, asked } = bench(answering({ 'p1-2': '' }));
  const { drafts, issues, stopped } = await run();
  assert.deepEqual(drafts.map(({ id }) => id).sort(), ['p1-1', 'p2-1', 'p3-1']);
  assert.deepEqual(
    issues.map(({ rule, id, file }) => [rule, id, file]),
    [['draft-refused', 'p1-2', 'locales/en/chai/text.json']],
  );
  assert.equal(stopped, undefined);
  assert.equal(asked.filter(({ ask }) => ask.includes('p1-2')).length, 3);
});

test('a provider without advice is asked once; an incomplete provider raises no issue', async () => {
  const deaf = bench(answering({ 'p1-2': '' }), { takesAdvice: false });
  assert.equal((await deaf.run()).issues.length, 1);
  assert.equal(deaf.asked.length, 3);
  const silent = bench(() => ({ entries: [] }), { takesAdvice: false, mayKnowNothing: true });
  const { drafts, issues } = await silent.run();
  assert.deepEqual([drafts, issues], [[], []]);
});

test('a missing glossary term is requested again, then the doubtful draft is kept', async () => {
  const requests = planned((text) => (text === 'Пока.' ? [{ lemma: 'пока', term: 'farewell' }] : []));
  const stubborn = bench(answering());
  const { drafts, issues } = await stubborn.run(requests);
  assert.equal(drafts.length, 4);
  assert.deepEqual(
    issues.map(({ rule, id }) => [rule, id]),
    [['draft-doubtful', 'p3-1']],
  );
  const willing = bench((request, number) =>
    answering(request.mistakes.size > 0 ? { 'p3-1': 'Farewell.' } : {})(request, number),
  );
  assert.deepEqual((await willing.run(requests)).issues, []);
  const worse = bench((request, number) => answering(request.mistakes.size > 0 ? { 'p3-1': '' } : {})(request, number));
  assert.equal((await worse.run(requests)).drafts.find(({ id }) => id === 'p3-1')?.text, 'Bye.');
});

test('cached answers are not requested again', async () => {
  const first = bench(answering({ 'p1-2': '' }));
  await first.run();
  const { drafts, requests } = await takeKept(planned(), first.provider, first.cache);
  assert.deepEqual(
    drafts.map(({ id, text }) => [id, text]),
    [
      ['p1-1', 'Cold tea.'],
      ['p2-1', 'Silence.'],
      ['p3-1', 'Bye.'],
    ],
  );
  assert.deepEqual(
    requests.map(({ ask }) => ask),
    [['p1-2']],
  );
  assert.equal(requests[0]?.paragraph.length, 2);
});

test('a refused request does not affect others; many in a row stop the run', async () => {
  const refusal = new UserError('request-refused', 'x answers 400', '');
  const one = bench((request, number) =>
    request.ask.includes('p2-1') ? Promise.reject(refusal) : answering()(request, number),
  );
  const { drafts, issues, stopped } = await one.run();
  assert.deepEqual([drafts.length, issues.map(({ id }) => id), stopped], [3, ['p2-1'], undefined]);
  const long = new Map(Array.from({ length: 20 }, (_, n) => [`p${n + 1}-1`, 'Да.']));
  const requests = planRequests(long, [...long.keys()], {
    from: 'ru',
    to: 'en',
    findTerms: () => [],
    memory: openMemory([]),
  });
  const all = bench(() => Promise.reject(refusal));
  assert.equal((await all.run(requests)).stopped, refusal);
  assert.ok(all.asked.length < 8);
});

test('whatever stops the run, finished drafts are kept', async () => {
  const fault = new UserError('unreachable', 'x cannot be reached.', '');
  const { run, kept } = bench((request, number) =>
    number === 3 ? Promise.reject(fault) : answering()(request, number),
  );
  const { drafts, stopped } = await run();
  assert.equal(stopped, fault);
  assert.equal(drafts.length, kept.size);
  assert.ok(drafts.length > 0);
  const interrupted = bench(answering());
  interrupted.controller.abort(fault);
  assert.deepEqual(await interrupted.run(), { drafts: [], issues: [], stopped: fault });
});

test('the number of concurrent requests is limited', async () => {
  let [under, most] = [0, 0];
  const { run } = bench(async (request, number) => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under -= 1;
    return answering()(request, number);
  });
  await run();
  assert.equal(most, 2);
});

test('exact matches in the memory are used before the provider is asked', () => {
  const memory = openMemory([
    { source: 'Пока.', target: 'So long.' },
    { source: 'Мы долго молчали вдвоём.', target: 'We sat in silence, the two of us.' },
  ]);
  const text = new Map(Object.entries({ 'p1-1': 'Пока.', 'p1-2': 'Мы долго молчали вдвоём.' }));
  const requests = planRequests(text, [...text.keys()], { from: 'ru', to: 'en', findTerms: () => [], memory });
  const taken = takeRemembered(requests, memory);
  assert.deepEqual(
    taken.drafts.map(({ id, by }) => [id, by]),
    [['p1-2', 'memory 100 %']],
  );
  assert.deepEqual(
    taken.requests.map(({ ask }) => ask),
    [['p1-1']],
  );
});
