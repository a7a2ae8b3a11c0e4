// The row that describes an Anki collection: its settings, note type, card template and decks.
import { DECK, FIELD_NAMES, NOTE_TYPE } from './anki-note.ts';
import type { Value } from './sqlite-record.ts';

/**
 * When the card template below was last changed, in seconds. Anki replaces a note type by one with a later time, so
 * this must not be the time of export: it would undo the reader's own changes of the template.
 */
const NOTE_TYPE_CHANGED = Date.UTC(2026, 10, 1) / 1000;

export interface CollectionIds {
  readonly deck: number;
  readonly noteType: number;
}

/** The values of the table col, beginning with its id. `now` in milliseconds. */
export function collectionRow(ids: CollectionIds, now: number): readonly Value[] {
  const seconds = Math.floor(now / 1000);
  const decks = [deck(1, 'Default', seconds), deck(ids.deck, DECK, seconds)];
  return [
    null,
    seconds,
    now,
    now,
    11,
    0,
    0,
    0,
    JSON.stringify(settings(ids)),
    JSON.stringify({ [ids.noteType]: noteType(ids) }),
    JSON.stringify(Object.fromEntries(decks.map((each) => [each.id, each]))),
    JSON.stringify({ 1: deckOptions }),
    '{}',
  ];
}

function settings(ids: CollectionIds) {
  return {
    activeDecks: [ids.deck],
    addToCur: true,
    collapseTime: 1200,
    curDeck: ids.deck,
    curModel: String(ids.noteType),
    dueCounts: true,
    estTimes: true,
    newSpread: 0,
    nextPos: 1,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  };
}

/** One card: on the front the sentence with the word, or only the word; on the back the meaning. */
function noteType({ noteType, deck }: CollectionIds) {
  const front =
    '{{#Sentence}}<p lang="ru">{{Sentence}}</p>{{/Sentence}}{{^Sentence}}<p lang="ru">{{Word}}</p>{{/Sentence}}';
  const back =
    '{{FrontSide}}<hr id="answer"><p lang="ru" class="word">{{Word}}</p><p>{{Gloss}}</p><p class="quiet">{{Translation}}</p><p class="quiet">{{Note}}</p>';
  const css =
    '.card { font-family: Literata, Georgia, serif; font-size: 22px; line-height: 1.4; text-align: center; }\n.word { font-size: 28px; }\n.quiet { font-size: 18px; opacity: 0.8; }\nb { color: #b8241c; }\n.nightMode b { color: #ff7f6b; }\n';
  return {
    id: noteType,
    name: NOTE_TYPE,
    type: 0,
    mod: NOTE_TYPE_CHANGED,
    usn: -1,
    sortf: 0,
    did: deck,
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: front, afmt: back, did: null, bqfmt: '', bafmt: '', bfont: '', bsize: 0 }],
    flds: FIELD_NAMES.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [FIELD_NAMES.indexOf('Word'), FIELD_NAMES.indexOf('Sentence')]]],
    tags: [],
    vers: [],
  };
}

function deck(id: number, name: string, seconds: number) {
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

/** The default options of a collection; Anki keeps its own if it has them. */
const deckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};
