#!/bin/sh
# fflate 0.8.3: gunzipSync() of a gzip file of several members (RFC 1952, section 2.2, as `cat a.gz b.gz` and bgzip write them) returns the
# first member only, cut to the size of the last one, and no error. Output seen: "a" for members of 400 bytes and 1 byte; node:zlib and
# gzip return all 401.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3
cat > run.mjs << 'JS'
import { gunzipSync as gunzip } from 'node:zlib';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';

const file = new Uint8Array([...gzipSync(strToU8('a long first member '.repeat(20))), ...gzipSync(strToU8('x'))]);
const [read, whole] = [strFromU8(gunzipSync(file)), gunzip(file).toString()];
console.log(JSON.stringify(read), `(${read.length} of ${whole.length} bytes)`);
process.exitCode = read === 'a' && whole.length === 401 ? 0 : 1;
JS
node run.mjs
