// The menu of a paragraph, or of the current sentence in it: copying, sharing, listening and links.
import { useEffect, useRef } from 'react';
import { fill } from '#lib/site/templates.ts';
import { numberOf, toggleOf } from '../page/paragraphs.ts';
import type { PassagePlace } from '../page/passages.ts';
import styles from './controls.module.css';
import type { ControlStrings } from './strings.ts';

const choices = ['source', 'target', 'both', 'link'] as const;

/** What of a passage is copied. */
export type CopyChoice = (typeof choices)[number];

interface ParagraphMenuProps {
  readonly place: PassagePlace;
  /** The mark beside the paragraph, where the menu opens and the focus returns. */
  readonly mark: HTMLElement;
  /** Address of the passage's own page; undefined for a text in this browser alone, which has no links to share. */
  readonly href: string | undefined;
  /** Address of its place on the desk; undefined where nothing can be corrected. */
  readonly deskHref: string | undefined;
  /** Address at which a mistake in it is reported; undefined where there is none. */
  readonly reportHref: string | undefined;
  readonly strings: ControlStrings;
  readonly copy: (what: CopyChoice, place: PassagePlace) => void;
  readonly share: (place: PassagePlace) => void;
  readonly listen: (place: PassagePlace) => void;
  readonly close: () => void;
}

export function ParagraphMenu({
  place,
  mark,
  href,
  deskHref,
  reportHref,
  strings,
  copy,
  share,
  listen,
  close,
}: ParagraphMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    const { top, bottom, left } = mark.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = element;
    element.style.setProperty('--left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
    element.style.setProperty('--top', `${bottom + height < innerHeight ? bottom : Math.max(8, top - height)}px`);
    element.querySelector('button')?.focus();
    const onToggle = (event: ToggleEvent) => {
      if (event.newState !== 'closed') return;
      if (element.contains(document.activeElement) || document.activeElement === document.body) mark.focus();
      close();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [mark, close]);

  const title = fill(strings[place.number ? 'menu.sentence' : 'menu.title'], {
    number: numberOf(place.paragraph),
    sentence: place.number ?? '',
  });
  const translated = toggleOf(place.paragraph) !== undefined;
  return (
    <div ref={menu} popover="auto" role="dialog" aria-label={title} className={styles.menu}>
      <p className="label">{title}</p>
      {choices
        .filter((what) => translated || (what !== 'target' && what !== 'both'))
        .filter((what) => href !== undefined || what !== 'link')
        .map((what) => (
          <button
            key={what}
            type="button"
            onClick={() => {
              copy(what, place);
              menu.current?.hidePopover();
            }}
          >
            {strings[`menu.${what}`]}
          </button>
        ))}
      {href !== undefined && (
        <button
          type="button"
          onClick={() => {
            menu.current?.hidePopover();
            share(place);
          }}
        >
          {strings['menu.share']}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          menu.current?.hidePopover();
          listen(place);
        }}
      >
        {strings['menu.listen']}
      </button>
      {href !== undefined && <a href={href}>{strings['menu.open']}</a>}
      {deskHref && <a href={deskHref}>{strings['menu.correct']}</a>}
      {reportHref && <a href={reportHref}>{strings['menu.report']}</a>}
    </div>
  );
}
