// docs/rules.md lists every rule with the explanation from the code. UPDATE_GOLDEN=1 rewrites it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_RULES } from '#lib/check/all-rules.ts';
import { FIXABLE } from '#lib/check/proofread.ts';

const PAGE = 'docs/rules.md';

const HEAD = `# Rules of the check

Every rule has a code; \`npm run stroka -- check --explain CODE\` prints its explanation below. An error hides a text from readers, a
warning needs attention, a note is for information. \`--fix\` can fix what the rules marked ✎ find. List intentional cases in
\`content/<work>/check.json\` with a reason: \`{"left-in-russian":{"ids":["p9-2"],"reason":"…"}}\`. In a book, put the chapter before the id
(\`2/p9-2\`); without \`ids\`, the rule is off for the whole work. Errors cannot be allowed in this way.
`;

test('docs/rules.md is the list of the rules', () => {
  const entries = ALL_RULES.map(({ code, severity, explain }) => {
    const kind = severity === 'info' ? 'note' : severity;
    return `- \`${code}\`${FIXABLE.includes(code) ? ' ✎' : ''} (${kind}): ${asMarkdown(explain)}`;
  });
  const page = [HEAD, ...entries, ''].join('\n');
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(PAGE, page);
  else assert.equal(readFileSync(PAGE, 'utf8'), page, 'docs/rules.md is out of date: UPDATE_GOLDEN=1 npm run check');
});

/** Turns quoted text with Markdown characters into code. */
function asMarkdown(text: string): string {
  return text.replace(/"([^"]*[<&*_{[][^"]*)"/g, '`$1`');
}
