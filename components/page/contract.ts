// The contract between the reading page's HTML and the scripts that read it: its attributes, selectors and events, written here only.
//
// The HTML comes from components/reader. One paragraph in both languages:
//
//   <article>
//     <section id="p7" data-kind="paragraph">
//       <p lang="ru"><span data-n="1">…</span> <span id="p7-2" data-n="2">…</span></p>
//       <details><summary>…</summary><p lang="en"><span data-n="1">…</span> <span data-n="2">…</span></p></details>
//       <a data-act="menu">7</a>
//     </section>
//   </article>
//
// The first child of a section is the original. `data-n` numbers a segment in its paragraph: equal numbers are translations of each other.
// `data-lit` marks the two elements of the current segment. Style sheets use the same attributes.

/** Attribute that numbers a segment in its paragraph, from "1". */
export const SEGMENT_NUMBER = 'data-n';
/** Attribute of the elements of the current segment. */
export const CURRENT = 'data-lit';
/** Attribute of the overlay that holds a paragraph's stress marks (`components/stress`). */
export const STRESS_OVERLAY = 'data-marks';
/** Attribute of the overlay that holds a paragraph's word hints (`components/hints`). */
export const HINT_OVERLAY = 'data-hints';

/** The title of the text in Russian. */
export const TEXT_TITLE = 'h1[lang=ru]';
/** A paragraph with its translation. */
export const PARAGRAPH = 'section[id]';
/** A segment's element, in either language. */
export const SEGMENT = `${PARAGRAPH} [${SEGMENT_NUMBER}]`;
/** The title of the text, where it is a segment: its words can be looked up, and nothing else is done with it. */
export const TITLE_SEGMENT = `h1 [${SEGMENT_NUMBER}]`;
/** The original inside a paragraph. */
export const ORIGINAL = ':scope > :first-child';
/** The translation inside a paragraph; lies inside the toggle. */
export const TRANSLATION = 'details > p';
/** Inside a paragraph: what opens and closes its second language. Untranslated paragraphs have none. */
export const TOGGLE = ':scope > details';
/** The toggles of all paragraphs. */
export const TOGGLES = `${PARAGRAPH} > details`;
/** The toggle whose paragraph starts open in one column, as an example. */
export const EXAMPLE = '[data-example]';
/** Custom property of a paragraph, set by the style sheet while its languages are side by side (reader/pair-side.css). */
export const COLUMNS = '--columns';
/** An element with an action of the page's script: "all", "listen", "menu". */
export const ACTION = '[data-act]';
/** What the page's script answers when it is clicked: actions and segments. */
export const ANSWERED = `${ACTION}, [${SEGMENT_NUMBER}]`;
/** The original's segments. */
export const ORIGINAL_SEGMENT = `${PARAGRAPH} > :first-child [${SEGMENT_NUMBER}]`;
/** Inputs whose values the device remembers by their names. */
export const SETTING = '[data-setting]';
/** Chosen settings that need the page's script, which otherwise waits for the reader. */
export const SCRIPTED = '[data-scripted]:checked';
/** The radio buttons of the four views. */
export const VIEW = '[name=view]';
/** The line that counts the opened paragraphs. */
export const OPENED_COUNT = '[data-uncovered]';
/** The link to the place where reading stopped, hidden until it is known. */
export const CONTINUE = '[data-continue]';
/** Name of the highlight of the word whose card is open. */
export const WORD_HIGHLIGHT = 'stroka-word';
/** The link to the saved words; the attribute has the template of its name while words are due. */
export const DUE_WORDS = '[data-due-words]';
/** The open word card. */
export const WORD_CARD = '[data-words]';
/** The live region in which a screen reader hears what the word card shows. */
export const WORD_ANNOUNCEMENT = '[data-word-said]';

/** Pixels at the top of the window that do not count as in view: what begins there is about to leave it. */
export const TOP_MARGIN = 60;

/** Sent to `document` once the page's script handles events: what the reader did before is then repeated (`components/island`). */
export const READY_EVENT = 'stroka:ready';
/** Sent to `window` when remembered settings are to be applied, or have been. */
export const SETTINGS_EVENT = 'stroka:settings';
/** Sent to `window` when the page's script has changed the height of much of the text: the reading place is to be kept. */
export const MOVED_EVENT = 'stroka:moved';
/** Sent to `window` when what is kept offline has changed (`components/offline`). */
export const KEPT_EVENT = 'stroka:kept';
/** Sent to `window` to load the page's script before the reader does anything. */
export const WAKE_EVENT = 'stroka:wake';
