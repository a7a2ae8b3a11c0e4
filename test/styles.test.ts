// Style sheets use the tokens of styles/tokens.css where one exists.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const TOKENS = 'styles/tokens.css';

/** Values of the tokens "--size-13", "--space-8" by their names: "0.8125rem". */
function valuesOf(prefix: 'size' | 'space'): ReadonlySet<string> {
  const source = readFileSync(TOKENS, 'utf8');
  return new Set(
    [...source.matchAll(new RegExp(`--${prefix}-\\d+: ([\\d.]+rem);`, 'g'))].map(([, value = '']) => value),
  );
}

const PROPERTIES = {
  size: /^\s*font(?:-size)?: ([^;]+);/,
  space: /^\s*(?:margin|padding|gap|row-gap|column-gap|inset)[a-z-]*: ([^;]+);/,
} as const;

for (const [prefix, property] of Object.entries(PROPERTIES) as ['size' | 'space', RegExp][]) {
  test(`a ${prefix} that has a token is written as the token`, () => {
    const values = valuesOf(prefix);
    assert.ok(values.size > 0);
    const broken = globSync('{components,styles}/**/*.css')
      .filter((path) => path !== TOKENS)
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) =>
            property
              .exec(line)?.[1]
              ?.split(/[\s,()]+/)
              .some((part) => values.has(part)),
          )
          .map((line) => `${path}: ${line.trim()}`),
      );
    assert.deepEqual(broken, []);
  });
}
