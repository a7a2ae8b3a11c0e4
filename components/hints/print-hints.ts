// Hints on paper: lines break differently there, so the words become ruby while the text is printed. The hint itself is generated content: the
// characters of the text stay as they are, and places in them right.
import type { Hint } from './draw-hints.ts';
import styles from './hints.module.css';

/** Writes the hints into the text, except above words that are only partly emphasised; the returned function removes them. */
export function writeHints(hints: readonly Hint[]): () => void {
  const whole = hints.filter(({ range }) => range.startContainer === range.endContainer);
  const written = whole.map(({ range, hint }) => {
    const ruby = document.createElement('ruby');
    const text = document.createElement('rt');
    text.className = styles.ruby ?? '';
    text.dataset.hint = hint;
    range.surroundContents(ruby);
    ruby.append(text);
    return ruby;
  });
  return () => {
    for (const ruby of written.toReversed()) {
      const parent = ruby.parentNode;
      ruby.lastChild?.remove();
      ruby.replaceWith(...ruby.childNodes);
      // The pieces become one text again, in its first node.
      parent?.normalize();
    }
  };
}
