#!/usr/bin/env bash
# FlexSearch 0.8.212 (its default encoder) and Fuse.js 7.5.0 (ignoreDiacritics) treat «й» as «и» with a diacritic.
# Both decompose the text (NFD, NFKD) and drop combining marks, so «й» becomes «и»: a search for «мой» (my, singular) also finds «мои»
# (plural), and the other way round. FlexSearch finds them apart only with Charset.Exact.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts flexsearch@0.8.212 fuse.js@7.5.0
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";

const find = (options) => {
  const index = new FlexSearch.Index(options);
  index.add(1, "мой дом");
  index.add(2, "мои дома");
  return index.search("мой");
};
assert.deepEqual(find({}), [1, 2]);
assert.deepEqual(find({ encoder: FlexSearch.Charset.Exact }), [1]);
const found = (ignoreDiacritics) => new Fuse(["мой", "мои"], { threshold: 0, ignoreDiacritics }).search("мой").map(({ item }) => item);
assert.deepEqual(found(true), ["мой", "мои"]);
assert.deepEqual(found(false), ["мой"]);
SCRIPT
node run.mjs
