// Ends a script with one line of advice where it cannot run; loaded before every script, so it keeps to what the oldest Node reads.
'use strict';

// What runs TypeScript as it stands, and has process.loadEnvFile, import.meta.main and node:sqlite.
var NEEDED = 24;

var advice = adviceFor(Number(process.versions.node.split('.')[0]), isInstalled('next/package.json'));
if (advice) {
  console.error(advice);
  process.exit(1);
}

// Compiled code, with its types already stripped, is kept between runs: a command starts in half the time.
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
