// converted-unit: measures that the translator converted to other units, for the editor to confirm.
import { convertedMeasures } from '../../text/numbers/compare.ts';
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const convertedUnit: Rule<Translation> = {
  code: 'converted-unit',
  severity: 'info',
  explain:
    'Kilometres converted to miles, or degrees Celsius to Fahrenheit, may be correct and still unwanted: use the same units throughout a text.',
  *find(translation) {
    const { file, lang } = translation.target;
    if (lang !== 'en') return;
    for (const { id, source, target } of pairsOf(translation)) {
      if (!/\d/.test(source) && !/\d/.test(target)) continue;
      for (const { quantity, mate, units } of convertedMeasures(source, target)) {
        const message = `"${quantity.text}" is translated as "${mate.text}": ${units}`;
        yield { file, id, message, hint: 'Convert all measures of the text, or none.' };
      }
    }
  },
};
