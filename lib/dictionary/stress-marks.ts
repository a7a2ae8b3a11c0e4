// Where the stress marks of a text stand, apart from the text: what a page needs to draw them over plain words.
import { isStressedCopy, STRESS_MARK } from '../text/stress-mark.ts';

/**
 * Places of the stressed vowels in `text`, UTF-16 offsets counted each from the one before (the first from 0). `stressed` is the same text with
 * U+0301 after those vowels; undefined where it says something else, as after a change of the text, and where the text bears marks of its own.
 */
export function stressMarks(text: string, stressed: string): readonly number[] | undefined {
  if (text.includes(STRESS_MARK) || !isStressedCopy(stressed, text)) return undefined;
  const marks: number[] = [];
  let before = 0;
  let place = -1;
  for (const unit of stressed) {
    if (unit !== STRESS_MARK) place += unit.length;
    else if (place >= 0) {
      marks.push(place - before);
      before = place;
    }
  }
  return marks;
}
