'use client';
// What the reading page does once the reader does something: keys, taps, copying, sharing, stress marks, listening, the paragraph's menu, the list of keys.
import { useEffect, useRef, useState } from 'react';
import { LateListen } from '../listen/lazy-listen.tsx';
import { LatePanel } from '../share/lazy-panel.tsx';
import { Words } from '../word-card/look-up.tsx';
import type { WordsPlace } from '../word-card/place.ts';
import type { WordStrings } from '../word-card/strings.ts';
import styles from './controls.module.css';
import { copy, linkTo, type Origin, quotation, type Taken } from './copy.ts';
import { type Command, commandOf } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { ParagraphMenu } from './paragraph-menu.tsx';
import { light, litSentence, orderLongParagraphs, sentenceAt, walk } from './sentences.ts';
import { ShareSelection } from './share-selection.tsx';
import type { DeskStrings } from './strings.ts';
import { type Quoted, takeQuoted, takeSelection } from './take.ts';
import { nextView, openedCount, toggleAll, togglePair } from './toggles.ts';
import { usePaint } from './use-highlights.ts';
import { useStress } from './use-stress.ts';

interface DeskProps extends Origin {
  /** Where the stress marks of the text are; undefined where it has none. */
  readonly stress: string | undefined;
  readonly strings: DeskStrings;
  readonly words: WordsPlace;
  readonly wordStrings: WordStrings;
}

export function Desk({ strings, path, citation, stress, words, wordStrings }: DeskProps) {
  const [toast, setToast] = useState('');
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState<{ readonly quoted: Quoted; readonly mark: HTMLElement }>();
  const [shared, setShared] = useState<Taken>();
  const [heard, setHeard] = useState<{ readonly quoted: Quoted; readonly paused: boolean }>();
  const say = useRef((text: string) => setToast(text)).current;
  // The same for every drawing: the menu opens anew with another.
  const closeMenu = useRef(() => setMenu(undefined)).current;

  const turnStress = useStress(stress, strings, say);
  usePaint(words.href);

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(''), 2500);
    return () => clearTimeout(timer);
  }, [toast]);

  async function take(what: 'source' | 'target' | 'both' | 'link', quoted: Quoted) {
    const taken = takeQuoted(quoted);
    const text = {
      source: taken.source,
      target: taken.target,
      both: quotation(taken, { path, citation }),
      link: linkTo(taken, path),
    }[what];
    say(strings[(await copy(text)) ? (`copied.${what}` as const) : 'copied.failed']);
  }

  function quotedNow(): Quoted | undefined {
    const lit = litSentence();
    const pair = lit?.pair ?? document.querySelector<HTMLElement>('section[id]:hover');
    return pair ? { pair, number: lit?.number } : undefined;
  }

  function share(quoted: Quoted | undefined) {
    const taken = quoted && takeQuoted(quoted);
    if (taken) setShared(taken);
    else say(strings['share.nothing']);
  }

  /** Begins to read aloud; what is being read pauses and goes on. */
  function listen(quoted: Quoted | undefined) {
    if (heard) setHeard({ ...heard, paused: !heard.paused });
    else if (quoted) setHeard({ quoted, paused: false });
    else say(strings['listen.nothing']);
  }

  function run(command: Command) {
    const quoted = quotedNow();
    if (command === 'next') walk(1);
    else if (command === 'previous') walk(-1);
    else if (command === 'toggle') togglePair(quoted?.pair);
    else if (command === 'toggleAll') say(strings[toggleAll() ? 'reading.openAll' : 'reading.closeAll']);
    else if (command === 'view') say(strings[`view.${nextView()}`]);
    else if (command === 'stress') turnStress();
    else if (command === 'listen') listen(quoted);
    else if (command === 'copy' && quoted) take(sideOf(document.activeElement), quoted);
    else if (command === 'copyPair' && quoted) take('both', quoted);
    else if (command === 'share') {
      const selected = takeSelection();
      if (selected) setShared(selected.taken);
      else share(quoted);
    } else if (command === 'help') setHelp(true);
    else if (command === 'escape') {
      if (heard) setHeard(undefined);
      else light(undefined);
    }
  }

  function click(event: MouseEvent) {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    if (act?.dataset.act === 'all') {
      toggleAll();
    } else if (act?.dataset.act === 'menu' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const pair = act.closest<HTMLElement>('section[id]');
      if (!pair) return;
      event.preventDefault();
      const lit = litSentence();
      setMenu({ quoted: { pair, number: lit?.pair === pair ? lit.number : undefined }, mark: act });
    } else if (
      getSelection()?.isCollapsed !== false &&
      event.target instanceof Element &&
      event.target.closest('section[id]')
    ) {
      light(sentenceAt(event.target));
    }
  }

  const latest = useRef({ run, click });
  latest.current = { run, click };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command || document.querySelector('dialog[open], :popover-open:not([data-words])')) return;
      if (command !== 'escape') event.preventDefault();
      latest.current.run(command);
    };
    const onClick = (event: MouseEvent) => latest.current.click(event);
    let counting = 0;
    // Opening all sends an event for each paragraph: they are counted once.
    const onToggle = () => {
      cancelAnimationFrame(counting);
      counting = requestAnimationFrame(() => showCount(strings.uncovered));
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('toggle', onToggle, true);
    showCount(strings.uncovered);
    orderLongParagraphs();
    document.dispatchEvent(new Event('stroka:ready'));
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
      document.removeEventListener('toggle', onToggle, true);
    };
  }, [strings]);

  return (
    <>
      <output className={`${styles.toast} label`} data-shown={toast ? '' : undefined}>
        {toast}
      </output>
      {menu && (
        <ParagraphMenu
          key={`${menu.quoted.pair.id}-${menu.quoted.number}`}
          {...menu}
          href={linkTo(takeQuoted(menu.quoted), path)}
          strings={strings}
          take={take}
          share={share}
          listen={(quoted) => setHeard({ quoted, paused: false })}
          close={closeMenu}
        />
      )}
      <ShareSelection label={strings['share.selection']} share={setShared} />
      {shared && (
        <LatePanel
          taken={shared}
          path={path}
          citation={citation}
          strings={strings}
          close={() => setShared(undefined)}
          lost={() => {
            setShared(undefined);
            say(strings['share.lost']);
          }}
        />
      )}
      {heard && (
        <LateListen
          key={`${heard.quoted.pair.id}-${heard.quoted.number}`}
          {...heard}
          pause={(paused) => setHeard({ ...heard, paused })}
          strings={strings}
          close={() => setHeard(undefined)}
          lost={() => {
            setHeard(undefined);
            say(strings['listen.lost']);
          }}
        />
      )}
      <Words {...words} strings={wordStrings} />
      {help && <KeysDialog strings={strings} close={() => setHelp(false)} />}
    </>
  );
}

function sideOf(element: Element | null): 'source' | 'target' {
  return element?.closest('details') ? 'target' : 'source';
}

function showCount(template: string) {
  const place = document.querySelector<HTMLElement>('[data-uncovered]');
  if (!place) return;
  const { opened, total } = openedCount();
  place.hidden = opened === 0;
  place.textContent = template.replace('{}', String(opened)).replace('{2}', String(total));
}
