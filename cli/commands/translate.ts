// stroka translate: drafts missing translations of a text with a provider or the library's own memory.

import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '#lib/error.ts';
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '#lib/languages.ts';
import { openLemmas } from '#lib/store/analysis/lemmas.ts';
import { readMemory } from '#lib/store/analysis/memory.ts';
import { openAnswerCache } from '#lib/store/caches/answer-cache.ts';
import { loadGlossary } from '#lib/store/read/glossary.ts';
import { type DraftedText, readDrafting, writeDrafts } from '#lib/store/write/drafting.ts';
import { openGlossary } from '#lib/text/glossary.ts';
import { draftSegments, takeKept, takeRemembered } from '#lib/translate/draft.ts';
import { describeUsage, estimate, parsePrice } from '#lib/translate/estimate.ts';
import { type Memory, openMemory } from '#lib/translate/memory.ts';
import { planRequests, selectSegments, type Which } from '#lib/translate/plan.ts';
import type { Provider } from '#lib/translate/provider.ts';
import { isProviderName, openProvider, PROVIDER_NAMES } from '#lib/translate/providers.ts';
import type { Command, Given } from '../command.ts';
import { isConfirmed } from '../confirm.ts';
import { formatIssue } from '../print.ts';
import { openProgress } from '../progress.ts';

export const translate: Command = {
  words: 1,
  flags: ['yes', 'replace'],
  options: ['with', 'to', 'model', 'url', 'which', 'limit', 'at-once', 'price', 'timeout'],
  help: `Writes drafts into locales/, and records the provider and original of each draft. Translations made or reviewed by a
person are kept. Run the command again to continue after an interruption: no answer is paid for twice.

  TEXT         a text of one work, or a chapter: "dama", "dama.2"
  --with P     openai (any service or local server with its chat completions API), deepl, libretranslate, or memory
               (the library's own reviewed translations; needs no service)
  --to         the target language, by default en
  --model M    the model, for openai
  --url URL    the URL of the service, for openai up to and including "/v1" (or OPENAI_BASE_URL)
  --which W    missing (the default), stale, or ids of segments and paragraphs: p7,p9-2
  --replace    replace unreviewed drafts and stale translations, with --which stale or ids
  --limit N    translate at most N segments
  --at-once N  number of concurrent requests, by default 4
  --timeout S  time limit for an answer in seconds, by default 120
  --price P    price of a million characters or tokens, for the estimate: 20, or 0.25/2 for tokens in and out
  --yes        do not ask

API keys come from the environment: STROKA_OPENAI_KEY or OPENAI_API_KEY, DEEPL_API_KEY, LIBRETRANSLATE_API_KEY.`,
  run: async (given) => {
    const { words, options } = given;
    const [address = ''] = words;
    const to = options.get('to') ?? TARGET_LANGUAGE;
    const text = await readDrafting(address, to);
    const ids = chooseSegments(text, given);
    const memory = openMemory(await Array.fromAsync(readMemory(to)));
    const provider = providerOf(given, memory);
    if (ids.length === 0) {
      console.log(options.get('which') === 'stale' ? 'Nothing is stale.' : 'Everything is translated.');
      return 0;
    }
    const glossary = await loadGlossary(to, text.work);
    const findTerms = openGlossary(glossary, await openLemmas(glossary));
    const cache = openAnswerCache();

    const planned = planRequests(text.source, ids, { from: SOURCE_LANGUAGE, to, findTerms, memory });
    const remembered =
      provider.priced === 'nothing' ? { drafts: [], requests: planned } : takeRemembered(planned, memory);
    const kept = await takeKept(remembered.requests, provider, cache);
    const known = [...remembered.drafts, ...kept.drafts];
    const asked = kept.requests.reduce((sum, { ask }) => sum + ask.length, 0);
    console.log(`${count(ids.length, 'segment')} to draft${sources(remembered.drafts.length, kept.drafts.length)}.`);
    if (asked > 0 && !(await mayAsk(kept.requests, asked, provider, given))) {
      console.log('Nothing was requested.');
      return 1;
    }

    const interruption = new AbortController();
    const interrupt = () =>
      interruption.abort(new UserError('interrupted', 'Interrupted.', 'Run the same command again to continue.'));
    process.once('SIGINT', interrupt);
    const progress = openProgress(ids.length);
    let settled = known.length;
    const drafted = await draftSegments(kept.requests, {
      provider,
      cache,
      atOnce: wholeNumber(given, 'at-once', 4),
      signal: interruption.signal,
      file: text.file,
      onSettled: (id) => {
        settled += 1;
        progress.step(settled, id);
      },
    }).finally(() => {
      progress.end();
      process.off('SIGINT', interrupt);
    });

    const { written, overtaken } = await writeDrafts(address, to, [...known, ...drafted.drafts], text);
    for (const issue of drafted.issues) console.log(formatIssue(issue));
    if (overtaken.length > 0) console.log(`Changed in the meantime, and kept: ${overtaken.join(', ')}.`);
    console.log(`${count(written.length, 'draft')} written to ${text.file}, ${ids.length - written.length} left.`);
    if (drafted.stopped !== undefined) throw drafted.stopped;
    return 0;
  },
};

function providerOf(given: Given, memory: Memory): Provider {
  const name = given.options.get('with');
  if (name === undefined) throw new UserError('usage', '--with is missing.');
  if (!isProviderName(name))
    throw new UserError('usage', `There is no provider "${name}".`, `Write one of ${PROVIDER_NAMES.join(', ')}.`);
  const { options } = given;
  const settings = { url: options.get('url'), model: options.get('model'), environment: process.env, memory };
  return openProvider(name, settings, {
    fetch,
    sleep: async (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    now: Date.now,
    random: Math.random,
    timeout: wholeNumber(given, 'timeout', 120) * 1000,
  });
}

/** The segments to draft. Existing drafts and stale translations are included only with --replace. */
function chooseSegments(text: DraftedText, given: Given): readonly string[] {
  const limit = wholeNumber(given, 'limit', Number.MAX_SAFE_INTEGER);
  const ids = selectSegments(text, whichOf(given.options.get('which') ?? 'missing')).slice(0, limit);
  const standing = ids.filter((id) => text.target.has(id));
  const [first] = standing;
  if (first === undefined || given.flags.has('replace')) return ids;
  const message = `${count(standing.length, 'segment')} of these have a translation that is unreviewed or stale, starting with ${first}.`;
  throw new UserError('not-replaced', message, 'Add --replace to overwrite it, or fix it by hand and use "review".');
}

function whichOf(which: string): Which {
  return which === 'missing' || which === 'stale' ? which : which.split(',').map((id) => id.trim());
}

/** Prints the estimate, and asks for confirmation unless --yes is given. */
async function mayAsk(
  requests: Parameters<typeof estimate>[0],
  asked: number,
  provider: Provider,
  { flags, options }: Given,
): Promise<boolean> {
  const price = options.get('price');
  const used = describeUsage(
    estimate(requests, provider),
    provider.priced,
    price === undefined ? undefined : parsePrice(price),
  );
  if (used === undefined) return true;
  console.log(`${provider.name} will translate ${count(asked, 'segment')}: ${used}.`);
  return flags.has('yes') || isConfirmed('Continue?', 'Add --yes to continue without being asked.');
}

function sources(remembered: number, kept: number): string {
  const parts = [
    ...(remembered > 0 ? [`${remembered} from memory`] : []),
    ...(kept > 0 ? [`${kept} from earlier answers`] : []),
  ];
  return parts.length > 0 ? `, ${parts.join(' and ')}` : '';
}

function wholeNumber({ options }: Given, option: string, standard: number): number {
  const value = options.get(option);
  if (value === undefined) return standard;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new UserError('usage', `--${option} cannot be "${value}".`, 'Use a whole number, 1 or more.');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
