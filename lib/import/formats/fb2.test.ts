// The shared suite for FictionBook, and what only FictionBook has.
import { buildFb2 } from '../../../test/build-fb2.ts';
import { testImporter } from '../../../test/importer-suite.ts';

testImporter({ format: 'fb2', build: buildFb2 });
