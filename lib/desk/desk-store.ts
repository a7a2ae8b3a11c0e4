// Where the desk's texts are stored: the interface of the library on a server, and of books in the browser.
import type { Lang } from '../model.ts';
import type { Change } from './change.ts';
import type { DeskFiles } from './desk-files.ts';
import type { Journal, Step } from './journal.ts';

/** One text and one of its translations. */
export interface DeskAddress {
  readonly work: string;
  /** "text", or the number of a chapter. */
  readonly name: string;
  readonly lang: Lang;
}

/** A text as it is stored, and the version that names exactly this state of its files and its journal. */
export interface StoredDesk {
  readonly langs: readonly Lang[];
  readonly files: DeskFiles;
  readonly journal: Journal;
  readonly version: string;
}

/** "overtaken": another desk, command or program has changed the text since `version`; nothing was written. */
export type Saved = { readonly version: string } | 'overtaken';

/**
 * Stores texts for the desk. Every method rejects with an error whose message is for a person if the storage fails; then
 * nothing was written.
 */
export interface DeskStore {
  open(address: DeskAddress): Promise<StoredDesk>;
  /** Takes one step (`takeStep`) on the stored text and stores all files and the journal at once, if the text has this version. */
  save(address: DeskAddress, step: Step, version: string): Promise<Saved>;
  /** The present version, for telling that another desk is at work. */
  version(address: DeskAddress): Promise<string>;
  /** The change of `realign` (lib/desk/realign.ts), which takes seconds for a long text; undefined: nothing to change. */
  realign(address: DeskAddress, id: string): Promise<Change | undefined>;
  /** The confidences of `confidencesOf` (lib/desk/confidence.ts). */
  confidences(address: DeskAddress): Promise<ReadonlyMap<string, number>>;
}
