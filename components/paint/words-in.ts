// The words of a paragraph on the page, each with the names under which it may be saved.
import { wordKey } from '#lib/study/word.ts';
import { formKey, lookUpWord, type PlacedWord, type WordsFile } from '#lib/words/words-file.ts';

/** A word of the original where it stands on the page. */
export interface PageWord {
  readonly range: Range;
  /** Keys of saved words that it may be, the likeliest first. */
  readonly keys: readonly string[];
  /** Whether one would learn it: no name, no number, no mark. */
  readonly isLearnt: boolean;
}

/** Numbers with their endings, and words with hyphens and apostrophes inside. */
const TOKEN =
  /\p{N}+(?:[.,:/]\p{N}+)*(?:-?\p{L}[\p{L}\p{M}]*)?|\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:['’‑-]\p{L}[\p{L}\p{M}\p{N}\u00AD]*)*/gu;

/** The words of a paragraph's original that the file knows, in order. */
export function wordsIn(pair: HTMLElement, file: WordsFile): readonly PageWord[] {
  return [...pair.querySelectorAll<HTMLElement>(':scope > :first-child [data-n]')].flatMap((span) => {
    const segment = span.id || pair.id;
    const times = new Map<string, number>();
    return textNodesOf(span).flatMap((node) =>
      [...node.data.matchAll(TOKEN)].flatMap(({ 0: form, index }) => {
        const key = formKey(form);
        const time = times.get(key) ?? 0;
        times.set(key, time + 1);
        const placed = lookUpWord(file, form, segment, time);
        if (!placed) return [];
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + form.length);
        return [{ range, ...namesOf(placed) }];
      }),
    );
  });
}

function namesOf({ readings }: PlacedWord): Pick<PageWord, 'keys' | 'isLearnt'> {
  const keys = readings.map(({ entry: { lemma, pos } }) => wordKey({ lang: 'ru', lemma, pos }));
  return { keys, isLearnt: readings.every(({ entry: { pos } }) => !/^(?:PROPN|NUM|SYM|PUNCT|X)$/.test(pos)) };
}

function textNodesOf(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
  return nodes;
}
