// The reader's words at the end of a text: those saved in it, to review now and on paper, and the others, to be marked as known at once.
import { useEffect, useState } from 'react';
import { type TextWord, wordsOfText } from '#lib/glosses/text-words.ts';
import type { WordsFile } from '#lib/glosses/words-file.ts';
import { fillCount } from '#lib/site/templates.ts';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import { type MetWord, type SavedWord, type Status, stageOf, wordKey } from '#lib/vocabulary/word.ts';
import { loadJson } from '../download/json-files.ts';
import { watchStatuses, wordsMetIn } from '../vocabulary/statuses.ts';
import type { EndStrings } from './strings.ts';
import styles from './text-end.module.css';

interface EndWordsProps {
  readonly lng: string;
  /** Address of the text. */
  readonly address: string;
  /** Address of its words file. */
  readonly href: string;
  /** Shares the sentence that the reader chose last, otherwise the one with this id. */
  readonly share: (id: string | undefined) => void;
  readonly strings: EndStrings;
}

/** The store of saved words is a file of its own. */
const loadStore = () => import('../vocabulary/saved-words.ts');

export function EndWords({ lng, address, href, share, strings }: EndWordsProps) {
  const [all, setAll] = useState<readonly TextWord[]>();
  const [statuses, setStatuses] = useState<ReadonlyMap<string, Status>>(new Map());
  const [mine, setMine] = useState<readonly SavedWord[]>([]);
  const [marked, setMarked] = useState<readonly string[]>();
  const [said, setSaid] = useState('');

  useEffect(() => {
    loadJson<WordsFile>(href).then((file) => file && setAll(wordsOfText(file)));
  }, [href]);
  useEffect(
    () =>
      watchStatuses((held) => {
        setStatuses(held);
        if (held.size === 0) return setMine([]);
        wordsMetIn(address).then((met) => setMine(met.filter(isLearned)));
      }),
    [address],
  );

  if (!all) return null;
  const rest = all.filter(({ entry }) => !statuses.has(keyOf(entry)));

  async function markRest() {
    const outcome = await loadStore().then(
      ({ saveAll }) => saveAll(rest.map(knownWord)),
      () => ({ problem: 'failed' as const }),
    );
    if ('problem' in outcome) return setSaid(strings[`saved.problem.${outcome.problem}`]);
    setMarked(outcome.saved);
    setSaid(fillCount(lng, strings.marked, outcome.saved.length));
  }

  async function undo(keys: readonly string[]) {
    const problem = await loadStore().then(
      ({ removeAll }) => removeAll(keys),
      () => 'failed' as const,
    );
    if (problem) return setSaid(strings[`saved.problem.${problem}`]);
    setMarked(undefined);
    setSaid(strings['end.unmarked']);
  }

  return (
    <section className={`${styles.words} label`}>
      {mine.length > 0 && (
        <>
          <p>
            <span>{fillCount(lng, strings.saved, mine.length)}</span>
            <a href={`/${lng}/review#${address}`}>{strings['end.review']}</a>
          </p>
          <details>
            <summary>{strings['end.sheet']}</summary>
            <ol>
              {mine.map((word) => (
                <Line key={wordKey(word)} word={word} address={address} blank={strings['end.blank']} />
              ))}
            </ol>
          </details>
        </>
      )}
      <p>
        {rest.length > 0 && !marked && (
          <button type="button" onClick={markRest}>
            {fillCount(lng, strings.rest, rest.length)}
          </button>
        )}
        <output>{said}</output>
        {marked && (
          <button type="button" onClick={() => undo(marked)}>
            {strings['words.undo']}
          </button>
        )}
      </p>
      <p>
        <button
          type="button"
          onClick={() => share(mine.at(-1)?.sentences.find((met) => met.address === address)?.segment)}
        >
          {strings['end.share']}
        </button>
      </p>
    </section>
  );
}

interface LineProps {
  readonly word: SavedWord;
  readonly address: string;
  readonly blank: string;
}

/** A word of the worksheet: its meaning, and a sentence of the text with a gap. */
function Line({ word, address, blank }: LineProps) {
  const sentence = word.sentences.find((met) => met.address === address);
  const { before, form, after } = splitAtForm(sentence?.source ?? '', sentence?.form ?? '');
  return (
    <li>
      <b lang="ru" translate="no">
        {word.stressed}
      </b>{' '}
      {word.gloss}
      {form && (
        <div lang="ru" translate="no">
          {before}
          <span role="img" aria-label={blank}>
            {'_'.repeat(Math.max(6, form.length))}
          </span>
          {after}
        </div>
      )}
    </li>
  );
}

function isLearned({ status }: SavedWord): boolean {
  return stageOf(status) === 'new' || stageOf(status) === 'learning';
}

function keyOf({ lemma, pos }: TextWord['entry']): string {
  return wordKey({ lang: 'ru', lemma, pos });
}

/** A word as it is saved when the reader marks it without having opened it; names are ignored rather than known. */
function knownWord({ entry: { lemma, pos, word, gloss }, form }: TextWord): readonly [MetWord, Status] {
  return [{ lang: 'ru', lemma, pos, form, stressed: word, gloss }, pos === 'PROPN' ? 'ignored' : 'known'];
}
