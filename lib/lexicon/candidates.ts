// Every reading a form may have: the dictionary's, those met in annotated texts, and guesses by shape.
import type { Analysis, Morphology, Parse } from './analysis.ts';
import { abbreviationReadings } from './abbreviations.ts';
import { applyRule } from './lemma-rule.ts';
import { foldForm, type Observed, type Sighting } from './observed.ts';
import { mend } from './overrides.ts';
import { figureReadings } from './numerals.ts';
import { nameEndings, shapeOf } from './shape.ts';
import { toUniversal } from './universal.ts';

/** A reading, and what speaks for it before anybody looks at its neighbours. */
export interface Candidate extends Analysis {
  /** The dictionary's score, 0 to 1; 0 when it does not know the reading. */
  readonly score: number;
  /** Where it comes from: "d" the dictionary, "g" a guess by the ending, "o" annotated texts alone, "s" the shape. */
  readonly source: string;
  /** What else the dictionary says that matters to neighbours: "tran", "intr", "Geox", "Surn" …; "" for nothing. */
  readonly mark: string;
  /** How often annotated texts had this form so. */
  readonly seen: number;
}

/** Guesses at a name by its ending. */
const MOST_NAMES = 8;

/** More readings than this are never right, and cost time. */
const MOST = 20;

/** The readings of a form, the likeliest first; never none. */
export function candidatesOf(written: string, morphology: Morphology, observed: Observed): readonly Candidate[] {
  const form = written.replace(/[\u0300\u0301\u00AD]/gu, '').replaceAll('’', "'") || written;
  const shape = shapeOf(form);
  const found = readingsOf(form, shape, morphology);
  const isKnown = found.some(({ source }) => source === 'd');
  const merged = withSightings(form, found, observed.forms.get(foldForm(form)) ?? []);
  const isName = found.some(({ source, mark }) => source === 'd' && NAMES.includes(mark));
  const needsShape = shape !== '' ? !isKnown || shape === 'А' || shape === 'АА' : !isName && /^\p{Lu}/u.test(form);
  const all = needsShape ? [...merged, ...fromShape(form, shape, observed, merged)] : merged;
  if (all.length > 0) return all.slice(0, MOST);
  return [{ form: form.toLowerCase(), lemma: form.toLowerCase(), pos: 'X', features: '', score: 0, source: 's', mark: '', seen: 0 }];
}

function readingsOf(form: string, shape: string, morphology: Morphology): readonly Candidate[] {
  const own = shape === 'а.' ? abbreviationReadings(form) : figureReadings(form, morphology);
  if (own.length > 0) return own.map((reading) => ({ ...reading, form: form.toLowerCase(), score: 0.5, source: 'd', mark: '', seen: 0 }));
  const [, prefix, last = ''] = /^(.*[\dA-Za-z].*-)(\p{Script=Cyrillic}{3,})$/u.exec(form) ?? [];
  if (prefix === undefined) return ['', 'АА', 'А'].includes(shape) ? fromDictionary(form, shape, morphology) : [];
  const lead = prefix.toLowerCase();
  return fromDictionary(last, '', morphology).map((found) => ({ ...found, form: lead + found.form, lemma: lead + found.lemma }));
}

function fromDictionary(form: string, shape: string, morphology: Morphology): readonly Candidate[] {
  const isCapital = /^\p{Lu}/u.test(form);
  const capital = form.slice(0, 1).toUpperCase() + form.slice(1).toLowerCase();
  const parses = parsesOf(form, shape, capital, morphology);
  const candidates = new Map<string, Candidate>();
  for (const parse of mend(form, parses)) {
    for (const reading of toUniversal(parse, isCapital)) {
      const isCapitals = shape === 'АА' && isAbbreviation(parse);
      const lemma = isCapitals ? form : reading.pos === 'PROPN' ? capitalise(reading.lemma, form) : reading.lemma;
      const key = `${lemma} ${reading.pos} ${reading.features}`;
      const before = candidates.get(key);
      if (before && before.score >= parse.score) continue;
      candidates.set(key, { ...reading, form: parse.form, lemma, score: parse.score, source: parse.known ? 'd' : 'g', mark: markOf(parse), seen: 0 });
    }
  }
  return [...candidates.values()];
}

/** The dictionary's readings of a form, of a name in small letters, or of a word sung, shouted or old. */
function parsesOf(form: string, shape: string, capital: string, morphology: Morphology): readonly Parse[] {
  const asked = [shape === 'АА' ? capital : form, ...(/^\p{Lu}/u.test(form) ? [] : [capital]), ...variants(form)];
  const first = morphology(asked[0] ?? form);
  if (first.some(({ known }) => known)) return first;
  for (const variant of asked.slice(1)) {
    const parses = morphology(variant).filter(({ known }) => known);
    if (parses.length > 0) return parses;
  }
  return shape === 'АА' ? [] : first;
}

/** «Спасиииибо» is «спасибо», «собиралися» is «собирались». */
function variants(form: string): readonly string[] {
  const calm = form.replace(/([а-яё])\1{2,}/giu, '$1');
  const modern = form.replace(/([ое])ю$/u, '$1й');
  return [calm, modern, form.replace(/([а-яё])\1+/giu, '$1'), form.replace(/ися$/u, 'ись').replace(/([аоеу])ся$/u, '$1сь')].filter(
    (variant) => variant !== form,
  );
}

/** «нью-йорк» → «Нью-Йорк», with the capitals of the form's own parts. */
function capitalise(lemma: string, form: string): string {
  const parts = form.split('-');
  return lemma
    .split('-')
    .map((part, index) => (index === 0 || /^\p{Lu}/u.test(parts[index] ?? '') ? part.slice(0, 1).toUpperCase() + part.slice(1) : part))
    .join('-');
}

const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'];
const MARKS = ['tran', 'intr', 'Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad', 'Abbr', 'Pltm', 'Fixd'];

function markOf({ tag }: Parse): string {
  return MARKS.find((mark) => tag.includes(mark)) ?? '';
}

/** What OpenCorpora calls an abbreviation keeps its capitals. */
function isAbbreviation({ tag }: Parse): boolean {
  return tag.includes('Abbr');
}

function withSightings(form: string, found: readonly Candidate[], sightings: readonly Sighting[]): readonly Candidate[] {
  if (sightings.length === 0) return found;
  const rest = [...sightings];
  const marked = found.map((candidate) => {
    const index = rest.findIndex((sighting) => isSame(candidate, sighting));
    const [sighting] = index < 0 ? [] : rest.splice(index, 1);
    return sighting ? { ...candidate, seen: sighting.count } : candidate;
  });
  const isKnown = found.some(({ source }) => source === 'd');
  // A reading met once that differs from the dictionary's in a feature alone is more often a slip than a find.
  const finds = rest.filter(
    ({ lemma, pos, count }) =>
      count > 1 || !isKnown || !found.some((candidate) => candidate.pos === pos && foldForm(candidate.lemma) === foldForm(lemma)),
  );
  const added = finds.map(({ lemma, pos, features, count }): Candidate => {
    const spelled = found.find((candidate) => foldForm(candidate.lemma) === foldForm(lemma));
    return { form: spelled?.form ?? form.toLowerCase(), lemma: spelled && pos !== 'PROPN' ? spelled.lemma : lemma, pos, features, score: 0, source: 'o', mark: spelled?.mark ?? '', seen: count };
  });
  return [...added, ...marked].sort((a, b) => b.seen - a.seen);
}

function isSame(candidate: Candidate, { lemma, pos, features }: Sighting): boolean {
  return candidate.pos === pos && candidate.features === features && foldForm(candidate.lemma) === foldForm(lemma);
}

function fromShape(form: string, shape: string, observed: Observed, before: readonly Candidate[]): readonly Candidate[] {
  const keys = shape === '' ? nameEndings(form) : [shape];
  const sightings = keys.flatMap((key) => observed.shapes.get(key) ?? []);
  const taken = new Set(before.map(({ lemma, pos, features }) => `${foldForm(lemma)} ${pos} ${features}`));
  const most = shape === '' ? MOST_NAMES : MOST;
  return sightings.slice(0, most).flatMap(({ lemma: rule, pos, features, count }): Candidate[] => {
    const lemma = applyRule(rule, form);
    const key = `${foldForm(lemma)} ${pos} ${features}`;
    if (lemma === '' || taken.has(key)) return [];
    taken.add(key);
    return [{ form: form.toLowerCase(), lemma, pos, features, score: 0, source: 's', mark: '', seen: count }];
  });
}
