// The answer of a search: how it was understood, how much was found, and the sentences with their translations, work by work.
import type { MouseEvent } from 'react';
import { type SearchRequest, searchPath } from '#lib/search/address.ts';
import type { Choice, FoundGroup, FoundPair, SearchAnswer, Understood } from '#lib/search/search.ts';
import { paragraphNumber } from '#lib/site/address.ts';
import { fill, fillCount } from '#lib/site/templates.ts';
import { DraftNotice } from '../draft-notice/draft-notice.tsx';
import { MarkedText } from '../vocabulary/marked-text.tsx';
import styles from './search.module.css';
import type { SearchStrings } from './strings.ts';

interface ResultsProps {
  readonly request: SearchRequest;
  readonly answer: SearchAnswer;
  readonly strings: SearchStrings;
  /** Answers a click on a link to another search in the browser; without it the server does. */
  readonly follow?: (event: MouseEvent<HTMLElement>) => void;
}

export function Results({ request, answer, strings, follow }: ResultsProps) {
  const { understood, groups, next, alone } = answer;
  const { from: _, ...whole } = request;
  const other = (query: string): SearchRequest => ({ ...whole, query });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are followed by keys too, which clicks them
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className={styles.results} onClick={follow}>
      {request.work && (
        <p className="label">
          <span lang="ru">{groups[0]?.title.source ?? request.work}</span>{' '}
          <a href={searchPath(strings.lng, { ...whole, work: undefined })}>{strings['search.anywhere']}</a>
        </p>
      )}
      {[...new Map(understood.map((part) => [`${part.typed} ${part.instead}`, part]))].map(([key, part]) => (
        <Understanding key={key} part={part} link={other} strings={strings} />
      ))}
      <Choices label={strings['search.alone']} choices={alone} link={other} lng={strings.lng} />
      <ol className={styles.works}>
        {groups.map((group) => (
          <Group key={group.work} group={group} request={whole} strings={strings} />
        ))}
      </ol>
      {next !== undefined && (
        <p>
          <a className={styles.more} data-more="" href={searchPath(strings.lng, { ...request, from: next })}>
            {strings['search.more']}
          </a>
        </p>
      )}
    </div>
  );
}

/** "37 sentences in 5 texts", for the heading and the live region. */
export function countFound({ total, works, isAtMost, query }: SearchAnswer, strings: SearchStrings): string {
  if (!query) return '';
  if (total === 0) return strings['search.none'];
  const found = `${fillCount(strings.lng, strings.pairs, total)} ${fillCount(strings.lng, strings.works, works)}`;
  return isAtMost ? fill(strings['search.atMost'], { found }) : found;
}

interface UnderstandingProps {
  readonly part: Understood;
  readonly link: (query: string) => SearchRequest;
  readonly strings: SearchStrings;
}

function Understanding({ part, link, strings }: UnderstandingProps) {
  const { typed, instead, isFound, lemmas, forms, suggestions } = part;
  const { lng } = strings;
  return (
    <>
      {instead && <p className="label">{fill(strings['search.instead'], { typed, instead })}</p>}
      {!isFound && <p className="label">{fill(strings['search.missing'], { typed })}</p>}
      <Choices label={strings['search.meant']} choices={suggestions} link={link} lng={lng} />
      <Choices label={strings['search.lemmas']} choices={lemmas} link={link} lng={lng} />
      <Choices label={strings['search.forms']} choices={forms} link={link} lng={lng} />
    </>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly link: (query: string) => SearchRequest;
  readonly lng: string;
}

function Choices({ label, choices, link, lng }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <p className={`${styles.choices} label`}>
      <span>{label}</span>
      {choices.map(({ label, query, count }) => (
        <a key={query} href={searchPath(lng, link(query))} rel="nofollow">
          <span lang={/\p{Script=Cyrillic}/u.test(label) ? 'ru' : 'en'}>{label}</span>
          {count !== undefined && <small> {count}</small>}
        </a>
      ))}
    </p>
  );
}

interface GroupProps {
  readonly group: FoundGroup;
  readonly request: SearchRequest;
  readonly strings: SearchStrings;
}

function Group({ group: { work, title, pairs, total }, request, strings }: GroupProps) {
  const { lng } = strings;
  return (
    <li>
      <h2>
        <a href={`/${lng}/${work}`}>
          <span lang="ru">{title.source}</span>
        </a>{' '}
        {title.target && <small lang="en">{title.target}</small>}
      </h2>
      <ol>
        {pairs.map((pair) => (
          <Pair key={`${pair.text.address} ${pair.id}`} pair={pair} strings={strings} />
        ))}
      </ol>
      {!request.work && total > pairs.length && (
        <p className="label">
          <a href={searchPath(lng, { ...request, work })} rel="nofollow">
            {fillCount(lng, strings.ofWork, total)}
          </a>
        </p>
      )}
    </li>
  );
}

function Pair({ pair, strings }: { readonly pair: FoundPair; readonly strings: SearchStrings }) {
  const { id, text, source, target, marks, draft } = pair;
  const number = paragraphNumber(id);
  const place = [text.chapter?.source, id.startsWith('h') ? '' : `§ ${number}`].filter(Boolean).join(', ');
  return (
    <li className={styles.pair}>
      <p lang="ru">
        <MarkedText text={source} ranges={marks.source} />
      </p>
      <p lang="en" className={styles.target}>
        <MarkedText text={target} ranges={marks.target} />
        {draft && <DraftNotice lng={strings.lng}>{strings[`draft.${draft}`]}</DraftNotice>}
      </p>
      <p className={`${styles.place} label`}>
        <a href={`/${strings.lng}/${text.address}#${id}`}>
          {strings['search.place']}
          {place && <span lang="ru">{`: ${place}`}</span>}
        </a>
      </p>
    </li>
  );
}
