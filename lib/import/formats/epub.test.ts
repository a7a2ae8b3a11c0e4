// The shared suite for EPUB 2 and 3, and what only EPUB has.
import { buildEpub } from '../../../test/build-epub.ts';
import { testImporter } from '../../../test/importer-suite.ts';

testImporter({ format: 'epub 2', build: (sample) => buildEpub(2, sample) });
testImporter({ format: 'epub 3', build: (sample) => buildEpub(3, sample) });
