// Measures how fast the analyser reads, beside az alone, and how much memory it takes: in a process of its own.
import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { analyseTokens } from '#lib/morphology/analyse.ts';
import { openAnalyser } from '#lib/store/analysis/analyser.ts';
import { openMorphology } from '#lib/store/read/morphology.ts';
import { readTreebanks } from './treebank.ts';

/** A sentence on speed and memory, measured with the setting that `npm run stroka` has. */
export function measureSpeed(): string {
  const options = ['--max-semi-space-size=4', fileURLToPath(import.meta.url)];
  return execFileSync(process.execPath, options, { encoding: 'utf8' }).trim();
}

if (import.meta.main) {
  const sentences = (readTreebanks() ?? []).flatMap((treebank) =>
    treebank.sentences.map((sentence) => sentence.map(({ form }) => form)),
  );
  const empty = process.memoryUsage().rss;
  const began = performance.now();
  const analyser = await openAnalyser();
  const loading = performance.now() - began;
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const ours = speed(tokens, () => sentences.forEach((sentence) => void analyseTokens(sentence, analyser)));
  const memory = (process.memoryUsage().rss - empty) / 2 ** 20;
  const morphology = await openMorphology();
  const alone = speed(tokens, () => sentences.forEach((sentence) => void sentence.forEach(morphology)));
  console.log(
    `Both parts once, in context, nothing read before: ${round(ours)} tokens a second of one core; the dictionary of forms alone, out of context: ${round(alone)}. ` +
      `Loaded in ${loading.toFixed(0)} ms; memory grew by ${memory.toFixed(0)} MB, loading and both parts together. ` +
      `${(loadavg()[0] ?? 0).toFixed(0)} processes wanted its ${availableParallelism()} cores at the time.`,
  );
}

function speed(tokens: number, run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return tokens / ((user + system) / 1e6);
}

function round(value: number): number {
  return Math.round(value / 100) * 100;
}
