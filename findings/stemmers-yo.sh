#!/usr/bin/env bash
# The Russian stemmers of snowball-stemmers 0.6.0 and lunr-languages 1.22.0 do not know the letter ё.
# Snowball expects ё to be written as е before it runs; neither package does so. «живёшь» and «живешь» get different stems, and ё is
# no vowel: «ёлка» and «ёлки», whose only other vowel is the ending, are not stemmed at all. In lunr a search for «ёлка» does not find
# «ёлки», while «елка» finds «елки».
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 lunr-languages@1.22.0 snowball-stemmers@0.6.0
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import lunr from "lunr";
import support from "lunr-languages/lunr.stemmer.support.js";
import russian from "lunr-languages/lunr.ru.js";
import snowball from "snowball-stemmers";

const stemmer = snowball.newStemmer("russian");
assert.deepEqual(["живёшь", "живешь", "ёлка", "ёлки", "елка", "елки"].map((word) => stemmer.stem(word)), ["живёш", "живеш", "ёлка", "ёлки", "елк", "елк"]);
support(lunr);
russian(lunr);
const index = lunr(function () {
  this.use(lunr.ru);
  this.ref("id");
  this.field("text");
  this.add({ id: "ё", text: "старые ёлки" });
  this.add({ id: "е", text: "старые елки" });
});
assert.deepEqual(index.search("ёлка").map(({ ref }) => ref), []);
assert.deepEqual(index.search("елка").map(({ ref }) => ref), ["е"]);
SCRIPT
node run.mjs
