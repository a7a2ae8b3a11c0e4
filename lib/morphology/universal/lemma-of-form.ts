// Lemmas that Universal Dependencies name otherwise than the dictionary of forms does, made from the form by its ending.

/** «крупнейшего» → «крупнейший», «лучшая» → «лучший» */
export function superlative(form: string): string {
  return form.replace(/ш(?:ий|его|ему|им|ем|ая|ей|ую|ею|ее|ие|их|ими)$/u, 'ший');
}

/** «Ильинична», «Петровичем» → the patronymic, not the father's name. */
export function patronymic(form: string, name: string): string {
  const woman = form.replace(/н(?:а|ы|е|у|ой|ою|ам|ами|ах)?$/u, 'на').replace(/([оеа])в?ен$/u, '$1вна');
  if (/(?:[оеа]в|ич|инич)на$/u.test(woman)) return woman;
  const man = form.replace(/ич(?:а|у|ем|е|и|ей|ам|ами|ах)?$/u, 'ич');
  return man.endsWith('ич') ? man : name;
}

/** A woman's surname is its own lemma: «Астаховой» → «астахова», «Толстую» → «толстая». */
export function surname(form: string, name: string): string {
  const simple = form.replace(/([ое]в|[иы]н)(?:а|ой|ою|у)$/u, '$1а');
  if (/(?:[ое]в|[иы]н)а$/u.test(simple)) return simple;
  return /(?:ий|ый|ой)$/u.test(name) ? `${name.slice(0, -2)}ая` : name;
}

/** «открыт» → «открытый», «сделанных» → «сделанный», «поющего» → «поющий» */
export function fullParticiple(form: string): string {
  const [, stem = '', reflexive = ''] = /^(.*?)(ся)?$/u.exec(form) ?? [];
  const bare = stem.replace(
    /(?<=[щшнтм])(?:ий|его|ему|им|ем|ая|ей|ую|ею|ее|ие|их|ими|ый|ого|ому|ым|ом|ой|ою|ое|ые|ых|ыми)$/u,
    '',
  );
  const short = bare === stem ? bare.replace(/([нтм])[аоы]?$/u, '$1').replace(/(?<!н)н$/u, 'нн') : bare;
  return `${short}${/[шщ]$/u.test(short) ? 'ий' : 'ый'}${reflexive}`;
}
