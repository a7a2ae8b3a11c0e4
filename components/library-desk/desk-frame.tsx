// The frame of the desk's pages: the title, and a message for browsers without scripts; and the list of what can be opened.
import type { ReactNode } from 'react';
import styles from './library-desk.module.css';
import { RememberToken } from './remember-token.tsx';

interface DeskFrameProps {
  readonly title: string;
  readonly noscript: string;
  readonly children: ReactNode;
}

/** Marked data-app: it does not work without scripts, so next-cache/ leaves them in it. */
export function DeskFrame({ title, noscript, children }: DeskFrameProps) {
  return (
    <div className={styles.page} data-app="">
      <h1>{title}</h1>
      <noscript>
        <p>{noscript}</p>
      </noscript>
      {children}
    </div>
  );
}

/** A text or a work that can be opened. */
export interface DeskLink {
  readonly name: string;
  /** The language of the name, if it is not that of the page. */
  readonly lang?: string;
  readonly href: string;
}

interface DeskLinksProps {
  readonly links: readonly DeskLink[];
}

export function DeskLinks({ links }: DeskLinksProps) {
  return (
    <>
      <RememberToken />
      <ul className={styles.links}>
        {links.map(({ name, lang, href }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
