// One page of the library's shelf: chooses its works, the filters' values and what comes next.
import type { Work } from '#lib/model.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { IslandFiles } from '#lib/site/island-files.ts';
import {
  filterShelf,
  KINDS,
  LENGTHS,
  LEVELS,
  pageOfShelf,
  type ShelfFilter,
  type ShelvedWork,
} from '#lib/site/shelf.ts';
import type { Translate } from '#lib/site/translate.ts';
import type { CourseProps } from './course.tsx';
import { Shelf } from './shelf.tsx';

interface LibraryShelfProps {
  readonly works: readonly ShelvedWork[];
  /** Shown above the filters, if there is one. */
  readonly course?: CourseProps['course'];
  readonly filter: ShelfFilter;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
  readonly island: IslandFiles;
}

/** Texts of each level that the page names for readers who look for the next one. */
const NEXT = 20;

export function LibraryShelf({ works, course = [], filter, lng, t, island }: LibraryShelfProps) {
  const { level, length, kind } = filter;
  const hasWorks = (other: ShelfFilter) => filterShelf(works, other).length > 0;
  const choices = {
    level: LEVELS.filter((value) => value === level || hasWorks({ level: value, length, kind })),
    length: LENGTHS.filter((value) => value === length || hasWorks({ level, length: value, kind })),
    kind: KINDS.filter((value) => value === kind || hasWorks({ level, length, kind: value })),
  };
  const name = ({ work }: { readonly work: Work }) => [work.slug, titleIn(lng, work)] as const;
  const next = {
    course: course.map(name),
    levels: LEVELS.map((value) => [value, filterShelf(works, { level: value }).slice(0, NEXT).map(name)] as const),
  };
  return (
    <Shelf
      page={pageOfShelf(works, filter)}
      filter={filter}
      choices={choices}
      first={course[0]?.work ?? works[0]?.work}
      course={course}
      next={next}
      lng={lng}
      t={t}
      island={island}
    />
  );
}

/** The title in a sentence of the interface. */
function titleIn(lng: InterfaceLanguage, { meta }: Work): string {
  return lng === 'ru' ? `«${meta.title}»` : meta.title;
}
