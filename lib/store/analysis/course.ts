// The course of the library: its easiest texts in an order in which each has few new words.
import type { Level, Work } from '../../model.ts';
import { type CourseStep, planCourse } from '../../vocabulary/course.ts';
import { readPublishedWork, unlessBroken } from '../published.ts';
import { listWorks } from '../read/works.ts';
import { readWorkLemmas } from './work-lemmas.ts';

/** A work at its place in the course. */
export interface CourseWork extends Pick<CourseStep, 'unknown'> {
  readonly work: Work;
}

const EASY: readonly Level[] = ['A1', 'A2', 'B1'];
/** Works of a large library that are looked at, in the order of the shelf. */
const MOST_WORKS = 40;

/** The first `size` texts for a learner; empty where no two works follow one another. A tenth of a second for a thousand words. */
export async function readCourse(size: number): Promise<readonly CourseWork[]> {
  const works = new Map<string, Work>();
  for (const slug of await listWorks()) {
    const work = await unlessBroken(readPublishedWork(slug, 'en'));
    if (!work || work.chapters.length > 0 || !work.meta.level || !EASY.includes(work.meta.level)) continue;
    works.set(slug, work);
    if (works.size === MOST_WORKS) break;
  }
  const texts = [];
  for (const id of works.keys()) texts.push({ id, lemmas: (await readWorkLemmas(id, 'en')) ?? [] });
  const course = planCourse(texts, size);
  return course.length < 2
    ? []
    : course.flatMap(({ id, unknown }) => {
        const work = works.get(id);
        return work ? [{ work, unknown }] : [];
      });
}
