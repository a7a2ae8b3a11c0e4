// `node scripts/complete-lockfile.ts`: adds to the lockfile the optional packages for other systems that the registry
// in use does not have, so that `npm ci` accepts the lockfile there. They have no integrity hash, which only a registry
// with the packages has.
import { readFile, writeFile } from 'node:fs/promises';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const FILE = 'package-lock.json';
const lockfile = JSON.parse(await readFile(FILE, 'utf8')) as { packages: Record<string, object> };
const packages = lockfile.packages as Record<string, Locked>;

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages) continue;
    lockfile.packages[`node_modules/${name}`] = {
      version,
      ...systemOf(name),
      ...(dev ? { dev } : {}),
      ...likeOf(name),
    };
    console.log(`added ${name}@${version}`);
  }
}
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(FILE, `${JSON.stringify(lockfile, null, 2)}\n`);

/** Operating system and processor from a name such as "@next/swc-linux-x64-musl". */
function systemOf(name: string) {
  const words = name.split('-');
  const os = words.filter((word) => ['android', 'darwin', 'linux', 'win32'].includes(word));
  const cpu = words.filter((word) => ['arm64', 'x64'].includes(word));
  return {
    cpu,
    optional: true,
    os,
    ...(os[0] === 'linux' ? { libc: [words.includes('musl') ? 'musl' : 'glibc'] } : {}),
  };
}

/** Licence and engines of the same package for another system. */
function likeOf(name: string) {
  const stem = `node_modules/${name.replace(/-(?:android|darwin|linux|win32).*$/, '')}-`;
  const sibling = Object.entries(packages).find(([path, { os }]) => path.startsWith(stem) && os)?.[1];
  return { license: sibling?.license, engines: sibling?.engines };
}
