// A book as a page: its title and contents.
import type { Work } from '#lib/model.ts';
import { epubPath, type InterfaceLanguage } from '#lib/site/address.ts';
import type { Translate } from '#lib/site/translate.ts';
import { type ChapterLine, Contents } from '../contents/contents.tsx';
import { Credits } from '../credits/credits.tsx';
import { factsOf } from '../title/facts.ts';
import { Title } from '../title/title.tsx';

interface BookPageProps {
  readonly work: Work;
  readonly chapters: readonly ChapterLine[];
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  /** Whether the server has the work as an EPUB. */
  readonly hasEpub: boolean;
  /** The button to keep the work offline. */
  readonly keep?: React.ReactNode;
  /** What comes between the title and the contents. */
  readonly children?: React.ReactNode;
}

export function BookPage({ work, chapters, lng, t, hasEpub, keep, children }: BookPageProps) {
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  return (
    <>
      <Title
        work={work}
        t={t}
        lng={lng}
        source={work.meta.title}
        target={work.translation.title}
        facts={factsOf(work.meta, words, t, chapters.length)}
        epub={hasEpub ? epubPath(work.slug) : undefined}
        keep={keep}
      />
      {children}
      <Contents work={work} chapters={chapters} lng={lng} t={t} />
      <Credits work={work} lng={lng} t={t} />
    </>
  );
}
