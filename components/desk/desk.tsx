// The desk: corrects the alignment and the translation of a text, wherever it is stored.
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskAddress, DeskStore } from '#lib/desk/desk-store.ts';
import type { DeskPair, Side } from '#lib/desk/desk-text.ts';
import { paragraphOf } from '#lib/segment/ids.ts';
import { fill } from '#lib/site/templates.ts';
import { type Cursor, moveInText, operationAt, textOf } from './cursor.ts';
import styles from './desk.module.css';
import { type CursorCommand, commandOf, type DeskCommand } from './keys.ts';
import { Operations } from './operations.tsx';
import { PairChunk } from './pair-chunk.tsx';
import { PairRow, type RowActions } from './pair-row.tsx';
import { rulesOfPair } from './rules-of-pair.ts';
import type { Dragged } from './side-text.tsx';
import type { DeskStrings } from './strings.ts';
import { type DeskState, useDesk } from './use-desk.ts';

export interface DeskProps {
  readonly store: DeskStore;
  readonly address: DeskAddress;
  /** The segment or paragraph that is shown first; undefined: the first pair. */
  readonly id: string | undefined;
  /** The path of the page on which the text is read. */
  readonly readPath: string;
  readonly strings: DeskStrings;
}

type Show = 'all' | 'doubtful';

const CHUNK = 40;

export function Desk({ store, address, id, readPath, strings }: DeskProps) {
  const { lang } = address;
  const state = useDesk(store, address, strings);
  const { desk, isDoubtful, confidenceOf } = state;
  const [show, setShow] = useState<Show>('all');
  const [cursor, setCursor] = useState<Cursor>();
  /** What is typed; undefined while nothing is edited. */
  const [typed, setTyped] = useState<string>();
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  /** Whether the text at the cursor is to have the focus after the next rendering. */
  const wantsFocus = useRef(false);

  const pairs = desk?.text.pairs ?? [];
  const place = cursor ? pairs.findIndex((pair) => pair.id === cursor.id) : -1;
  const current = pairs[place];
  const doubtful = useMemo(() => new Set(pairs.filter(isDoubtful).map((pair) => pair.id)), [pairs, isDoubtful]);
  const shown = show === 'all' ? pairs : besideDoubtful(pairs, doubtful, cursor?.id);

  useEffect(() => {
    if (cursor || !pairs[0]) return;
    const first = pairs.find((pair) => pair.id === id || paragraphOf(pair.id) === id) ?? pairs[0];
    wantsFocus.current = true;
    setCursor({ id: first.id, side: 'target', at: 0 });
  }, [pairs, cursor, id]);

  useEffect(() => {
    if (!wantsFocus.current || !cursor || editing) return;
    wantsFocus.current = false;
    const row = root.current?.querySelector(`[data-pair="${cursor.id}"]`);
    row?.querySelector<HTMLElement>(`[data-side=${cursor.side}]`)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  /** Puts the cursor somewhere, and the focus with it. */
  function go(next: Cursor): void {
    wantsFocus.current = true;
    setEditing(false);
    setCursor(next);
  }

  /** After an operation: the same side of the pair that is current now, at the same offset if its text still has it. */
  function settle(now: string | undefined): void {
    if (now === undefined || !cursor) return;
    go({ ...cursor, id: now, at: now === cursor.id ? cursor.at : 0 });
  }

  function goToPair(pair: DeskPair | undefined): void {
    if (pair && cursor) go({ id: pair.id, side: cursor.side, at: 0 });
  }

  function goToDoubtful(): void {
    const next = pairs.findIndex((pair, at) => at > place && doubtful.has(pair.id));
    const first = next >= 0 ? next : pairs.findIndex((pair) => doubtful.has(pair.id));
    if (first < 0 || first === place) state.say(strings['desk.no.next']);
    else goToPair(pairs[first]);
  }

  function run(command: DeskCommand): void {
    if (!current || !cursor) return;
    if (command === 'undo') settle(state.undo());
    else if (command === 'redo') settle(state.redo());
    else if (command === 'next') goToDoubtful();
    else if (command === 'realign') void state.realign(cursor.id).then(settle);
    else if (command === 'edit') {
      setTyped(undefined);
      setEditing(true);
    } else {
      const operation = operationAt(command, current, cursor, lang);
      if (!operation) return;
      const now = state.operate(operation);
      if (now === undefined) return;
      const isAccepted = command === 'accept' && doubtful.has(cursor.id);
      if (isAccepted)
        goToPair(pairs.find((pair, at) => at > place && (show === 'all' || doubtful.has(pair.id))) ?? current);
      else settle(now);
    }
  }

  function move(command: CursorCommand): void {
    if (!current || !cursor) return;
    if (command === 'pairAbove' || command === 'pairBelow') {
      const at = shown.findIndex((pair) => pair.id === cursor.id);
      goToPair(shown[at + (command === 'pairBelow' ? 1 : -1)]);
    } else go({ ...cursor, at: moveInText(textOf(current, cursor.side, lang), cursor.at, command) });
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    if (event.target.matches('input:not([type=radio]), textarea, select')) return;
    const command = commandOf(event, event.target.closest('[data-side]') !== null);
    if (!command) return;
    event.preventDefault();
    if (isCursorCommand(command)) move(command);
    else run(command);
  }

  function dropped({ id: from, side, start, end }: Dragged, to: string, toSide: Side): void {
    const [at, mate] = [from, to].map((name) => pairs.findIndex((pair) => pair.id === name)) as [number, number];
    if (side !== toSide || Math.abs(at - mate) !== 1) {
      state.say(strings['desk.no.far']);
      return;
    }
    const isUp = mate < at;
    const now = state.operate({ do: 'move', id: from, side, at: isUp ? end : start, to: isUp ? 'above' : 'below' });
    if (now !== undefined) go({ id: now, side, at: 0 });
  }

  const latest = useRef<RowActions>(null);
  latest.current = {
    place: (name, side, at) => {
      if (name !== cursor?.id || side !== cursor.side || at !== cursor.at) go({ id: name, side, at });
    },
    drop: dropped,
    type: setTyped,
    save: (name, side, text) => {
      setEditing(false);
      setTyped(undefined);
      wantsFocus.current = true;
      settle(state.operate({ do: 'edit', id: name, side, text }));
    },
    cancel: () => {
      wantsFocus.current = true;
      setEditing(false);
      setTyped(undefined);
    },
  };
  const actions = useMemo((): RowActions => {
    const now = () => latest.current as RowActions;
    return {
      place: (...args) => now().place(...args),
      drop: (...args) => now().drop(...args),
      type: (...args) => now().type(...args),
      save: (...args) => now().save(...args),
      cancel: () => now().cancel(),
    };
  }, []);

  if (!desk) return <Opening state={state} strings={strings} />;
  const chunks = Array.from({ length: Math.ceil(shown.length / CHUNK) }, (_, at) =>
    shown.slice(at * CHUNK, (at + 1) * CHUNK),
  );
  const draft = typed !== undefined && cursor ? { side: cursor.side, text: typed } : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the texts in it have the focus
    <div ref={root} className={styles.desk} onKeyDown={press}>
      <div className={`${styles.bar} label`}>
        <fieldset>
          <legend>{strings['desk.pairs']}</legend>
          {(['all', 'doubtful'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="pairs" checked={show === each} onChange={() => setShow(each)} />
              {fill(strings[`desk.pairs.${each}`], { count: each === 'all' ? pairs.length : doubtful.size })}
            </label>
          ))}
        </fieldset>
        <Saving state={state} strings={strings} />
        <a href={`${readPath}${cursor ? `#${cursor.id}` : ''}`}>{strings['desk.read']}</a>
      </div>
      <div className={styles.list}>
        {shown.length === 0 && <p>{strings['desk.none']}</p>}
        {chunks.map((chunk, index) => (
          <PairChunk
            // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is a place in the list
            key={index}
            count={chunk.length}
            isHeld={chunk.some((pair) => pair.id === cursor?.id)}
          >
            {() =>
              chunk.map((pair) => {
                const isCurrent = pair.id === cursor?.id;
                return (
                  <PairRow
                    key={pair.id}
                    pair={pair}
                    lang={lang}
                    confidence={confidenceOf(pair)}
                    isDoubtful={doubtful.has(pair.id)}
                    isNeighbour={show === 'doubtful' && !doubtful.has(pair.id)}
                    isCurrent={isCurrent}
                    side={isCurrent ? cursor.side : undefined}
                    at={isCurrent ? cursor.at : undefined}
                    isEditing={isCurrent && editing}
                    strings={strings}
                    actions={actions}
                  />
                );
              })
            }
          </PairChunk>
        ))}
      </div>
      <div className={styles.foot}>
        {cursor && <Rules state={state} id={cursor.id} lang={lang} draft={draft} strings={strings} />}
        <output className={`${styles.said} label`}>{state.said.text}</output>
        <Operations strings={strings} run={run} isPossible={(command) => isPossible(command, state)} />
      </div>
    </div>
  );
}

function isCursorCommand(command: DeskCommand | CursorCommand): command is CursorCommand {
  return /^(?:pair|word)|^(?:begin|end)$/.test(command);
}

function isPossible(command: DeskCommand, { desk }: DeskState): boolean {
  if (!desk) return false;
  const { changes, done } = desk.journal;
  return command === 'undo' ? done > 0 : command !== 'redo' || done < changes.length;
}

/** The doubtful pairs and the current one with their neighbours. */
function besideDoubtful(
  pairs: readonly DeskPair[],
  doubtful: ReadonlySet<string>,
  current: string | undefined,
): readonly DeskPair[] {
  const isShown = (at: number) => {
    const id = pairs[at]?.id;
    return id !== undefined && (id === current || doubtful.has(id));
  };
  return pairs.filter((_, at) => isShown(at - 1) || isShown(at) || isShown(at + 1));
}

interface PartProps {
  readonly state: DeskState;
  readonly strings: DeskStrings;
}

function Opening({ state: { saving, retry }, strings }: PartProps) {
  if (saving.is !== 'failed') return <p className="label">{strings['desk.loading']}</p>;
  return (
    <p role="alert">
      {saving.reason}{' '}
      <button type="button" className={styles.retry} onClick={retry}>
        {strings['desk.retry']}
      </button>
    </p>
  );
}

/** Whether all steps are saved; a failure is announced. */
function Saving({ state: { saving, retry }, strings }: PartProps) {
  if (saving.is === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        {fill(strings['desk.failed'], { reason: saving.reason })}{' '}
        <button type="button" className={styles.retry} onClick={retry}>
          {strings['desk.retry']}
        </button>
      </span>
    );
  }
  return <span>{strings[saving.is === 'saved' ? 'desk.saved' : 'desk.saving']}</span>;
}

interface RulesProps extends PartProps {
  readonly id: string;
  readonly lang: string;
  readonly draft: { readonly side: Side; readonly text: string } | undefined;
}

/** The findings for the paragraph at the cursor; they are in English, as in the check. */
function Rules({ state: { desk }, id, lang, draft, strings }: RulesProps) {
  const wanted = useDeferredValue(draft);
  const text = desk?.text;
  const found = useMemo(() => (text ? rulesOfPair(text, id, lang, wanted) : []), [text, id, lang, wanted]);
  if (found.length === 0) return null;
  return (
    <section className={`${styles.rules} label`} aria-label={strings['desk.rules']}>
      <ul lang="en">
        {found.map(({ id: own, rule, message, hint }) => (
          <li key={`${own} ${rule} ${message}`}>
            <b>{own}</b> {message}. {hint} <span className={styles.rule}>{rule}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
