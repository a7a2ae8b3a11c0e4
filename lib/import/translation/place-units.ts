// Matches every unit of a translation file with its segment: by key, or by the text of the original.
import type { Issue, Text } from '../../model.ts';
import { formatKey, parseNoteId } from '../../segment/keys.ts';
import { type Unit, unitsOf } from '../../segment/units.ts';
import { squeeze } from './inline.ts';
import type { TranslatedUnit } from './reader.ts';

/** A unit of the file with the unit of the library that it matches. */
export interface PlacedUnit {
  readonly address: string;
  readonly unit: TranslatedUnit;
  readonly current: Unit;
}

interface Placed {
  readonly placed: readonly PlacedUnit[];
  /** The number of units for other texts. */
  readonly elsewhere: number;
  readonly issues: readonly Issue[];
}

interface Place {
  readonly address: string;
  readonly current: Unit;
}

/** Each place gets at most one unit; unmatched units and duplicates become issues. */
export function placeUnits(units: readonly TranslatedUnit[], texts: readonly Text[], file: string): Placed {
  const places = texts.flatMap((text) => unitsOf(text).map((current): Place => ({ address: text.address, current })));
  const byKey = new Map(places.map((place) => [formatKey(place.address, place.current.id), place]));
  const bySource = Map.groupBy(places, ({ current }) => collapse(current.source));
  // Where codes separate words, the file's original may have other white space.
  const bySqueezed = once(() => Map.groupBy(places, ({ current }) => squeeze(current.source)));
  const only = texts.length === 1 ? texts[0]?.address : undefined;
  const addresses = new Set(texts.map(({ address }) => address));
  const placed = new Map<string, PlacedUnit>();
  const issues: Issue[] = [];
  const withoutKey: TranslatedUnit[] = [];
  let elsewhere = 0;

  /** An issue if another unit has the place. */
  function put({ address, current }: Place, unit: TranslatedUnit): readonly Issue[] {
    const key = formatKey(address, current.id);
    const first = placed.get(key);
    if (first) return [duplicate(file, unit, key, first.unit)];
    placed.set(key, { address, unit, current });
    return [];
  }

  for (const unit of units) {
    const address = unit.address ?? only;
    if (unit.address !== undefined && !addresses.has(unit.address)) elsewhere += 1;
    else if (unit.id === undefined || address === undefined) withoutKey.push(unit);
    else {
      const place = byKey.get(formatKey(address, unit.id)) ?? newNotePlace(unit, unit.id, address, byKey);
      if (place) issues.push(...put(place, unit));
      else issues.push(unknown(file, unit, formatKey(address, unit.id)));
    }
  }
  for (const [source, group] of groupUnits(withoutKey)) {
    const isCoded = group.some(({ coded }) => coded);
    const found =
      source === '' ? [] : (bySource.get(source) ?? (isCoded ? bySqueezed().get(squeeze(source)) : []) ?? []);
    const isRow = found.length === group.length;
    for (const [index, unit] of group.entries()) {
      // As many in the file as in the texts: one for each. Otherwise the first is used for all, and others are
      // duplicates.
      const targets = isRow ? found.slice(index, index + 1) : found;
      if (targets.length === 0) issues.push(unmatched(file, unit));
      // A sentence that occurs several times is one issue, not one for each place.
      issues.push(...targets.flatMap((place) => put(place, unit)).slice(0, 1));
    }
  }
  return { placed: [...placed.values()], elsewhere, issues };
}

/** A translator's note that the original does not have only needs its segment. */
function newNotePlace(
  { source = '' }: TranslatedUnit,
  id: string,
  address: string,
  byKey: ReadonlyMap<string, Place>,
): Place | undefined {
  const owner = byKey.get(formatKey(address, parseNoteId(id)?.segment ?? ''));
  if (!owner || source.trim() !== '') return undefined;
  const { paragraph } = owner.current;
  return { address, current: { id, paragraph, kind: 'paragraph', source: '', target: undefined, state: undefined } };
}

/** A text with every run of white space as one space, for comparing originals that other programs have processed. */
export function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function groupUnits(units: readonly TranslatedUnit[]): ReadonlyMap<string, readonly TranslatedUnit[]> {
  return Map.groupBy(units, ({ source = '' }) => collapse(source));
}

function duplicate(file: string, { line, target }: TranslatedUnit, id: string, first: TranslatedUnit): Issue {
  const isSame = first.target === target;
  const message = `line ${first.line} already translates this, with ${isSame ? 'the same' : 'another'} text`;
  const severity = isSame ? 'info' : 'warning';
  return { rule: 'duplicate', severity, file: `${file}:${line}`, id, message, hint: 'The first one is used.' };
}

function unknown(file: string, { line }: TranslatedUnit, id: string): Issue {
  return {
    rule: 'unknown-id',
    severity: 'warning',
    file: `${file}:${line}`,
    id,
    message: 'the text has no such segment',
    hint: 'It is ignored. The text may have changed since the file was exported: export it again.',
  };
}

function unmatched(file: string, { line, source = '' }: TranslatedUnit): Issue {
  const words = source.length > 60 ? `${source.slice(0, 60)}…` : source;
  return {
    rule: 'unknown-source',
    severity: 'warning',
    file: `${file}:${line}`,
    id: '',
    message: source === '' ? 'the unit has neither a key nor an original' : `no segment has the text "${words}"`,
    hint: 'It is ignored.',
  };
}
