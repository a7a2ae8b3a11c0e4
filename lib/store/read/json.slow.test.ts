// The JSON reader accepts and returns the same as JSON.parse, and reports more about errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Json, parseJson } from './json.ts';

/** Converts objects without a prototype to plain ones, as from JSON.parse. */
function plain(value: Json | undefined): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function faultsOf(text: string) {
  return parseJson(text).faults.map(({ kind, key, line, column }) => [kind, key, line, column]);
}

test('every JSON text has the same value as with JSON.parse', () => {
  const json = fc
    .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
    .filter((value) => !JSON.stringify(value).includes('"__proto__"'));
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      assert.deepEqual(plain(parseJson(text).value), JSON.parse(text));
      assert.deepEqual(parseJson(text).faults, []);
    }),
  );
});

test('it accepts exactly what JSON.parse accepts', () => {
  const piece = fc.constantFrom(...'{}[],:"\\ \n01-.eE+tnu', '"a"', '"b":', 'true', 'null', '\\u00', '1.5', '\\"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      assert.equal(parseJson(text).value === undefined, !isJson(text), text);
    }),
    { numRuns: 20_000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('an error has its line and column', () => {
  assert.deepEqual(faultsOf('{\n  "a": 1,\n  "b": x\n}'), [['syntax', '', 3, 8]]);
  assert.deepEqual(faultsOf('{"a":"он сказал "да""}'), [['syntax', '', 1, 18]]);
  assert.deepEqual(faultsOf('{"a":1,}'), [['syntax', '', 1, 8]]);
  assert.deepEqual(faultsOf(''), [['syntax', '', 1, 1]]);
  assert.deepEqual(faultsOf('{"a":"\n"}'), [['syntax', '', 1, 7]]);
});

test('duplicate and reserved keys are found at every depth, and the first value is kept', () => {
  const { value, faults } = parseJson('{"a":1,\n"b":{"c":2,"c":3},\n"a":4,"__proto__":{"d":5}}');
  assert.deepEqual(plain(value), { a: 1, b: { c: 2 } });
  assert.deepEqual(
    faults.map(({ kind, key, line, column }) => [kind, key, line, column]),
    [
      ['duplicate-key', 'c', 2, 12],
      ['duplicate-key', 'a', 3, 1],
      ['unsafe-key', '__proto__', 3, 7],
    ],
  );
});

test('keys that objects usually inherit are ordinary keys', () => {
  assert.deepEqual(Object.keys(Object(parseJson('{"constructor":1,"toString":2,"hasOwnProperty":3}').value)), [
    'constructor',
    'toString',
    'hasOwnProperty',
  ]);
});

test('large and deep values can be read', { timeout: 20_000 }, () => {
  const many = `{${Array.from({ length: 200_000 }, (_, index) => `"k${index % 10}":"\\n${index}"`).join(',')}}`;
  assert.equal(parseJson(many).faults.length, 199_990);
  assert.equal(parseJson(`"${'\\"'.repeat(2_000_000)}"`).faults.length, 0);
  for (const opening of ['[', '{"a":']) {
    assert.deepEqual(
      parseJson(opening.repeat(1_000_000)).faults.map(({ kind }) => kind),
      ['syntax'],
    );
  }
});
