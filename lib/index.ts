// The table of contents of the core: every public export, room by room, and nothing else.

// align: sentence alignment
export { type AlignOptions, align, alignChapters, type Chapter } from './align/align.ts';
export { type Bead, formatBead, parseBead } from './align/bead.ts';
export { type ChapterMatch, matchChapters, type TitledChapter } from './align/chapters.ts';
export type { DictionaryEntry } from './align/dictionary.ts';
// pair: an imported work and its translation become a work of the library
export { type MergedWork, mergeWork } from './bitext/merge-work.ts';
export { type PairedWork, type PairOptions, pairWorks } from './bitext/pair-works.ts';
export { type AddReport, type ReportOptions, reportOn } from './bitext/report.ts';
export type { MergeOptions, WorkData } from './bitext/work-data.ts';
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
  fixSegment,
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
// lexicon: what a word means and where its stress falls
export { type Analogy, learnAnalogy } from './dictionary/analogy.ts';
export { createDictionary, type Dictionary, type DictionaryWord, findWords } from './dictionary/dictionary.ts';
export type { Entries, Entry, Glosses, Pos } from './dictionary/entry.ts';
export { type FoundWord, type LookedUp, lookUp } from './dictionary/look-up.ts';
// pack: dictionary packs that others made
export { openPack } from './dictionary/packs/open-pack.ts';
export type {
  OpenedPack,
  PackFile,
  PackForm,
  PackItem,
  PackReader,
  PackTitle,
  PackWord,
} from './dictionary/packs/pack.ts';
export { type Said, sayWords } from './dictionary/say.ts';
export { type Stress, stressOf } from './dictionary/stress.ts';
export { type Doubt, type ReadWord, type StressedText, stressText } from './dictionary/stressed-text.ts';
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
} from './formats/read-xml.ts';
export { isZip, openZip, type ZipArchive, type ZipLimits } from './formats/unzip.ts';
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
export type * from './model.ts';
export { analyseText, analyseTokens, type WordAnalysis } from './morphology/analyse.ts';
export { type Analyser, createAnalyser } from './morphology/analyser.ts';
export type { Analysis, Morphology, Parse } from './morphology/analysis.ts';
export { type ConlluSentence, type ConlluToken, isConllu, parseConllu } from './morphology/conllu.ts';
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
} from './site/address.ts';
export { atomFeed, escapeXml } from './site/feed.ts';
export { citation, excerpt, passageNumbers, textTitle, titleDraft, titleHeading } from './site/passage.ts';
export {
  bookData,
  inlineJson,
  type Picture,
  passageData,
  shelfData,
  structuredData,
} from './site/structured-data.ts';
export type { Translate } from './site/translate.ts';
export { openAnalyser } from './store/analysis/analyser.ts';
export { type CheckOptions, checkLibrary } from './store/analysis/check-library.ts';
export { openLemmas } from './store/analysis/lemmas.ts';
export { readMemory } from './store/analysis/memory.ts';
export { openAnswerCache } from './store/caches/answer-cache.ts';
export { installPack, listPacks, lookUpInPacks, type Pack, type PackEntry, removePack } from './store/caches/packs.ts';
export {
  isHeldBack,
  listPublished,
  publishedNeighbours,
  publishedWork,
  readDraftShare,
} from './store/held-back.ts';
export { openPublished } from './store/open-published.ts';
export { siteOrigin } from './store/origin.ts';
// store: the library on the disk
export { currentIds, resolveId, resolveWork } from './store/read/aliases.ts';
export { readDictionary } from './store/read/dictionary.ts';
export { loadGlossary, readGlossary } from './store/read/glossary.ts';
export { readInterface } from './store/read/interface.ts';
export { openMorphology } from './store/read/morphology.ts';
export { type OpenedTexts, openTexts } from './store/read/open-texts.ts';
export { readSite } from './store/read/site.ts';
export { readSourceBlocks, type SourceBlock } from './store/read/source-blocks.ts';
export { readStoredWork } from './store/read/stored-work.ts';
export { readText } from './store/read/texts.ts';
export { listTexts, listWorks, readWork } from './store/read/works.ts';
export { markReviewed, readDrafting, writeDrafts } from './store/write/drafting.ts';
export { type Fix, planFixes, writeFix } from './store/write/fix-library.ts';
export { writeOutputStream } from './store/write/output-stream.ts';
export { removeWork } from './store/write/remove-work.ts';
export { renameWork } from './store/write/rename-work.ts';
export { type NewStress, writeStress } from './store/write/stress-layer.ts';
export { type NewTranslation, writeTranslation } from './store/write/write-translation.ts';
export { writeWork } from './store/write/write-work.ts';
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
export type { Dependencies, DraftRequest, Provider } from './translate/provider.ts';
export { isProviderName, openProvider, providerNames } from './translate/providers.ts';
