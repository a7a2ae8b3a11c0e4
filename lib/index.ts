// The table of contents of the core: every public export, room by room, and nothing else.

// align: sentence alignment
export { type AlignOptions, align, alignChapters, type Chapter } from './align/align.ts';
export { type Bead, formatBead, parseBead } from './align/bead.ts';
export type { DictionaryEntry } from './align/dictionary.ts';
// card: what a share card says and how it fits, as plain data
export { cardHref, type PlacedCard } from './card/address.ts';
export { cardAlt, pictureAlt } from './card/alt.ts';
export { type Card, type Format, formatSizes, formats, type Look } from './card/card.ts';
export { passageCard, shelfCard, textCard, workCard } from './card/compose.ts';
export { fitCard } from './card/fit.ts';
export { formatCardName, parseCardName, pictureFileName, UNKNOWN_HASH } from './card/name.ts';
export { PREVIEW, pictureOf } from './card/picture.ts';
export { cardTree } from './card/tree.ts';
// check: what is wrong with a library, judged from plain data
export {
  allRules,
  checkAliases,
  checkAlignment,
  checkCounterpart,
  checkOriginal,
  checkProse,
  checkSettings,
  checkShelf,
  checkStrings,
  checkText,
  checkTranslatedWork,
  checkTranslation,
  checkWork,
  fixable,
  mendSegment,
} from './check/check.ts';
export type {
  Aliases,
  Counterpart,
  Original,
  Prose,
  Segments,
  Shelf,
  Strings,
  TextFiles,
  TranslatedWork,
  Translation,
  WorkFiles,
} from './check/rule.ts';
// describe: what is said of a text to readers, feeds and search engines
export {
  type InterfaceLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  type Neighbours,
  neighbours,
  pagePath,
  paragraphNumber,
} from './describe/address.ts';
export { atomFeed, escapeXml } from './describe/feed.ts';
export { citation, excerpt, passageNumbers, textTitle, titleHeading } from './describe/passage.ts';
export {
  bookData,
  inlineJson,
  type Picture,
  passageData,
  shelfData,
  structuredData,
} from './describe/structured-data.ts';
export type { Translate } from './describe/translate.ts';
export { UserError } from './error.ts';
export type * from './model.ts';
// segment: ids and addresses, and the paragraphs and passages they make up
export { type Address, formatAddress, isSlug, parseAddress, parseChapter } from './segment/address.ts';
export { type AliasMap, followAliases } from './segment/aliases.ts';
export { type Id, type KindLetter, type PassageEnds, paragraphOf, parseId, parsePassage } from './segment/ids.ts';
export { type PassageNeighbours, passageNeighbours } from './segment/neighbours.ts';
export { type Passage, selectPassage, toParagraphs } from './segment/paragraphs.ts';
export { nameRun } from './segment/run.ts';
// store: the library on the disk
export { currentIds, resolveId, resolveWork } from './store/aliases.ts';
export { type CheckOptions, checkLibrary } from './store/check-library.ts';
export { readInterface } from './store/interface.ts';
export { type Mend, planMends, writeMend } from './store/mend-library.ts';
export { siteOrigin } from './store/origin.ts';
export { removeWork } from './store/remove-work.ts';
export { renameWork } from './store/rename-work.ts';
export { readSite } from './store/site.ts';
export { readText } from './store/texts.ts';
export { listTexts, listWorks, readWork } from './store/works.ts';
// text: prose in one language
export { type Forbidden, findForbidden, isNfc, printable } from './text/normalise.ts';
export { splitParagraphs } from './text/paragraphs.ts';
export { segmentText } from './text/segment-text.ts';
export { type Span, splitSentences } from './text/sentences.ts';
export { typeset } from './text/typography.ts';
export { countWords, readingMinutes } from './text/words.ts';
