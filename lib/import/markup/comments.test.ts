// Comments end where browsers end them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../test/encode.ts';
import { readAccounted } from '../../../test/read-accounted.ts';
import { withoutComments } from './comments.ts';

test('a comment ends with "-->", "--!>" or at once; without an end, only its sign is removed', () => {
  for (const comment of ['<!-- a -->', '<!-- a --!>', '<!-->', '<!--->', '<!-- a -- b > -->', '<!---->'])
    assert.equal(withoutComments(`x${comment}y`), 'xy', comment);
  assert.equal(withoutComments('x<!-- y'), 'x y');
});

test('a comment cannot begin in a script, a style or a title', () => {
  for (const html of ['<script>"<!--"</script>y', '<style><!-- p {} --></style>y', '<title><!-- y</title>y'])
    assert.equal(withoutComments(html), html);
});

test('text after a comment that ends unusually is read', async () => {
  for (const comment of ['<!-- c --!>', '<!-->', '<!--->']) {
    const { chapters } = await readAccounted(
      encode(`<html><body><h1>Глава 1</h1><p>До. ${comment}После.</p><p>Ещё один.</p></body></html>`, 'utf-8'),
    );
    const texts = chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    assert.deepEqual(texts, ['Глава 1', 'До. После.', 'Ещё один.'], comment);
  }
});
