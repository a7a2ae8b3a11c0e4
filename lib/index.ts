// The table of contents of the core: every public export, room by room, and nothing else.

// align: sentence alignment
export { type AlignOptions, align, alignChapters, type Chapter } from './align/align.ts';
export { type Bead, formatBead, parseBead } from './align/bead.ts';
export { type ChapterMatch, matchChapters, type TitledChapter } from './align/chapters.ts';
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
  epubPath,
  type InterfaceLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  type Neighbours,
  neighbours,
  pagePath,
  paragraphNumber,
} from './describe/address.ts';
export { atomFeed, escapeXml } from './describe/feed.ts';
export { citation, excerpt, passageNumbers, textTitle, titleDraft, titleHeading } from './describe/passage.ts';
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
// export: works in formats that other programs read
export { type Exported, type Exporter, type ExportOptions, type Side, SOURCE_LANGUAGE } from './export/exporter.ts';
export { exporterOf, exporters } from './export/exporters.ts';
// format: containers that import and export share
export {
  openXmlReader,
  parseXml,
  readXml,
  type XmlElement,
  type XmlEvents,
  type XmlNode,
  type XmlOptions,
  type XmlReader,
  type XmlTag,
} from './format/read-xml.ts';
export { isZip, openZip, type ZipArchive, type ZipLimits } from './format/unzip.ts';
// import: a work in one language from a file of any known format, and translations that come back from other programs
export { type Decoded, type DecodeOptions, decodeText } from './import/encoding.ts';
export { type ImportWorkOptions, importWork } from './import/import-work.ts';
export type {
  Block,
  ImportedChapter,
  ImportedNote,
  ImportedWork,
  Importer,
  ImportLimits,
  ImportNote,
  ImportOptions,
} from './import/importer.ts';
export { defaultLimits } from './import/limits.ts';
export type { TranslationChange } from './import/translation/change.ts';
export { planTranslation, type TranslationPlan } from './import/translation/plan.ts';
export { readTranslation } from './import/translation/read-translation.ts';
export type { TranslatedUnit, TranslationFile } from './import/translation/reader.ts';
// lexicon: what a word means and where its stress falls
export { type Analogy, learnAnalogy } from './lexicon/analogy.ts';
export { analyseText, analyseTokens, type WordAnalysis } from './lexicon/analyse.ts';
export type { Analysis, Morphology, Parse } from './lexicon/analysis.ts';
export { type ConlluSentence, type ConlluToken, isConllu, parseConllu } from './lexicon/conllu.ts';
export { createDictionary, type Dictionary, type DictionaryWord, findWords } from './lexicon/dictionary.ts';
export type { Entries, Entry, Glosses, Pos } from './lexicon/entry.ts';
export { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
export { type FoundWord, type LookedUp, lookUp } from './lexicon/look-up.ts';
export { type Said, sayWords } from './lexicon/say.ts';
export { type Stress, stressOf } from './lexicon/stress.ts';
export { type Doubt, type ReadWord, type StressedText, stressText } from './lexicon/stressed-text.ts';
export type * from './model.ts';
// pack: dictionary packs that others made
export { openPack } from './pack/open-pack.ts';
export type { OpenedPack, PackFile, PackForm, PackItem, PackReader, PackTitle, PackWord } from './pack/pack.ts';
// pair: an imported work and its translation become a work of the library
export { type MergedWork, mergeWork } from './pair/merge-work.ts';
export { type PairedWork, type PairOptions, pairWorks } from './pair/pair-works.ts';
export { type AddReport, type ReportOptions, reportOn } from './pair/report.ts';
export type { MergeOptions, WorkData } from './pair/work-data.ts';
// segment: ids and addresses, and the paragraphs and passages they make up
export { type Address, formatAddress, isSlug, parseAddress, parseChapter } from './segment/address.ts';
export { type AliasMap, followAliases } from './segment/aliases.ts';
export type { DraftParagraph, DraftSegment } from './segment/draft.ts';
export { type Id, type KindLetter, type PassageEnds, paragraphOf, parseId, parsePassage } from './segment/ids.ts';
export { formatKey, type Key, parseKey } from './segment/keys.ts';
export { emptyText, type MergedText, mergeText, type StoredText } from './segment/merging.ts';
export { type PassageNeighbours, passageNeighbours } from './segment/neighbours.ts';
export { type Passage, selectPassage, toParagraphs } from './segment/paragraphs.ts';
export { nameRun } from './segment/run.ts';
export { type DraftKind, draftAmong, draftKind, draftShare, reviewState } from './segment/states.ts';
export { type Unit, type UnitParagraph, unitParagraphs, unitsOf } from './segment/units.ts';
// store: the library on the disk
export { currentIds, resolveId, resolveWork } from './store/aliases.ts';
export { openAnswerCache } from './store/answer-cache.ts';
export { type CheckOptions, checkLibrary } from './store/check-library.ts';
export { markReviewed, readDrafting, writeDrafts } from './store/drafting.ts';
export { loadGlossary, readGlossary } from './store/glossary.ts';
export {
  isHeldBack,
  listPublished,
  publishedNeighbours,
  publishedWork,
  readDraftShare,
} from './store/held-back.ts';
export { readInterface } from './store/interface.ts';
export { openLemmas } from './store/lemmas.ts';
export { readDictionary } from './store/lexicon.ts';
export { readMemory } from './store/memory.ts';
export { type Mend, planMends, writeMend } from './store/mend-library.ts';
export { openMorphology } from './store/morphology.ts';
export { openPublished } from './store/open-published.ts';
export { type OpenedTexts, openTexts } from './store/open-texts.ts';
export { siteOrigin } from './store/origin.ts';
export { writeOutputStream } from './store/output-stream.ts';
export { installPack, listPacks, lookUpInPacks, type Pack, type PackEntry, removePack } from './store/packs.ts';
export { removeWork } from './store/remove-work.ts';
export { renameWork } from './store/rename-work.ts';
export { readSite } from './store/site.ts';
export { readSourceBlocks, type SourceBlock } from './store/source-blocks.ts';
export { readStoredWork } from './store/stored-work.ts';
export { type NewStress, writeStress } from './store/stress-layer.ts';
export { readText } from './store/texts.ts';
export { openLexicon } from './store/word-model.ts';
export { listTexts, listWorks, readWork } from './store/works.ts';
export { type NewTranslation, writeTranslation } from './store/write-translation.ts';
export { writeWork } from './store/write-work.ts';
export { splitBlocks } from './text/blocks.ts';
// text: prose in one language
export { type Change, difference, formatDifference, formatPatch } from './text/difference.ts';
export { type Glossary, type GlossaryTerm, openGlossary, usesTerm } from './text/glossary.ts';
export { type Forbidden, findForbidden, isNfc, printable } from './text/normalise.ts';
export { splitParagraphs } from './text/paragraphs.ts';
export { cyrillicShare } from './text/script.ts';
export { segmentText } from './text/segment-text.ts';
export { type Span, splitSentences } from './text/sentences.ts';
export { typeset } from './text/typography.ts';
export { countWords, readingMinutes } from './text/words.ts';
// translate: drafts from providers and from the library's memory
export { type Draft, draftSegments, takeKept, takeRemembered } from './translate/draft.ts';
export { describeUsage, estimate, parsePrice } from './translate/estimate.ts';
export { judgeAnswer } from './translate/judge.ts';
export { type Memory, openMemory } from './translate/memory.ts';
export { planRequests, selectSegments, type Which } from './translate/plan.ts';
export type { DraftRequest, Means, Provider } from './translate/provider.ts';
export { isProviderName, openProvider, providerNames } from './translate/providers.ts';
