// A sentence of a saved word: the word marked, the translation below, and a link to the place in the text.
import { paragraphNumber } from '#lib/site/address.ts';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { MarkedText } from './marked-text.tsx';

interface WordSentenceProps {
  readonly sentence: MetSentence;
  readonly lng: string;
  /** Where the words are in the translation that go with the word, if that is known. */
  readonly counterparts?: readonly { readonly start: number; readonly end: number }[];
}

export function WordSentence({ sentence, lng, counterparts = [] }: WordSentenceProps) {
  const { address, segment, title, source, target, form } = sentence;
  const cut = splitAtForm(source, form);
  return (
    <>
      <p lang="ru" translate="no">
        <span>{cut.before}</span>
        {cut.form && <mark>{cut.form}</mark>}
        <span>{cut.after}</span>
      </p>
      {target && (
        <p lang="en">
          <MarkedText text={target} ranges={counterparts} />
        </p>
      )}
      {address && (
        <p className="label">
          <a href={`/${lng}/${address}#${segment}`}>
            {title ? <cite lang="ru">«{title}»</cite> : address}, § {paragraphNumber(segment)}
          </a>
        </p>
      )}
    </>
  );
}
