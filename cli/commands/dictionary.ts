// stroka dictionary: third-party dictionary packs, installed beside the project's own dictionary.
import { UserError } from '#lib/error.ts';
import { installPack } from '#lib/store/caches/install-pack.ts';
import { listPacks, removePack } from '#lib/store/caches/packs.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';
import { formatJson, formatTable } from '../print.ts';
import { openProgress } from '../progress.ts';

export const dictionary: Command = {
  words: [1, 2],
  flags: ['json'],
  options: ['name', 'licence', 'attribution'],
  help: `Installs third-party dictionaries: Yomitan zip files, JSON lines from kaikki.org, JSON or CSV from OpenRussian.
The name, licence and attribution of a pack are shown with its words.

  install FILE   install a pack, or update an installed one
  list           list installed packs
  remove NAME    remove a pack

  --name, --licence, --attribution   metadata that the pack does not contain
  --json                             print a JSON array instead of a table`,
  run: async ({ words: [verb = '', what], flags, options }) => {
    if (verb === 'list' && what === undefined) return list(flags.has('json'));
    if (verb === 'install' && what !== undefined) return install(what, options);
    if (verb === 'remove' && what !== undefined) {
      removePack(what);
      console.log(printable(`"${what}" is removed.`));
      return 0;
    }
    throw new UserError('usage', `Unknown arguments: ${[verb, what].filter(Boolean).join(' ')}.`);
  },
};

async function install(file: string, options: ReadonlyMap<string, string>): Promise<number> {
  const progress = openProgress(100);
  try {
    const given = {
      name: options.get('name'),
      licence: options.get('licence'),
      attribution: options.get('attribution'),
    };
    const pack = await installPack(file, given, (share, words) =>
      progress.step(Math.floor(share * 100), `${words} words`),
    );
    progress.end();
    console.log(printable(`"${pack.name}" is installed: ${pack.words} words, ${pack.forms} forms.`));
    console.log(printable(`Licence: ${pack.licence}. Shown as: ${pack.attribution}.`));
    return 0;
  } finally {
    progress.end();
  }
}

function list(asJson: boolean): number {
  const packs = listPacks();
  if (asJson) console.log(formatJson(packs));
  else if (packs.length === 0) console.log('No dictionary is installed.');
  else {
    const rows = packs.map(({ name, format, licence, attribution, words }) => [
      name,
      format,
      `${words} words`,
      licence,
      attribution,
    ]);
    console.log(formatTable(rows));
  }
  return 0;
}
