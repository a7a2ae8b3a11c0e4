// Forms with a hyphen that the dictionary of forms does not have: with a particle, said twice, or of two nouns that both inflect.

import { fold } from '../../text/fold.ts';
import { takeApart } from '../affixes.ts';
import type { Morphology, Parse } from '../analysis.ts';

/** Words that make a new word with -то: кто-то, когда-то. */
const INDEFINITE = new Set(
  'кто что какой чей который где куда откуда когда как почему зачем сколько отчего насколько каков'.split(' '),
);

/** Parses of a form by its parts; none where they do not fit together. `look` gives the parses of a part. */
export function hyphenParses(form: string, look: Morphology): readonly Parse[] {
  if (!form.includes('-')) return [];
  return (
    [affixedParses, indefiniteParses, pairParses].map((parse) => parse(form, look)).find(({ length }) => length > 0) ??
    []
  );
}

function affixedParses(form: string, look: Morphology): readonly Parse[] {
  const { word, particle, rebuild } = takeApart(form, '');
  if (word === form) return [];
  return look(word)
    .filter(({ base, known }) => known && !(particle === 'то' && INDEFINITE.has(fold(base))))
    .map((parse) => ({ ...parse, form: rebuild(parse.form) }));
}

/** «Кое-чему» is a form of «кое-что». */
function indefiniteParses(form: string, look: Morphology): readonly Parse[] {
  const [, prefix = '', word = ''] = /^(кое-)(\p{L}+)$/iu.exec(form) ?? [];
  if (word === '') return [];
  const whole = (part: string) => prefix.toLowerCase() + part;
  return look(word)
    .filter(({ known }) => known)
    .map((parse) => ({
      ...parse,
      form: whole(parse.form),
      lemma: whole(parse.lemma),
      base: whole(parse.base),
    }));
}

/** «Беспилотники-разведчики» are two nouns in the same case, «сантиметр-другой» is a noun with an adjective that agrees with it. */
function pairParses(form: string, look: Morphology): readonly Parse[] {
  const [first = '', second = '', ...more] = form.split('-');
  if (first.length < 3 || second.length < 3 || more.length > 0) return [];
  const others = look(second).filter(({ known }) => known);
  // The first part may be new to the dictionary, as «беспилотник» is.
  const nouns = others.length > 0 && !/\p{Lu}/u.test(form) ? look(first) : [];
  return nouns
    .filter(({ tag }) => tag.startsWith('NOUN'))
    .flatMap((noun): Parse[] => {
      const mate = others.find((other) => isBeside(noun, other));
      if (!mate) return [];
      const lemma = `${noun.lemma}-${mate.tag.startsWith('NOUN') ? mate.lemma : agreeing(noun)}`;
      return [{ ...noun, form: `${noun.form}-${mate.form}`, lemma, base: lemma }];
    });
}

const CASE = /nomn|gent|datv|accs|ablt|loct/;

function isBeside(noun: Parse, other: Parse): boolean {
  const isOther = other.base === 'другой' && (other.tag.includes('plur') || other.tag.includes(genderOf(noun)));
  if (!isOther && !other.tag.startsWith('NOUN')) return false;
  const [own, mate] = [noun, other].map(({ tag }) => `${CASE.exec(tag)} ${/sing|plur/.exec(tag)}`);
  return own === mate;
}

function genderOf({ tag }: Parse): string {
  return /masc|femn|neut/.exec(tag)?.[0] ?? 'masc';
}

function agreeing(noun: Parse): string {
  return { masc: 'другой', femn: 'другая', neut: 'другое' }[genderOf(noun)] ?? 'другой';
}
