// docs/rules.md lists every rule as the code has it. UPDATE_GOLDEN=1 writes it anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_RULES } from '#lib/check/all-rules.ts';
import { FIXABLE } from '#lib/check/proofread.ts';

const PAGE = 'docs/rules.md';

const HEAD = `# What the check asks for

Every rule has a code, under which \`npm run stroka -- check --explain CODE\` says what stands here. An error keeps a text from its readers; a
warning wants a look; a note is worth knowing. Rules marked ✎ can fix what they find (\`--fix\`). What stands on purpose is passed over when
\`content/<work>/check.json\` says why: \`{"left-in-russian":{"ids":["p9-2"],"reason":"…"}}\`; in a book an id has its chapter before it,
\`2/p9-2\`, and without \`ids\` a rule is off for the whole work. Errors cannot be passed over.
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

/** What Markdown would read as its own stands as code. */
function asMarkdown(text: string): string {
  return text.replace(/"([^"]*[<&*_{[][^"]*)"/g, '`$1`');
}
