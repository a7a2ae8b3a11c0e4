// Random edits of the library and random new editions: what is a person's stays, and nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAgain, edit, filesOf, type Rows, rowsOf, workOf } from '../../test/add-again.ts';

/** Pseudo-random whole numbers below a limit, the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Paragraphs of one to four sentences, each with a number of its own; some are repeated. */
function textFrom(random: (below: number) => number): { readonly ru: string[][]; readonly en: string[][] } {
  const [ru, en]: [string[][], string[][]] = [[], []];
  for (let paragraph = 0; paragraph < 5 + random(8); paragraph += 1) {
    const [left, right]: [string[], string[]] = [[], []];
    for (let sentence = 0; sentence <= random(4); sentence += 1) {
      const [number, name] = [100 + random(900), random(4)];
      const isShort = random(6) === 0;
      left.push(isShort ? 'Да.' : `${['Анна', 'Иван', 'Мария', 'Пётр'][name]} увидел дом номер ${number}.`);
      right.push(isShort ? 'Yes.' : `${['Anna', 'Ivan', 'Maria', 'Pyotr'][name]} saw house number ${number}.`);
    }
    ru.push(left);
    en.push(right);
  }
  return { ru, en };
}

/** Something that a person may do to the rows, and the ids that are accepted afterwards. */
function editAtRandom(rows: Rows, random: (below: number) => number): { rows: Rows; accepted: readonly string[] } {
  let edited: (readonly [string, string, string | undefined])[] = [...rows];
  const accepted: string[] = [];
  for (let step = 0; step <= random(4); step += 1) {
    const at = random(edited.length);
    const [id = '', source = '', target] = edited[at] ?? [];
    const next = edited[at + 1];
    const isSameParagraph = next !== undefined && next[0].split('-')[0] === id.split('-')[0];
    const kind = random(7);
    if (kind === 0) edited[at] = [id, source, `Edited ${step} by hand.`];
    else if (kind === 1) edited[at] = [id, `Исправлено ${step} рукой.`, target];
    else if (kind === 2 && target) accepted.push(id);
    else if (kind === 3) edited[at] = [id, source, undefined];
    else if (kind === 4 && edited.length > 3 && id.includes('-')) edited = edited.toSpliced(at, 1);
    else if (kind === 5 && isSameParagraph && next) {
      const english = [target, next[2]].filter(Boolean).join(' ');
      edited = edited.toSpliced(at, 2, [id, `${source} ${next[1]}`, english || undefined]);
    } else if (kind === 6 && id.includes('-')) {
      edited = edited.toSpliced(at + 1, 0, [`${id}x`, `Вставлено ${step}.`, `Inserted ${step}.`]);
    }
  }
  const ids = edited.map(([id]) => id);
  if (new Set(ids).size < ids.length) return { rows, accepted: [] };
  return { rows: edited, accepted: accepted.filter((id) => ids.includes(id)) };
}

/** The files of another edition: sentences changed, left out and added on one side or both. */
function reviseAtRandom(
  paragraphs: readonly string[][],
  other: readonly string[][],
  random: (below: number) => number,
) {
  const [ru, en] = [paragraphs.map((one) => [...one]), other.map((one) => [...one])];
  for (let step = 0; step <= random(4); step += 1) {
    const at = random(ru.length);
    const place = random(ru[at]?.length || 1);
    const kind = random(5);
    if (kind === 0) en[at]?.splice(place, 1, `The new edition says ${step} here.`);
    else if (kind === 1) ru[at]?.splice(place, 1, `В новом издании здесь ${step}.`);
    else if (kind === 2) {
      ru[at]?.splice(place, 0, `Новое предложение ${step} тысяч.`);
      en[at]?.splice(place, 0, `A new sentence of ${step} thousand.`);
    } else if (kind === 3 && (ru[at]?.length ?? 0) > 1) {
      ru[at]?.splice(place, 1);
      en[at]?.splice(place, 1);
    } else if (kind === 4) en[at]?.splice(place, 1);
  }
  return { ru, en: en.filter(({ length }) => length > 0) };
}

test('random edits survive the same files and other editions, and nothing of the files is lost', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = randomFrom(seed);
    const { ru, en } = textFrom(random);
    const { work: before } = addAgain(undefined, workOf(ru), workOf(en));
    const { rows, accepted } = editAtRandom(rowsOf(before), random);
    const stored = edit(before, rows, accepted);
    const same = addAgain(stored, workOf(ru), workOf(en));
    assert.deepEqual(rowsOf(same.work), rows, `seed ${seed}`);
    assert.deepEqual(filesOf(addAgain(same.work, workOf(ru), workOf(en)).work), filesOf(same.work), `seed ${seed}`);

    const revised = reviseAtRandom(ru, en, random);
    const { work, report } = addAgain(same.work, workOf(revised.ru), workOf(revised.en));
    const after = rowsOf(work);
    const was = new Map(rowsOf(before).map(([id, ...texts]) => [id, texts]));
    for (const [id, source, target] of rows) {
      const [oldSource, oldTarget] = was.get(id) ?? [];
      if (source !== oldSource || accepted.includes(id)) {
        assert.ok(
          after.some((row) => row[1] === source),
          `seed ${seed}: ${id} ${source}`,
        );
      }
      if (target && (target !== oldTarget || accepted.includes(id))) {
        assert.ok(
          after.some((row) => row[2]?.includes(target)),
          `seed ${seed}: ${id} ${target}`,
        );
      }
    }
    const known = [
      ...after.flatMap(([, ...texts]) => texts),
      ...report.contradictions.flatMap(({ given }) => [given.source, given.target]),
      ...rows.flatMap(([id, ...texts]) => (was.get(id)?.join() === texts.join() ? [] : (was.get(id) ?? []))),
      ...report.aside.map(({ target }) => target),
      ...report.unmatchedChapters.flatMap(({ sentences }) => sentences),
    ].join('\n');
    const gone = rowsOf(before).filter(([id]) => !rows.some((row) => row[0] === id));
    const text = `${known}\n${gone.flatMap(([, ...texts]) => texts).join('\n')}`;
    for (const sentence of [...revised.ru.flat(), ...revised.en.flat()]) {
      assert.ok(text.includes(sentence), `seed ${seed}: ${sentence}`);
    }
    const ids = after.map(([id]) => id);
    assert.equal(new Set(ids).size, ids.length, `seed ${seed}: ids are unique`);
    assert.deepEqual(
      filesOf(addAgain(work, workOf(revised.ru), workOf(revised.en)).work),
      filesOf(work),
      `seed ${seed}: the new edition again`,
    );
  }
});
