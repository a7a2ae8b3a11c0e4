// converted-unit: a measure that a translator has put into other units, for the editor to agree to.
import { convertedMeasures } from '../../text/numbers/compare.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const convertedUnit: Rule<Translation> = {
  code: 'converted-unit',
  severity: 'info',
  explain:
    'Kilometres that became miles, or degrees Celsius that became Fahrenheit, are right in sum and may still be unwanted: a text keeps to one way throughout.',
  *find(translation) {
    const { file, lang } = translation.target;
    if (lang !== 'en') return;
    for (const { id, source, target } of pairsOf(translation)) {
      if (!/\d/.test(source) && !/\d/.test(target)) continue;
      for (const { quantity, mate, units } of convertedMeasures(source, target)) {
        const message = `"${quantity.text}" has become "${mate.text}": ${units}`;
        yield { file, id, message, hint: 'Convert everywhere, or nowhere.' };
      }
    }
  },
};
