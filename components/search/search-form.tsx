// The form of the search: the field, the levels and kinds that the library has, and the work that the search is limited to.
import type { FormEvent } from 'react';
import type { SearchRequest } from '#lib/search/address.ts';
import type { Search } from '#lib/search/search.ts';
import { KINDS, LEVELS } from '#lib/site/shelf.ts';
import styles from './search.module.css';
import type { SearchStrings } from './strings.ts';

interface SearchFormProps {
  readonly request: SearchRequest;
  readonly facts: Search['facts'];
  readonly strings: SearchStrings;
  /** Whether an empty field has the focus: on a page that is opened to search. */
  readonly isMain?: boolean;
  /** Answers in the browser; without it the server does. */
  readonly submit?: (event: FormEvent<HTMLFormElement>) => void;
}

export function SearchForm({ request, facts, strings, isMain = false, submit }: SearchFormProps) {
  const levels = LEVELS.filter((level) => facts.some((fact) => fact[0] === level));
  const kinds = KINDS.filter((kind) => facts.some((fact) => fact[1] === kind));
  return (
    <search>
      <form action={`/${strings.lng}/search`} className={styles.form} onSubmit={submit}>
        <p>
          <label>
            <span className="label">{strings['search.label']}</span>
            <input
              type="search"
              name="q"
              defaultValue={request.query}
              maxLength={400}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              // biome-ignore lint/a11y/noAutofocus: a page that is opened to search, with nothing above the field
              autoFocus={isMain && request.query === ''}
            />
          </label>
          <button type="submit">{strings['search.button']}</button>
        </p>
        <p>
          {levels.length > 1 && (
            <Choice
              name="level"
              label={strings['search.level']}
              chosen={request.level}
              options={levels.map((level) => [level, level])}
              any={strings['search.any']}
            />
          )}
          {kinds.length > 1 && (
            <Choice
              name="kind"
              label={strings['search.kind']}
              chosen={request.kind}
              options={kinds.map((kind) => [kind, strings[`kind.${kind}`]])}
              any={strings['search.any']}
            />
          )}
        </p>
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly any: string;
}

function Choice({ name, label, chosen = '', options, any }: ChoiceProps) {
  return (
    <label>
      <span className="label">{label}</span>
      <select name={name} defaultValue={chosen}>
        {[['', any] as const, ...options].map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
