// xmllint: validates TMX against its DTD, XLIFF 1.2 and 2 against their schemas, if Debian packages with these are
// installed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ask, exportFile, type Peer, put } from './peer.ts';

/** `omegat` contains the DTD of TMX, `php-symfony-translation` the schemas of XLIFF. */
const OMEGAT = '/usr/share/omegat/OmegaT.jar';
const SYMFONY = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';

export const xmllint: Peer = {
  name: 'xmllint',
  packageName: 'libxml2-utils',
  program: 'xmllint',
  check: async (works, folder) => {
    const grammars = { tmx: await tmxGrammar(folder), ...(await xliffGrammars(folder)) };
    const passed = [];
    for (const work of works) {
      for (const [format, grammar] of Object.entries(grammars)) {
        const file = await exportFile(work, format, folder);
        await ask('xmllint', ['--noout', '--nonet', ...grammar, file]);
        passed.push(`${work}: ${format} ${grammar.length > 0 ? 'valid' : 'well-formed, no grammar installed'}`);
      }
    }
    return passed;
  },
};

async function tmxGrammar(folder: string): Promise<readonly string[]> {
  const archive = await readFile(OMEGAT).catch(() => undefined);
  const name = 'schemas/tmx14.dtd';
  const grammar = archive && unzipSync(archive, { filter: (file) => file.name === name })[name];
  if (!grammar) return [];
  await put(join(folder, 'tmx14.dtd'), grammar);
  return ['--dtdvalid', join(folder, 'tmx14.dtd')];
}

/** The schemas refer to the schema of the xml namespace by URL; here it is a local file. */
async function xliffGrammars(folder: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = { 'xliff-1.2': 'xliff-core-1.2-strict.xsd', 'xliff-2.1': 'xliff-core-2.0.xsd' };
  const grammars: Record<string, readonly string[]> = {};
  for (const [format, name] of Object.entries(names)) {
    const schema = await readFile(join(SYMFONY, name), 'utf8').catch(() => undefined);
    grammars[format] = schema === undefined ? [] : ['--schema', join(folder, name)];
    if (schema === undefined) continue;
    await put(join(folder, name), schema.replace(/schemaLocation="[^"]*xml\.xsd"/, 'schemaLocation="xml.xsd"'));
    await put(join(folder, 'xml.xsd'), await readFile(join(SYMFONY, 'xml.xsd')));
  }
  return grammars;
}
