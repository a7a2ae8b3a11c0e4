// The table of contents of the core: every public export, room by room, and nothing else.

// check: what is wrong with a library, judged from plain data
export { checkAliases, checkCounterpart, checkShelf, checkStrings, checkText, checkWork } from './check/check.ts';
export type { Aliases, Counterpart, Segments, Shelf, Strings, TextFiles, WorkFiles } from './check/rule.ts';
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
export { inlineJson, structuredData } from './describe/structured-data.ts';
export type { Translate } from './describe/translate.ts';
export { UserError } from './error.ts';
export type * from './model.ts';
// segment: ids and addresses, and the paragraphs and passages they make up
export { type Address, formatAddress, isSlug, parseAddress, parseChapter } from './segment/address.ts';
export { type AliasMap, followAliases } from './segment/aliases.ts';
export { type Id, type KindLetter, type PassageEnds, paragraphOf, parseId, parsePassage } from './segment/ids.ts';
export { type PassageNeighbours, passageNeighbours } from './segment/neighbours.ts';
export { type Passage, selectPassage, toParagraphs } from './segment/paragraphs.ts';
// store: the library on the disk
export { currentIds, resolveId, resolveWork } from './store/aliases.ts';
export { checkLibrary } from './store/check-library.ts';
export { readInterface } from './store/interface.ts';
export { siteOrigin } from './store/origin.ts';
export { removeWork } from './store/remove-work.ts';
export { renameWork } from './store/rename-work.ts';
export { readSite } from './store/site.ts';
export { readText } from './store/texts.ts';
export { listTexts, listWorks, readWork } from './store/works.ts';
// text: prose in one language
export { type Forbidden, findForbidden, isNfc, printable } from './text/normalise.ts';
export { typeset } from './text/typography.ts';
export { countWords, readingMinutes } from './text/words.ts';
