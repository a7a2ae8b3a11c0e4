// Reads an English token: its kind from closed classes, its lemmas from English morphology.
import { basesOf } from '../../text/english-bases.ts';
import { bare, foldWord, type Kind, type Word } from './word.ts';

/** The word that a token is; marks alone are of kind `mark`. */
export function readEnglish(token: string): Word {
  const form = bare(token);
  const key = foldWord(form);
  const kind = kindOf(key);
  const lemmas = kind === 'mark' ? [token] : lemmasOf(key);
  return {
    form: form || token,
    key: kind === 'mark' ? token : key,
    kind,
    lemmas,
    unit: stem(key),
    capital: /^\p{Lu}/u.test(form),
    oblique: false,
  };
}

function lemmasOf(key: string): readonly string[] {
  return [
    ...new Set([...(key.endsWith("n't") || key === 'cannot' ? ['not'] : []), key, ...basesOf(key), ...parts(key)]),
  ];
}

/** Forms of a word are counted together: weigh, weighs, weighed, weighing. A crude stem is enough. */
function stem(key: string): string {
  const bare = key.replace(/'s?$|'s$/, '');
  const base = basesOf(bare)[1] ?? bare;
  const short = bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es|s|ly)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(?<=.{3})e$/, '');
  return base.length < 4 && base !== bare ? base : short;
}

/** self-made: what it is made of may be in the dictionary where it is not. */
function parts(key: string): readonly string[] {
  return key.includes('-') ? key.split('-').filter((part) => part.length > 2) : [];
}

function kindOf(key: string): Kind {
  if (!/[\p{L}\p{N}]/u.test(key)) return 'mark';
  if (key.endsWith("n't") || key === 'cannot') return 'particle';
  const closed = CLOSED.get(key);
  if (closed) return closed;
  if (/^\p{N}/u.test(key)) return 'number';
  return 'content';
}

const CLASSES: Readonly<Partial<Record<Kind, string>>> = {
  article: 'a an the',
  determiner: `my your his her its our their whose this that these those each every some any no all both either neither another such
    what which`,
  pronoun: `i you he she it we they me him us them who whom myself yourself himself herself itself ourselves yourselves themselves
    there one mine yours hers ours theirs someone somebody something anyone anybody anything nobody nothing everyone everybody everything`,
  auxiliary: `be am is are was were been being have has had having do does did will would shall should can could may might must ought
    i'm you're he's she's it's we're they're that's there's i've you've we've they've i'll you'll he'll she'll it'll we'll they'll i'd
    you'd he'd she'd it'd we'd they'd 'm 're 's 've 'll 'd ca wo let's`,
  preposition: `of in to for with on at from by about as into like through after over between out against during without before under
    around among towards toward upon off above near across behind beyond up down along past till until since despite inside outside
    within throughout beside besides per via onto round amid than`,
  conjunction:
    'and or but if because although though while when where whether nor so yet unless however whereas why how',
  particle: 'not s',
};

const CLOSED: ReadonlyMap<string, Kind> = new Map(
  Object.entries(CLASSES).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind as Kind] as const)),
);
