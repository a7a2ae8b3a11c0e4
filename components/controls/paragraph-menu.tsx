// The menu of a paragraph, or of the sentence that is lit in it: copies, sharing, listening and links.
import { useEffect, useRef } from 'react';
import styles from './controls.module.css';
import type { DeskStrings } from './strings.ts';
import type { Quoted } from './take.ts';

interface ParagraphMenuProps {
  readonly quoted: Quoted;
  /** The mark beside the paragraph, where the menu opens and the focus returns. */
  readonly mark: HTMLElement;
  /** Address of the passage's own page. */
  readonly href: string;
  readonly strings: DeskStrings;
  readonly take: (what: 'source' | 'target' | 'both' | 'link', quoted: Quoted) => void;
  readonly share: (quoted: Quoted) => void;
  readonly listen: (quoted: Quoted) => void;
  readonly close: () => void;
}

export function ParagraphMenu({ quoted, mark, href, strings, take, share, listen, close }: ParagraphMenuProps) {
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

  const number = quoted.pair.id.slice(1);
  const title = strings[quoted.number ? 'menu.sentence' : 'menu.title']
    .replace('{}', number)
    .replace('{2}', quoted.number ?? '');
  const translated = quoted.pair.querySelector('details') !== null;
  return (
    <div ref={menu} popover="auto" role="dialog" aria-label={title} className={styles.menu}>
      <p className="label">{title}</p>
      {(['source', 'target', 'both', 'link'] as const)
        .filter((what) => translated || (what !== 'target' && what !== 'both'))
        .map((what) => (
          <button
            key={what}
            type="button"
            onClick={() => {
              take(what, quoted);
              menu.current?.hidePopover();
            }}
          >
            {strings[`menu.${what}`]}
          </button>
        ))}
      <button
        type="button"
        onClick={() => {
          menu.current?.hidePopover();
          share(quoted);
        }}
      >
        {strings['menu.share']}
      </button>
      <button
        type="button"
        onClick={() => {
          menu.current?.hidePopover();
          listen(quoted);
        }}
      >
        {strings['menu.listen']}
      </button>
      <a href={href}>{strings['menu.open']}</a>
    </div>
  );
}
