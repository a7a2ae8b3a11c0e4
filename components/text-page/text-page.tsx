// A text as a page: its title, the reader, and what follows it. The server renders it for the library, the browser for a reader's own books.
import type { ReactNode } from 'react';
import type { Paragraph, Text, Work } from '#lib/model.ts';
import { epubPath, type InterfaceLanguage, type Neighbours, pagePath } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { citation, citationIn, textTitle, titleDraft, titleHeading, wordsOf } from '#lib/site/passage.ts';
import type { Translate } from '#lib/site/translate.ts';
import { Credits } from '../credits/credits.tsx';
import { ChapterNavigation } from '../reader/chapter-navigation.tsx';
import { Reader } from '../reader/reader.tsx';
import { factsOf } from '../title/facts.ts';
import { Title } from '../title/title.tsx';
import type { LookupContext } from '../word-card/lookup-context.ts';

interface TextPageProps {
  readonly text: Text;
  readonly work: Work;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** The chapters before and after it. */
  readonly neighbours: Neighbours;
  /** Earlier ids of segments, each with its present id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Address of the text's stress marks; undefined if it has none. */
  readonly stress: string | undefined;
  /** Where mistakes are reported; undefined: nowhere. */
  readonly report?: string | undefined;
  readonly words: LookupContext;
  /** The files of the island with the page's controls; undefined if the caller renders them itself. */
  readonly island: IslandFiles | undefined;
  /** Whether the server has the work as an EPUB. */
  readonly hasEpub: boolean;
  /** The button to keep the work offline; only of a work of one text. */
  readonly keep?: ReactNode;
  /** What follows the text, before the credits. */
  readonly children?: ReactNode;
}

export function TextPage(props: TextPageProps) {
  const { text, work, lng, t, neighbours, aliases, stress, report, words, island, hasEpub, keep, children } = props;
  const isChapter = text.chapter !== undefined;
  return (
    <>
      <Reader
        title={
          <Title
            work={work}
            t={t}
            lng={lng}
            {...textTitle(text, work)}
            segment={titleHeading(text) !== undefined}
            facts={factsOf(work.meta, wordsOf(text), t)}
            draft={titleDraft(text)}
            chapter={isChapter}
            epub={hasEpub && !isChapter ? epubPath(work.slug) : undefined}
            keep={!isChapter && keep}
          />
        }
        text={text}
        level={work.meta.level}
        paragraphs={bodyOf(text)}
        lng={lng}
        t={t}
        {...originOf(text, work, lng, t)}
        aliases={aliases}
        stress={stress}
        report={report}
        words={words}
        island={island}
      />
      {isChapter && <ChapterNavigation work={work.slug} neighbours={neighbours} lng={lng} t={t} />}
      {children}
      <Credits work={work} lng={lng} t={t} />
    </>
  );
}

/** Where passages of a text come from, for copies of them. */
export function originOf(text: Text, work: Work, lng: InterfaceLanguage, t: Translate) {
  return {
    path: pagePath(lng, text.address),
    citation: citation(text, work),
    translation: translationCredit(text, work, lng, t),
  };
}

/** Names the translation in the reader's language. */
function translationCredit(text: Text, work: Work, lng: InterfaceLanguage, t: Translate) {
  const names = (lng === work.lang && work.translation.translators) || work.meta.translators || [];
  const name = names.flatMap((translator) => (translator.lang === work.lang ? translator.name : [])).join(', ');
  return { citation: citationIn(lng, text, work), by: name && t('copied.translator', { name }) };
}

/** The text below the title, without the heading that the title shows. */
export function bodyOf(text: Text): readonly Paragraph[] {
  return titleHeading(text) ? text.paragraphs.slice(1) : text.paragraphs;
}
