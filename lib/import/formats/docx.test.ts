// The shared suite for Word documents, and what only they have.
import { buildDocx } from '../../../test/build-docx.ts';
import { testImporter } from '../../../test/importer-suite.ts';

testImporter({ format: 'docx', build: (sample) => buildDocx(sample) });
