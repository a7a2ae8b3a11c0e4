// Stress according to Debian's espeak-ng: a separate program, called once for all words and never linked.
import { spawn } from 'node:child_process';

/** Sounds that form a syllable in Russian, in espeak's IPA. */
const VOWEL = /[aɐʌəeɛiɪɨoɔɵuʉʊyæɑø]/u;

/**
 * The vowel that espeak-ng stresses in each word, counted from 0; undefined if its answer is not usable (several
 * stresses, other syllables). Resolves with undefined if the program is not installed.
 */
export async function espeakStresses(words: readonly string[]): Promise<readonly (number | undefined)[] | undefined> {
  const output = await run(words.join('\n'));
  if (output === undefined) return undefined;
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== words.length)
    throw new Error(`espeak-ng returned ${lines.length} lines for ${words.length} words`);
  return lines.map(stressOfIpa);
}

/** The stressed vowel of a transcription, counted from 0; undefined unless there is exactly one stress. */
export function stressOfIpa(ipa: string): number | undefined {
  // espeak writes a soft sign before a consonant as "ɪ^".
  const marks = ipa.replaceAll('ɪ^', '').split('ˈ');
  if (marks.length !== 2) return undefined;
  return Array.from(marks[0] ?? '').filter((sound) => VOWEL.test(sound)).length;
}

function run(input: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('espeak-ng', ['-v', 'ru', '--ipa', '-q'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(undefined) : reject(error)));
    child.on('close', () => resolve(output));
    child.stdin.end(input);
  });
}
