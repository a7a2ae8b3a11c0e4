// Logs conform to SARIF 2.1.0 (OASIS, §3), and text cannot break out of an annotation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ALL_RULES } from '#lib/check/all-rules.ts';
import { formatAnnotation } from './annotation.ts';
import { type PlacedIssue, toSarif } from './sarif.ts';

const level = z.enum(['error', 'warning', 'note']);
const message = z.strictObject({ text: z.string().min(1) });
/** The parts of the schema that are used, with their required properties. */
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(-1),
          level,
          message,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.~!*'()%/-]+$/), uriBaseId: z.string() }),
                region: z.strictObject({ startLine: z.int().min(1) }).optional(),
              }),
              logicalLocations: z.array(z.strictObject({ name: z.string() })).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

const issue: fc.Arbitrary<PlacedIssue> = fc.record({
  rule: fc.constantFrom(...ALL_RULES.map(({ code }) => code)),
  severity: fc.constantFrom('error', 'warning', 'info'),
  file: fc.constantFrom('content/dama/text.json', 'locales/en/дама с собачкой/1.json'),
  id: fc.string(),
  message: fc.string(),
  hint: fc.string({ unit: 'binary' }),
  line: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
});

test('every log is valid, and every result names its rule', () => {
  fc.assert(
    fc.property(fc.array(issue), (issues) => {
      const { runs } = log.parse(toSarif(issues, ALL_RULES));
      const [run] = runs;
      assert.equal(run?.results.length, issues.length);
      for (const { ruleId, ruleIndex } of run?.results ?? []) {
        assert.equal(run?.tool.driver.rules[ruleIndex]?.id, ruleId);
      }
    }),
  );
});

test('an annotation is one line with properly ended properties', () => {
  const placed = {
    rule: 'nfc',
    severity: 'info',
    file: 'a,b:c.json',
    id: 'p1',
    message: '50%\n::error::',
    hint: '',
    line: 3,
  };
  assert.equal(
    formatAnnotation({ ...placed, severity: 'info' }),
    '::notice file=a%2Cb%3Ac.json,line=3,title=nfc::p1: 50%25%0A::error::.',
  );
  fc.assert(
    fc.property(issue, (any) => assert.match(formatAnnotation(any), /^::(?:error|warning|notice) file=[^\r\n]+$/)),
  );
});
