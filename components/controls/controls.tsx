// The reading page's script: keys, taps, copying, sharing, stress marks, listening, the paragraph's menu, the list of keys.
import { useEffect, useRef, useState } from 'react';
import { cutForReport, reportHref } from '#lib/site/report.ts';
import { fill } from '#lib/site/templates.ts';
import { useHighlights } from '../highlights/use-highlights.ts';
import { useHints } from '../hints/use-hints.ts';
import { storedToken } from '../library-desk/token.ts';
import { ListenBar } from '../listen/listen-bar.tsx';
import { ACTION, READY_EVENT } from '../page/contract.ts';
import { currentSegment, firstInWindow, moveCurrentSegment, setCurrentSegment } from '../page/current-segment.ts';
import { type Command, commandOf } from '../page/keys.ts';
import { openSearch } from '../page/open-search.ts';
import { hoveredParagraph, paragraphAt, sideOf } from '../page/paragraphs.ts';
import { type Passage, type PassagePlace, passageAt, selectedPassage } from '../page/passages.ts';
import { orderLongParagraphs, segmentAt, segmentOfId } from '../page/segments.ts';
import { switchView } from '../page/settings.ts';
import { showOpenedCount, toggleAll, toggleParagraph } from '../page/toggles.ts';
import { Peek } from '../peek/peek.tsx';
import { copyText, linkTo, type Origin, quotation } from '../quotation/quotation.ts';
import { SharePanel } from '../share/share-panel.tsx';
import { useStress } from '../stress/use-stress.ts';
import { EndWords } from '../text-end/end-words.tsx';
import type { EndStrings } from '../text-end/strings.ts';
import type { LookupContext } from '../word-card/lookup-context.ts';
import type { WordStrings } from '../word-card/strings.ts';
import { WordLookup } from '../word-card/word-lookup.tsx';
import styles from './controls.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { type CopyChoice, ParagraphMenu } from './paragraph-menu.tsx';
import { ShareSelection } from './share-selection.tsx';
import type { ControlStrings } from './strings.ts';

export interface ControlsProps extends Origin {
  /** Address of the text's stress marks; undefined if it has none. */
  readonly stress: string | undefined;
  /** The desk for a text that only this browser has; undefined where there is none. */
  readonly deskPath?: string | undefined;
  /** Where mistakes are reported (site.json); undefined: nowhere. */
  readonly report?: string | undefined;
  readonly strings: ControlStrings;
  readonly words: LookupContext;
  readonly wordStrings: WordStrings;
  readonly endStrings: EndStrings;
}

export function Controls({
  strings,
  path,
  citation,
  translation,
  isPrivate = false,
  deskPath,
  stress,
  report,
  words,
  wordStrings,
  endStrings,
}: ControlsProps) {
  const origin = { path, citation, translation, isPrivate };
  const [toast, setToast] = useState('');
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState<{ readonly place: PassagePlace; readonly mark: HTMLElement }>();
  const [shared, setShared] = useState<Passage>();
  const [heard, setHeard] = useState<{ readonly place: PassagePlace; readonly paused: boolean }>();
  const say = useRef((text: string) => setToast(text)).current;
  // The same function at every rendering: the menu's effect depends on it.
  const closeMenu = useRef(() => setMenu(undefined)).current;

  const turnStress = useStress(stress, words.href, strings, say);
  useHints(words.href);
  useHighlights(words.href);

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(''), 2500);
    return () => clearTimeout(timer);
  }, [toast]);

  async function copy(what: CopyChoice, place: PassagePlace) {
    const passage = passageAt(place);
    const text = {
      source: passage.source,
      target: quotation(passage, origin, 'en'),
      both: quotation(passage, origin),
      link: linkTo(passage, path),
    }[what];
    say(strings[(await copyText(text)) ? (`copied.${what}` as const) : 'copied.failed']);
  }

  /** What keys act on: the current sentence, otherwise the paragraph under the pointer. */
  function currentPlace(): PassagePlace | undefined {
    const paragraph = hoveredParagraph();
    return currentSegment() ?? (paragraph && { paragraph, number: undefined });
  }

  /** The place on the desk: of a text of the library only if this browser may write (`stroka desk`). */
  function deskHref(place: PassagePlace): string | undefined {
    const desk = isDeskOn() && !isPrivate ? `/${words.lng}/desk/${words.address}` : deskPath;
    return desk && `${desk}#${passageAt(place).id}`;
  }

  /** A report of the passage with both texts and a place for a suggestion. */
  function reportOf(place: PassagePlace): string | undefined {
    if (report === undefined) return undefined;
    const passage = passageAt(place);
    const texts = [passage.source, passage.target].filter(Boolean).map(cutForReport);
    const body = [linkTo(passage, path), ...texts, strings['report.suggestion'], ''].join('\n\n');
    return reportHref(report, { title: `${words.address}:${passage.id}`, body });
  }

  function share(place: PassagePlace | undefined) {
    if (isPrivate) say(strings['own.share']);
    else if (place) setShared(passageAt(place));
    else say(strings['share.nothing']);
  }

  /** Starts reading aloud, or pauses and resumes it. */
  function listen(place: PassagePlace | undefined = firstInWindow()) {
    if (heard) setHeard({ ...heard, paused: !heard.paused });
    else if (place) setHeard({ place, paused: false });
  }

  function run(command: Command) {
    const place = currentPlace();
    if (command === 'next') moveCurrentSegment(1);
    else if (command === 'previous') moveCurrentSegment(-1);
    else if (command === 'toggle') toggleParagraph(place?.paragraph);
    else if (command === 'toggleAll') say(strings[toggleAll() ? 'reading.allOpen' : 'reading.allClosed']);
    else if (command === 'view') say(strings[`view.${switchView()}`]);
    else if (command === 'stress') turnStress();
    else if (command === 'listen') listen(place);
    else if (command === 'search') openSearch();
    else if (command === 'copy' && place) copy(sideOf(document.activeElement), place);
    else if (command === 'copyPair' && place) copy('both', place);
    else if (command === 'share') {
      const selected = isPrivate ? undefined : selectedPassage();
      if (selected) setShared(selected.passage);
      else share(place);
    } else if (command === 'correct') {
      const href = place && deskHref(place);
      if (href) location.href = href;
    } else if (command === 'help') setHelp(true);
    else if (command === 'escape') {
      if (heard) setHeard(undefined);
      else setCurrentSegment(undefined);
    }
  }

  function click(event: MouseEvent) {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(ACTION) : null;
    const action = mark?.dataset.act;
    if (action === 'all') {
      say(strings[toggleAll() ? 'reading.allOpen' : 'reading.allClosed']);
    } else if (action === 'listen') {
      listen(currentSegment());
    } else if (mark && action === 'menu' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const paragraph = paragraphAt(mark);
      if (!paragraph) return;
      event.preventDefault();
      const current = currentSegment();
      setMenu({ place: { paragraph, number: current?.paragraph === paragraph ? current.number : undefined }, mark });
    } else if (getSelection()?.isCollapsed !== false && paragraphAt(event.target)) {
      setCurrentSegment(segmentAt(event.target));
    }
  }

  const canCorrect = deskPath !== undefined || isDeskOn();
  const latest = useRef({ run, click, canCorrect });
  latest.current = { run, click, canCorrect };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command || (command === 'correct' && !latest.current.canCorrect)) return;
      if (document.querySelector('dialog[open], :popover-open:not([data-words])')) return;
      if (command !== 'escape') event.preventDefault();
      latest.current.run(command);
    };
    const onClick = (event: MouseEvent) => latest.current.click(event);
    let counting = 0;
    // Opening all paragraphs sends an event for each: the count is shown once.
    const onToggle = () => {
      cancelAnimationFrame(counting);
      counting = requestAnimationFrame(() => showCount(strings['reading.uncovered']));
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('toggle', onToggle, true);
    showCount(strings['reading.uncovered']);
    orderLongParagraphs();
    document.dispatchEvent(new Event(READY_EVENT));
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
      document.removeEventListener('toggle', onToggle, true);
    };
  }, [strings]);

  return (
    <>
      <EndWords
        lng={words.lng}
        address={words.address}
        href={words.href}
        strings={endStrings}
        share={(id) => share(currentSegment() ?? (id === undefined ? undefined : segmentOfId(id)))}
      />
      <output className={`${styles.toast} label`} data-shown={toast ? '' : undefined}>
        {toast}
      </output>
      {menu && (
        <ParagraphMenu
          key={`${menu.place.paragraph.id}-${menu.place.number}`}
          {...menu}
          href={isPrivate ? undefined : linkTo(passageAt(menu.place), path)}
          deskHref={deskHref(menu.place)}
          reportHref={reportOf(menu.place)}
          strings={strings}
          copy={copy}
          share={share}
          listen={(place) => setHeard({ place, paused: false })}
          close={closeMenu}
        />
      )}
      {!isPrivate && <ShareSelection label={strings['share.selection']} share={setShared} />}
      {shared && (
        <SharePanel
          passage={shared}
          path={path}
          citation={citation}
          translation={translation}
          strings={strings}
          close={() => setShared(undefined)}
        />
      )}
      {heard && (
        <ListenBar
          key={`${heard.place.paragraph.id}-${heard.place.number}`}
          {...heard}
          lang={words.lang}
          pause={(paused) => setHeard({ ...heard, paused })}
          strings={strings}
          close={() => setHeard(undefined)}
        />
      )}
      <Peek lang={words.lang} />
      <WordLookup {...words} strings={wordStrings} />
      {help && <KeysDialog strings={strings} isDeskOn={canCorrect} close={() => setHelp(false)} />}
    </>
  );
}

function isDeskOn(): boolean {
  return storedToken() !== undefined;
}

function showCount(template: string) {
  showOpenedCount((opened, total) => fill(template, { opened, total }));
}
