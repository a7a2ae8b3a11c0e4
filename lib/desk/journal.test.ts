// Tests of the journal where something else has changed the text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDesk, WORK } from '../../test/random-desk.ts';
import type { Change } from './change.ts';
import { deskFiles, readDeskText } from './desk-files.ts';
import { type Desk, takeStep } from './journal.ts';
import { perform } from './perform.ts';

const files = {
  [`content/${WORK}/text.json`]: { 'p1-1': 'Раз.', 'p1-2': 'Два.', 'p1-3': 'Три.' },
  [`locales/en/${WORK}/text.json`]: { 'p1-1': 'One.', 'p1-2': 'Two.', 'p1-3': 'Three.' },
};

function edit(desk: Desk, id: string, text: string): Desk {
  const change = perform(desk, 'en', { do: 'edit', id, side: 'target', text }) as Change;
  return takeStep(desk, { do: 'change', change })?.desk ?? desk;
}

/** The same journal beside a text in which another program has changed a translation. */
function changedElsewhere({ text, journal }: Desk, id: string): Desk {
  const now = deskFiles(text) as Record<string, Record<string, string>>;
  const path = `locales/en/${WORK}/text.json`;
  return { text: readDeskText({ ...now, [path]: { ...now[path], [id]: 'Else.' } }, WORK, 'text', ['en']), journal };
}

test('what others changed elsewhere in the text does not keep a change from being undone', () => {
  const desk = changedElsewhere(edit(openDesk(files), 'p1-1', 'First.'), 'p1-3');
  const undone = takeStep(desk, { do: 'undo' });
  assert.equal(undone?.isSkipped, false);
  assert.deepEqual(
    undone.desk.text.pairs.map((pair) => pair.translations.en?.text),
    ['One.', 'Two.', 'Else.'],
  );
});

test('a change that others have changed again is left out, and those before it can be undone', () => {
  const worked = edit(edit(openDesk(files), 'p1-1', 'First.'), 'p1-2', 'Second.');
  const skipped = takeStep(changedElsewhere(worked, 'p1-2'), { do: 'undo' });
  assert.equal(skipped?.isSkipped, true);
  const undone = takeStep(skipped.desk, { do: 'undo' });
  assert.deepEqual(
    undone?.desk.text.pairs.map((pair) => pair.translations.en?.text),
    ['One.', 'Else.', 'Three.'],
  );
  assert.equal(takeStep(undone.desk, { do: 'undo' }), undefined);
});

test('a change of a text that was changed there meanwhile does not fit', () => {
  const desk = openDesk(files);
  const change = perform(desk, 'en', { do: 'merge', id: 'p1-1' }) as Change;
  assert.equal(takeStep(changedElsewhere(desk, 'p1-2'), { do: 'change', change }), undefined);
});

test('a new change ends what could be redone, but its ids are not given again', () => {
  const start = openDesk({
    ...files,
    [`content/${WORK}/text.json`]: { 'p1-1': 'Раз. Два.', 'p1-2': 'Три.' },
    [`locales/en/${WORK}/text.json`]: {},
  });
  const split = (desk: Desk) => {
    const change = perform(desk, 'en', { do: 'split', id: 'p1-1', source: 5, target: 0 }) as Change;
    return takeStep(desk, { do: 'change', change })?.desk ?? desk;
  };
  const undone = takeStep(split(start), { do: 'undo' })?.desk ?? start;
  const again = split(undone);
  assert.deepEqual(
    again.text.pairs.map(({ id }) => id),
    ['p1-1', 'p1-1b', 'p1-2'],
  );
  assert.equal(takeStep(again, { do: 'redo' }), undefined);
});

test('after an undo, the pair on which the change was made is current again', () => {
  const start = openDesk(files);
  const change = perform(start, 'en', { do: 'move', id: 'p1-2', side: 'target', at: 4, to: 'above' }) as Change;
  const moved = takeStep(start, { do: 'change', change })?.desk ?? start;
  assert.equal(takeStep(moved, { do: 'undo' })?.change.id, 'p1-2');
});
