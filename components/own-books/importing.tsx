// The progress of an import, with a way to read what is ready, and one to stop.
import { ownAddress } from '#lib/own-books/own-book.ts';
import { pagePath } from '#lib/site/address.ts';
import { fill } from '#lib/site/templates.ts';
import styles from './own-books.module.css';
import type { BookStrings } from './strings.ts';

interface ImportingProps {
  readonly lng: string;
  readonly book: number | undefined;
  readonly share: number | undefined;
  readonly early: string | undefined;
  readonly strings: BookStrings;
  readonly cancel: () => void;
}

export function Importing({ lng, book, share = 0, early, strings, cancel }: ImportingProps) {
  const percent = Math.floor(share * 100);
  return (
    <div className={styles.importing}>
      <p>
        <label htmlFor="import">
          {share < 0.1 ? strings['own.reading'] : fill(strings['own.aligning'], { share: percent })}
        </label>
        <progress id="import" value={share} max={1} />
      </p>
      {early !== undefined && book !== undefined && (
        <p>
          <a
            href={pagePath(lng, ownAddress(book) + (early === 'text' ? '' : `.${early}`))}
            target="_blank"
            rel="noopener"
          >
            {strings['own.early']}
          </a>{' '}
          <span className="label">{strings['own.early.note']}</span>
        </p>
      )}
      <button type="button" onClick={cancel}>
        {strings['own.cancel']}
      </button>
    </div>
  );
}
