// The words of a saved sentence's translation that go with the saved word.
import { useEffect, useState } from 'react';
import { linksHref } from '#lib/glosses/address.ts';
import { counterpartRanges } from '#lib/glosses/counterparts.ts';
import type { LinksFile, WordRange } from '#lib/glosses/links-file.ts';
import { UNKNOWN_HASH } from '#lib/site/versioned-name.ts';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import type { MetSentence } from '#lib/vocabulary/word.ts';
import { arrivedJson, loadJson } from '../download/json-files.ts';

/** Where they are in the translation; none until the links of the text have arrived, and where nothing is certain. */
export function useCounterparts(sentence: MetSentence | undefined): readonly WordRange[] {
  const address = sentence?.target ? sentence.address : '';
  const href = linksHref('en', address, UNKNOWN_HASH);
  const [file, setFile] = useState<LinksFile | undefined>(arrivedJson<LinksFile>(href));
  useEffect(() => {
    let isOpen = true;
    setFile(arrivedJson<LinksFile>(href));
    if (address !== '') loadJson<LinksFile>(href).then((loaded) => isOpen && setFile(loaded));
    return () => {
      isOpen = false;
    };
  }, [address, href]);
  if (!sentence || !file) return [];
  const { before, form } = splitAtForm(sentence.source, sentence.form);
  if (form === '') return [];
  return counterpartRanges(file, sentence.segment, sentence, {
    start: before.length,
    end: before.length + form.length,
  });
}
