// Every reading a form may have: the dictionary's, those met in annotated texts, and guesses by shape.
import { withoutStress } from '../../text/stress-mark.ts';
import type { Morphology, Reading } from '../analysis.ts';
import { abbreviationReadings } from './abbreviations.ts';
import { type Candidate, NAMES } from './candidate.ts';
import { dictionaryCandidates } from './known-forms.ts';
import { figureReadings } from './numerals.ts';
import type { Observed } from './observed.ts';
import { withModernLetters } from './old-spelling.ts';
import { parsesOf } from './parses.ts';
import { shapeOf } from './shape.ts';
import { shapeCandidates, withSightings } from './sightings.ts';

const LEAD = /^(.*[\dA-Za-z].*-)(\p{Script=Cyrillic}{3,})$/u;

/** More readings than this are never right, and cost time. */
const MOST = 20;

/** The readings of a form, the likeliest first; never none. */
export function candidatesOf(written: string, morphology: Morphology, observed: Observed): readonly Candidate[] {
  const form = modernForm(plainForm(written), morphology);
  const shape = shapeOf(form);
  const found = withSightings(form, readingsOf(form, shape, morphology), observed);
  const all = isSettled(form, shape, found) ? found : [...found, ...shapeCandidates(form, shape, observed, found)];
  return all.length > 0 ? all.slice(0, MOST) : [toCandidate(form, lastResort(form, shape), 0)];
}

/** Without marks of stress and soft hyphens; a form of nothing else stays. */
function plainForm(written: string): string {
  return (
    withoutStress(written)
      .replace(/[\u0300\u00AD]/gu, '')
      .replaceAll('’', "'") || written
  );
}

/** A word in the spelling before 1918 as it is spelled today, if such a word is known. */
function modernForm(form: string, morphology: Morphology): string {
  const modern = withModernLetters(form);
  return modern !== form && parsesOf(modern, morphology).some(({ known }) => known) ? modern : form;
}

/** Whether the dictionary's word is enough: it is known, and no name that only looks like a word. */
function isSettled(form: string, shape: string, found: readonly Candidate[]): boolean {
  if (shape === 'А' || shape === 'АА') return false;
  const known = found.filter(({ origin }) => origin === 'known');
  if (shape !== '' || !/^\p{Lu}/u.test(form)) return shape === '' || known.length > 0;
  return known.some(({ mark }) => NAMES.includes(mark));
}

function readingsOf(form: string, shape: string, morphology: Morphology): readonly Candidate[] {
  const own = shape === 'а.' ? abbreviationReadings(form) : figureReadings(form, morphology);
  if (own.length > 0) return own.map((reading) => toCandidate(form, reading, 0.5));
  // A tag is a name of its own: «#друзья».
  if (shape === '#') return [toCandidate(form, { lemma: form.toLowerCase(), pos: 'X', features: '' }, 0.5)];
  // «USB-порты», «24-сильный»: the last part is Russian and inflects.
  const [, lead = '', last = ''] = (form.includes('-') && LEAD.exec(form)) || [];
  if (lead !== '') return withLead(lead.toLowerCase(), dictionaryCandidates(last, morphology));
  return ['', 'АА', 'А'].includes(shape) ? dictionaryCandidates(form, morphology) : [];
}

function withLead(lead: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((found) => ({ ...found, form: lead + found.form, lemma: lead + found.lemma }));
}

function toCandidate(form: string, reading: Reading, score: number): Candidate {
  return { ...reading, form: form.toLowerCase(), score, origin: score > 0 ? 'known' : 'shape', mark: '', seen: 0 };
}

/** What is said of a form that nothing is known of. */
function lastResort(form: string, shape: string): Reading {
  const pos = LAST_RESORTS.get(shape.replace(/^[19].*/u, '9')) ?? 'X';
  return { lemma: pos === 'PROPN' ? form : form.toLowerCase(), pos, features: '' };
}

const LAST_RESORTS: ReadonlyMap<string, string> = new Map([
  ['!', 'PUNCT'],
  ['☺', 'SYM'],
  ['9', 'NUM'],
  ['IV', 'ADJ'],
  ['А.', 'PROPN'],
  ['АА', 'PROPN'],
]);
