// Tests of superscript and subscript text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptText } from './script-digits.ts';

test('exponents and indices become characters, or follow "^" and "_"; endings of ordinals stay', () => {
  for (const [name, text, before, expected] of [
    ['sup', '16', '10', '¹⁶'],
    ['sup', '-3', '10', '⁻³'],
    ['sup', '2', 'м', '²'],
    ['sup', 'n-1', '2', 'ⁿ⁻¹'],
    ['sup', '2k', 'x', '^2k'],
    ['sup', '2/3', '8', '^(2/3)'],
    ['sub', '1', 'x', '₁'],
    ['sup', 'м', 'XIX', 'м'],
    ['sup', 'th', '9', 'th'],
    ['sup', 'n', '2', 'ⁿ'],
    ['sup', '2', '', '2'],
    ['sup', '2', 'слово ', '2'],
  ] as const)
    assert.equal(scriptText(name, text, before), expected, `${before}<${name}>${text}`);
});
