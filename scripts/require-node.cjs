// Exits with one line of advice if scripts cannot run here; loaded before every script, in syntax that old versions of
// Node can parse.
'use strict';

// The features used: running TypeScript directly, process.loadEnvFile, import.meta.main and node:sqlite.
var NEEDED = 24;

var advice = adviceFor(Number(process.versions.node.split('.')[0]), isInstalled('next/package.json'));
if (advice) {
  console.error(advice);
  process.exit(1);
}

// Compiled code without types is cached between runs: a command starts in half the time.
var enableCompileCache = require('node:module').enableCompileCache;
if (enableCompileCache) enableCompileCache(require('node:path').join(__dirname, '../.stroka/compile-cache'));

function adviceFor(major, installed) {
  if (!installed) return 'The packages are not installed: run `npm ci` first.';
  if (major < NEEDED) {
    return (
      'Stroka runs on Node ' +
      NEEDED +
      ', and this is Node ' +
      process.versions.node +
      '. ' +
      '`npm ci` installs the right one in node_modules: run it again without --ignore-scripts and --omit=dev.'
    );
  }
  return '';
}

function isInstalled(file) {
  try {
    require.resolve(file);
    return true;
  } catch (_missing) {
    return false;
  }
}
