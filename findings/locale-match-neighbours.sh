#!/usr/bin/env bash
# @formatjs/intl-localematcher 0.10.1 gives a Belarusian or Armenian reader Russian and a Ukrainian one the default language.
# The distances are those of CLDR: be, hy, kk, ky, uz, az and tg are near ru, uk and ka are not. A site in English and Russian with English
# as its default therefore answers a browser set to "be" alone in Russian, and one set to "uk" alone in English.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @formatjs/intl-localematcher@0.10.1
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { match } from "@formatjs/intl-localematcher";

const answer = (...wanted) => match(wanted, ["en", "ru"], "en");
for (const language of ["be", "hy", "kk", "ky", "uz", "az", "tg"]) assert.equal(answer(language), "ru", language);
for (const language of ["uk", "ka", "bg"]) assert.equal(answer(language), "en", language);
assert.equal(answer("be", "en"), "en");
SCRIPT
node run.mjs
