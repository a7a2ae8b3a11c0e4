// The shared suite for HTML, and what only HTML has.
import { buildHtml } from '../../../test/build-html.ts';
import { testImporter } from '../../../test/importer-suite.ts';

testImporter({ format: 'html', build: buildHtml });
