#!/usr/bin/env bash
# turndown 7.2.5 writes emphasis that Markdown does not read back when it begins or ends with a quotation mark inside a word or before a dash.
# <b>«Да»</b> between letters becomes не**«да»**нет. By the flanking rules of CommonMark such asterisks open nothing: the reader sees
# them as text. A paragraph "1) раз" is written unescaped and comes back as a list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 mdast-util-from-markdown@2.1.0
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import Turndown from "turndown";
import { fromMarkdown } from "mdast-util-from-markdown";

const write = (html) => new Turndown().turndown(html);
const markdown = write("<p>не<b>«да»</b>нет</p>");
assert.equal(markdown, "не**«да»**нет");
assert.deepEqual(fromMarkdown(markdown).children[0].children.map(({ type, value }) => [type, value]), [["text", markdown]]);
assert.equal(write("<p>1) раз</p>"), "1) раз");
assert.equal(fromMarkdown("1) раз").children[0].type, "list");
SCRIPT
node run.mjs
