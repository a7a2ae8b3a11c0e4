// The frame of the pages of own books, which the browser fills in: the title, a message for readers without scripts, and the island.
import type { IslandFiles } from '#lib/site/island-files.ts';
import { InlineScript } from '../inline/inline.tsx';
import { IslandLoader, IslandPlace } from '../island/island.tsx';
import { WAKE_EVENT } from '../page/contract.ts';
import styles from './own-page.module.css';

interface OwnPageProps {
  /** The page's heading; undefined where the island has one. */
  readonly title?: string;
  readonly noscript: string;
  readonly island: IslandFiles;
}

export function OwnPage({ title, noscript, island }: OwnPageProps) {
  return (
    <div className={title ? styles.page : undefined}>
      {title && <h1>{title}</h1>}
      <noscript>
        <p>{noscript}</p>
      </noscript>
      <IslandLoader files={island} />
      <IslandPlace />
      <InlineScript run={wake} args={[WAKE_EVENT]} />
    </div>
  );
}

/** Such a page shows nothing without its island. */
function wake(event: string): void {
  dispatchEvent(new Event(event));
}
