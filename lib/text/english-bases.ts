// What an English word may be a form of: enough of English morphology to find a word among glosses.

/** The base of an irregular form in small letters: "ran" is "run"; undefined for any other word. */
export function irregularBase(word: string): string | undefined {
  return IRREGULAR.get(word);
}

/** The word itself and the dictionary forms it may stand for, the likeliest first. */
export function basesOf(word: string): readonly string[] {
  const bare = word.replace(/'(?:s|d|ll|re|ve|m)$|'$/, '').replace(/n't$/, '');
  const irregular = IRREGULAR.get(bare);
  const candidates = [
    word,
    bare,
    ...(irregular ? [irregular] : []),
    ...SUFFIXES.flatMap(([suffix, endings]) => strip(bare, suffix, endings)),
  ];
  return [...new Set(candidates)].filter((candidate) => candidate.length > 0);
}

const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['ying', ['ie']],
  ['ves', ['f', 'fe']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['iest', ['y']],
  ['ier', ['y']],
  ['est', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['']],
];

/** stopped, running: the doubled letter goes as well. */
function strip(word: string, suffix: string, endings: readonly string[]): readonly string[] {
  if (!word.endsWith(suffix) || word.length < suffix.length + 2) return [];
  const stem = word.slice(0, -suffix.length);
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...endings.map((ending) => stem + ending), ...single];
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `am be|is be|are be|was be|were be|been be|has have|had have|does do|did do|done do|went go|gone go|said say|made make|took take|taken take
came come|saw see|seen see|knew know|known know|got get|gave give|given give|found find|thought think|told tell|became become|left leave
felt feel|brought bring|began begin|begun begin|kept keep|held hold|wrote write|written write|stood stand|heard hear|let let|meant mean
met meet|ran run|paid pay|sat sit|spoke speak|spoken speak|lay lie|led lead|read read|grew grow|grown grow|lost lose|fell fall|fallen fall
sent send|built build|understood understand|drew draw|drawn draw|broke break|broken break|spent spend|cut cut|rose rise|risen rise
drove drive|driven drive|bought buy|wore wear|worn wear|chose choose|chosen choose|ate eat|eaten eat|drank drink|drunk drink|slept sleep
sold sell|taught teach|caught catch|fought fight|sought seek|threw throw|thrown throw|flew fly|flown fly|sang sing|sung sing|swam swim
hung hang|shook shake|shaken shake|woke wake|won win|lit light|laid lay|forgot forget|forgotten forget|hid hide|hidden hide|dug dig
men man|women woman|children child|people person|feet foot|teeth tooth|mice mouse|geese goose|lives life|wives wife|knives knife
better good|best good|worse bad|worst bad|more much|most much|less little|least little|me i|him he|her she|us we|them they
my my|mine my|hers her|ours our|theirs their|yours your|can't can|won't will|could can|would will|should shall|an a
blew blow|blown blow|bent bend|bitten bite|bled bleed|bore bear|borne bear|bred breed|burnt burn|clung cling|crept creep|dealt deal
dreamt dream|fed feed|fled flee|froze freeze|frozen freeze|hurt hurt|knelt kneel|leant lean|leapt leap|learnt learn|lent lend
mistook mistake|mistaken mistake|overcame overcome|rang ring|rung ring|rode ride|ridden ride|sank sink|sunk sink|shone shine|shot shoot
shown show|shrank shrink|slid slide|smelt smell|spelt spell|spat spit|split split|sprang spring|sprung spring|stole steal|stolen steal
struck strike|stuck stick|stung sting|swept sweep|swore swear|sworn swear|swung swing|tore tear|torn tear|wept weep|withdrew withdraw
wove weave|woven weave|wolves wolf|leaves leaf|shelves shelf|halves half|thieves thief|loaves loaf|selves self`
    .split(/[|\n]/)
    .map((pair): readonly [string, string] => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base];
    }),
);
