#!/usr/bin/env bash
# i18next-conv 17.0.0 turns the plurals of a PO file into keys that i18next 26.7.2 does not find.
# gettextToI18next writes word_0, word_1, word_2 (the JSON v3 form); i18next looks for word_one, word_few, word_many and answers with
# the key. In the other direction i18nextToPo writes plurals of the v4 form as entries with a context (msgctxt "few") and not
# as msgid_plural, so a PO editor offers no plural forms.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts i18next-conv@17.0.0 i18next@26.7.2
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { gettextToI18next, i18nextToPo } from "i18next-conv";
import i18next from "i18next";

const po = `msgid ""
msgstr ""
"Language: ru\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "word"
msgid_plural "words"
msgstr[0] "слово"
msgstr[1] "слова"
msgstr[2] "слов"
`;
const read = JSON.parse(await gettextToI18next("ru", po));
assert.deepEqual(read, { word_0: "слово", word_1: "слова", word_2: "слов" });
const i18n = i18next.createInstance();
await i18n.init({ lng: "ru", resources: { ru: { translation: read } }, showSupportNotice: false });
assert.equal(i18n.t("word", { count: 3 }), "word");
const forms = JSON.stringify({ word_one: "слово", word_few: "слова", word_many: "слов", word_other: "слова" });
const written = String(await i18nextToPo("ru", forms, { language: "ru" }));
assert.match(written, /msgctxt "few"/);
assert.doesNotMatch(written, /msgid_plural/);
SCRIPT
node run.mjs
