// The word card and the layer of stress say every word of the library alike: the card's first reading is stressed where the layer has its mark.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSaidSo } from '#lib/dictionary/printed-stress.ts';
import { placeWords } from '#lib/glosses/compose.ts';
import { openAnalyser } from '#lib/store/analysis/analyser.ts';
import { openAnalogy } from '#lib/store/analysis/words.ts';
import { readText } from '#lib/store/read/texts.ts';
import { readLayers, segmentsOf } from '#lib/store/read/word-layers.ts';
import { listTexts } from '#lib/store/read/works.ts';
import { withoutStress } from '#lib/text/stress-mark.ts';

test('no word of the library is stressed on its card otherwise than in its layer', async () => {
  const [analyser, analogy] = [await openAnalyser(), await openAnalogy('en')];
  const different: string[] = [];
  let words = 0;
  for (const { address } of await listTexts()) {
    const text = await readText(address, 'en');
    assert.ok(text, address);
    const { stress } = await readLayers(text);
    for (const { segment, start, end, sense } of placeWords(segmentsOf(text), { analyser, analogy, stress })) {
      const printed = sliceMarked(stress.get(segment) ?? '', start, end);
      const said = sense.readings[0]?.stressed;
      if (!printed.includes('\u0301') || said === undefined) continue;
      words += 1;
      if (!isSaidSo(printed, said)) different.push(`${address} ${segment}: ${printed}, on the card ${said}`);
    }
  }
  assert.ok(words > 10_000);
  assert.deepEqual(different, []);
});

/** The part of a line with marks that is between two places of the plain text. */
function sliceMarked(line: string, start: number, end: number): string {
  let [plain, part] = ['', ''];
  for (const character of line) {
    if (character !== '\u0301') plain += character;
    if (plain.length > start && plain.length <= end) part += character;
  }
  return withoutStress(part).length === end - start ? part : '';
}
