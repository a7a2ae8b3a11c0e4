// The part of the card with other sentences of the library, which are downloaded when it is opened.
import { useState } from 'react';
import { elsewhereHref } from '#lib/glosses/address.ts';
import {
  type ElsewhereFile,
  elsewhereKey,
  type OtherSentence,
  otherSentences,
  placesOf,
  shardOf,
} from '#lib/glosses/elsewhere-file.ts';
import { pagePath } from '#lib/site/address.ts';
import { fillCount } from '#lib/site/templates.ts';
import { loadJson } from '../download/json-files.ts';
import { MarkedText } from '../vocabulary/marked-text.tsx';
import type { LookupContext } from './lookup-context.ts';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface ElsewhereProps {
  readonly entry: { readonly lemma: string; readonly pos: string };
  readonly from: { readonly address: string; readonly segment: string };
  readonly place: LookupContext;
  readonly strings: WordStrings;
}

export function Elsewhere({ entry, from, place, strings }: ElsewhereProps) {
  const [found, setFound] = useState<readonly OtherSentence[] | 'lost'>();
  const [places, setPlaces] = useState(0);

  async function fetchThem() {
    const file = await loadJson<ElsewhereFile>(elsewhereHref(place.lang, shardOf(entry.lemma)));
    setFound(file ? otherSentences(file, elsewhereKey(entry), from) : 'lost');
    setPlaces(file ? placesOf(file, entry.lemma) : 0);
  }

  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && (found === undefined || found === 'lost')) void fetchThem();
      }}
    >
      <summary>{strings['word.elsewhere']}</summary>
      {found === undefined || found === 'lost' || found.length === 0 ? (
        <p className={styles.quiet}>
          {
            strings[
              found === undefined
                ? 'word.elsewhere.loading'
                : found === 'lost'
                  ? 'word.elsewhere.lost'
                  : 'word.elsewhere.none'
            ]
          }
        </p>
      ) : (
        <ul>
          {found.map((sentence) => (
            <Sentence key={`${sentence.address} ${sentence.segment}`} sentence={sentence} place={place} />
          ))}
        </ul>
      )}
      {places > 1 && (
        <p className={styles.quiet}>
          <a href={`${pagePath(place.lng, 'search')}?q=${encodeURIComponent(`lemma:${entry.lemma}`)}`}>
            {fillCount(place.lng, strings.places, places)}
          </a>
        </p>
      )}
    </details>
  );
}

function Sentence({ sentence, place }: { readonly sentence: OtherSentence; readonly place: LookupContext }) {
  const { address, segment, title, source, target, start, end, counterparts } = sentence;
  return (
    <li>
      <p lang="ru" className={styles.source}>
        <MarkedText text={source} ranges={[{ start, end }]} />
      </p>
      <p lang={place.lang} className={styles.target}>
        <MarkedText text={target} ranges={counterparts} />
      </p>
      <a href={`/${place.lng}/${address}#${segment}`} lang="ru">
        {title}
      </a>
    </li>
  );
}
