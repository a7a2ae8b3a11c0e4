// A book in the list: its titles, how much of it is read, what is doubtful in it, and what can be done with it.
import { useRef } from 'react';
import { ownAddress } from '#lib/own-books/own-book.ts';
import { pagePath } from '#lib/site/address.ts';
import { fill, fillCount } from '#lib/site/templates.ts';
import { TEXT_KEY_PREFIX, type TextMemory } from '../memory/stored-data.ts';
import type { BookRow } from './database.ts';
import { doubtsIn } from './doubts.ts';
import type { BookFormat } from './messages.ts';
import styles from './own-books.module.css';
import type { BookStrings } from './strings.ts';
import { titleOf } from './title-of.ts';

interface BookLineProps {
  readonly book: BookRow;
  /** Whether it was imported on this visit: then its doubts are shown. */
  readonly isLatest: boolean;
  readonly lng: string;
  readonly strings: BookStrings;
  readonly exportAs: (format: BookFormat) => void;
  readonly translate: (files: readonly File[]) => void;
  readonly remove: () => void;
}

const formats = ['zip', 'epub', 'tmx'] as const;

export function BookLine({ book, isLatest, lng, strings, exportAs, translate, remove }: BookLineProps) {
  const input = useRef<HTMLInputElement>(null);
  const { source, target, author } = titleOf(book);
  const translateKey = book.isTranslated ? 'own.retranslate' : 'own.translate';
  const read = shareRead(book);
  const facts = [
    author,
    book.chapters.length > 1 && fillCount(lng, strings.counts.chapters, book.chapters.length),
    fill(strings['own.size'], { size: megabytes(book.size, lng) }),
    read > 0 && fill(strings['own.read'], { share: read }),
  ];
  return (
    <li className={styles.book}>
      <h2>
        <a href={pagePath(lng, ownAddress(book.id))} lang="ru" translate="no">
          {source}
        </a>
      </h2>
      {target && (
        <p className={styles.target} lang={book.lang}>
          {target}
        </p>
      )}
      <p className="label">{facts.filter(Boolean).join(' · ')}</p>
      {isLatest && <p className="label">{doubtsIn(book.doubts, lng, strings.counts)}</p>}
      <details className={styles.actions}>
        <summary>
          {strings['own.actions']}
          <span className="away">{`: ${source}`}</span>
        </summary>
        <p>
          <button type="button" onClick={() => input.current?.click()}>
            {strings[translateKey]}
          </button>
          {formats.map((format) => (
            <button key={format} type="button" onClick={() => exportAs(format)}>
              {strings[`own.export.${format}`]}
            </button>
          ))}
          <button type="button" onClick={remove}>
            {strings['own.remove']}
          </button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings[translateKey]}
          onChange={({ currentTarget }) => {
            translate([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </details>
    </li>
  );
}

/** In per cent: the mean of what is read of its texts. */
function shareRead({ id, chapters }: BookRow): number {
  try {
    const parts = chapters.map(({ name }) => {
      const key = TEXT_KEY_PREFIX + ownAddress(id) + (name === 'text' ? '' : `.${name}`);
      const memory: TextMemory = Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
      return memory.part ?? 0;
    });
    return Math.round((100 * parts.reduce((sum, part) => sum + part, 0)) / Math.max(1, parts.length));
  } catch {
    return 0;
  }
}

/** Russian and English text together take about a byte and a half for each UTF-16 unit. */
function megabytes(size: number, lng: string): string {
  return new Intl.NumberFormat(lng, { maximumFractionDigits: 1 }).format(Math.max(0.1, (size * 1.5) / 1e6));
}
