// CoNLL-U as it is given.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConllu, parseConllu } from './conllu.ts';

const rest = '\t_\t_\t_\t_\t_\t_\t_\t_';
const file = `# sent_id = a-1\n# text = Да, но-но.\n1-2\tДа,${rest}\n1\tДа${rest}\n2\t,${rest}\n2.1\tесть${rest}\n3\tно-но${rest}\n4\t.${rest}\n\n# sent_id = a-2\n1\tНет${rest}\n\n`;

test('tokens keep their numbers and their places', () => {
  const [first, second] = parseConllu(file);
  assert.deepEqual(
    first?.tokens.map(({ id, form, start, end }) => [id, form, start, end]),
    [
      ['1', 'Да', 0, 2],
      ['2', ',', 2, 3],
      ['3', 'но-но', 4, 9],
      ['4', '.', 9, 10],
    ],
  );
  assert.deepEqual([first?.id, second?.id, second?.tokens.length], ['a-1', 'a-2', 1]);
});

test('a file is known by its first sentence', () => {
  assert.ok(isConllu(file));
  assert.ok(isConllu(file.replaceAll('\n', '\r\n')));
  assert.ok(!isConllu('# Заголовок\n\nТекст.'));
  assert.ok(!isConllu('1\tдва\tтри'));
  assert.ok(!isConllu(''));
});
