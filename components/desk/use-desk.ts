// The state of the desk: the text, its journal, the steps that are being saved, and what is said about them.
import { useCallback, useEffect, useRef, useState } from 'react';
import { DOUBTFUL } from '#lib/align/bead.ts';
import type { Change } from '#lib/desk/change.ts';
import { readDeskText } from '#lib/desk/desk-files.ts';
import type { DeskAddress, DeskStore, StoredDesk } from '#lib/desk/desk-store.ts';
import { type DeskPair, type DeskText, translationOf } from '#lib/desk/desk-text.ts';
import { type Desk, type Step, type Stepped, takeStep } from '#lib/desk/journal.ts';
import { isPairAccepted, type Operation, perform } from '#lib/desk/perform.ts';
import { fill } from '#lib/site/templates.ts';
import type { DeskStrings } from './strings.ts';

export type SaveState =
  | { readonly is: 'opening' | 'saved' | 'saving' }
  | { readonly is: 'failed'; readonly reason: string };

/** A confidence, and the pair that it was found for: it says nothing about another text under the same id. */
interface Judgement {
  readonly confidence: number;
  readonly source: string;
  readonly target: string | undefined;
}

export interface DeskState {
  readonly desk: Desk | undefined;
  readonly saving: SaveState;
  /** The last message, and a number that changes with every message. */
  readonly said: { readonly text: string; readonly count: number };
  readonly say: (text: string) => void;
  /** Each resolves to the id of the pair that is current afterwards, or to undefined if nothing was done, which is said. */
  readonly operate: (operation: Operation) => string | undefined;
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
  readonly realign: (id: string) => Promise<string | undefined>;
  readonly retry: () => void;
  readonly confidenceOf: (pair: DeskPair) => number | undefined;
  readonly isDoubtful: (pair: DeskPair) => boolean;
}

/** Opens a text of a store. The desk changes at once; its steps are saved one after the other. */
export function useDesk(store: DeskStore, address: DeskAddress, strings: DeskStrings): DeskState {
  const { lang } = address;
  const [desk, setDesk] = useState<Desk>();
  const [saving, setSaving] = useState<SaveState>({ is: 'opening' });
  const [said, setSaid] = useState({ text: '', count: 0 });
  const [judged, setJudged] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const live = useRef({
    desk: undefined as Desk | undefined,
    version: '',
    queue: [] as Step[],
    isSaving: false,
    saved: Promise.resolve(),
  }).current;

  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);

  function show(now: Desk): void {
    live.desk = now;
    setDesk(now);
  }

  function adopt({ langs, files, journal, version }: StoredDesk): Desk {
    live.version = version;
    return { text: readDeskText(files, address.work, address.name, langs), journal };
  }

  async function judge(): Promise<void> {
    const text = live.desk?.text;
    const confidences = await store.confidences(address).catch(() => new Map<string, number>());
    if (text) setJudged(judgementsOf(text, confidences, lang));
  }

  async function open(): Promise<void> {
    try {
      show(adopt(await store.open(address)));
      setSaving({ is: 'saved' });
    } catch (error) {
      setSaving({ is: 'failed', reason: reasonOf(error) });
      return;
    }
    await judge();
  }

  /** Shows the text as it is stored now, with the steps that are not saved yet, if they still fit it. */
  async function catchUp(): Promise<void> {
    let now = adopt(await store.open(address));
    const waiting = live.queue;
    live.queue = [];
    let lost = '';
    for (const step of waiting) {
      const stepped = step.do === 'change' ? takeStep(now, step) : undefined;
      if (stepped) {
        now = stepped.desk;
        live.queue.push(step);
      } else if (step.do === 'change') lost ||= lostText(step.change, strings, lang);
    }
    show(now);
    say(lost || strings['desk.overtaken']);
  }

  /** Resolves when all steps are saved, or one could not be. */
  function saveAll(): Promise<void> {
    if (!live.isSaving) live.saved = saveQueue();
    return live.saved;
  }

  async function saveQueue(): Promise<void> {
    live.isSaving = true;
    setSaving({ is: 'saving' });
    try {
      for (let step = live.queue[0]; step; step = live.queue[0]) {
        const saved = await store.save(address, step, live.version);
        if (saved === 'overtaken') await catchUp();
        else {
          live.version = saved.version;
          live.queue.shift();
        }
      }
      setSaving({ is: 'saved' });
    } catch (error) {
      setSaving({ is: 'failed', reason: reasonOf(error) });
    }
    live.isSaving = false;
  }

  function take(step: Step): Stepped | undefined {
    const stepped = live.desk && takeStep(live.desk, step);
    if (!stepped) return undefined;
    show(stepped.desk);
    live.queue.push(step);
    void saveAll();
    return stepped;
  }

  function change(made: Change): string | undefined {
    const isTaken = take({ do: 'change', change: made }) !== undefined;
    say(isTaken ? whatWasDone(made, strings) : strings['desk.no.gone']);
    return isTaken ? made.id : undefined;
  }

  function operate(operation: Operation): string | undefined {
    const made = live.desk ? perform(live.desk, lang, operation) : 'gone';
    if (typeof made === 'object') return change(made);
    say(strings[`desk.no.${made}`]);
    return undefined;
  }

  function repeat(which: 'undo' | 'redo'): string | undefined {
    const stepped = take({ do: which });
    if (!stepped) say(strings[`desk.no.${which}`]);
    else if (stepped.isSkipped) say(strings['desk.skipped']);
    else {
      const template = strings[which === 'undo' ? 'desk.undone' : 'desk.redone'];
      say(fill(template, { what: whatWasDone(stepped.change, strings) }));
      return stepped.change.id;
    }
    return undefined;
  }

  async function realign(id: string): Promise<string | undefined> {
    say(strings['desk.realigning']);
    try {
      await saveAll();
      const made = await store.realign(address, id);
      if (!made) say(strings['desk.no.realign']);
      const current = made && change(made);
      if (made) void saveAll().then(judge);
      return current;
    } catch (error) {
      say(reasonOf(error));
      return undefined;
    }
  }

  const latest = useRef({ open, catchUp });
  latest.current = { open, catchUp };
  useEffect(() => {
    void latest.current.open();
    const keepOpen = (event: BeforeUnloadEvent) => {
      if (live.queue.length > 0) event.preventDefault();
    };
    // Another desk may have been at work while this one was in the background.
    const look = async () => {
      if (document.hidden || live.isSaving || live.queue.length > 0 || !live.desk) return;
      const version = await store.version(address).catch(() => live.version);
      if (version !== live.version && !live.isSaving && live.queue.length === 0) await latest.current.catchUp();
    };
    addEventListener('beforeunload', keepOpen);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('beforeunload', keepOpen);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [store, address, live]);

  const confidenceOf = useCallback(
    (pair: DeskPair): number | undefined => {
      const judgement = judged.get(pair.id);
      const isSame = judgement?.source === pair.source && judgement.target === translationOf(pair, lang).text;
      return isSame ? judgement.confidence : undefined;
    },
    [judged, lang],
  );
  const isDoubtful = useCallback(
    (pair: DeskPair): boolean => {
      const { text } = translationOf(pair, lang);
      if (text === '' || isPairAccepted(pair, lang)) return false;
      return text === undefined || (confidenceOf(pair) ?? 1) < DOUBTFUL;
    },
    [confidenceOf, lang],
  );
  return {
    desk,
    saving,
    said,
    say,
    operate,
    undo: () => repeat('undo'),
    redo: () => repeat('redo'),
    realign,
    retry: () => void (live.desk ? saveAll() : open()),
    confidenceOf,
    isDoubtful,
  };
}

function judgementsOf(text: DeskText, confidences: ReadonlyMap<string, number>, lang: string) {
  return new Map(
    text.pairs.flatMap((pair): readonly (readonly [string, Judgement])[] => {
      const confidence = confidences.get(pair.id);
      if (confidence === undefined) return [];
      return [[pair.id, { confidence, source: pair.source, target: translationOf(pair, lang).text }]];
    }),
  );
}

function whatWasDone({ kind, id }: Change, strings: DeskStrings): string {
  return fill(strings[`desk.did.${kind}`], { id });
}

/** What a person typed is shown, so that it can be copied. */
function lostText(change: Change, strings: DeskStrings, lang: string): string {
  const text = change.inserted.map((pair) => `${pair.source} | ${translationOf(pair, lang).text ?? ''}`).join('\n');
  return fill(strings['desk.lost'], { what: whatWasDone(change, strings), text });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
