// A sentence of a saved word: the word marked, the translation below, and a link to the place in the text.
import { paragraphNumber } from '#lib/site/address.ts';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import type { MetSentence } from '#lib/vocabulary/word.ts';

interface WordSentenceProps {
  readonly sentence: MetSentence;
  readonly lng: string;
}

export function WordSentence({ sentence: { address, segment, title, source, target, form }, lng }: WordSentenceProps) {
  const cut = splitAtForm(source, form);
  return (
    <>
      <p lang="ru" translate="no">
        <span>{cut.before}</span>
        {cut.form && <mark>{cut.form}</mark>}
        <span>{cut.after}</span>
      </p>
      {target && <p lang="en">{target}</p>}
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
