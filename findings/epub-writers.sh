#!/usr/bin/env bash
# epub-gen-memory 1.1.2 and nodepub 5.1.1 write EPUBs that EPUBCheck (@likecoin/epubcheck-ts 0.7.0) refuses, with the least they require.
# Without a description epub-gen-memory writes an empty dc:description, which is invalid; its package document is xml:lang="en" for a
# book whose lang is "ru". nodepub has an empty date and an HTML 5 doctype in a book of version 2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts epub-gen-memory@1.1.2 nodepub@5.1.1 @likecoin/epubcheck-ts@0.7.0 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { writeFileSync, readFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import generator from "epub-gen-memory";
import { strFromU8, unzipSync } from "fflate";
import nodepub from "nodepub";

const errors = async (bytes) => [...new Set((await EpubCheck.validate(new Uint8Array(bytes))).messages.filter(({ severity }) => severity === "error").map(({ id }) => id))].sort();
const generate = generator.default ?? generator;
const book = await generate({ title: "Паром", author: "Автор", lang: "ru" }, [{ title: "Глава 1", content: "<p>Да.</p>" }]);
assert.deepEqual(await errors(book), ["RSC-005"]);
assert.match(strFromU8(unzipSync(new Uint8Array(book))["OEBPS/content.opf"]), /<package[^>]*xml:lang="en"/);
const described = await generate({ title: "Паром", author: "Автор", lang: "ru", description: "Рассказ" }, [{ title: "Глава 1", content: "<p>Да.</p>" }]);
assert.deepEqual(await errors(described), []);
const pixel = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==";
writeFileSync("cover.jpg", Buffer.from(pixel, "base64"));
const other = nodepub.document({ id: "x-1", cover: "cover.jpg", title: "Паром", author: "Автор", language: "ru" });
other.addSection("Глава 1", "<p>Да.</p>");
await other.writeEPUB(".", "book");
assert.deepEqual(await errors(readFileSync("book.epub")), ["HTM-004", "OPF-054", "RSC-005"]);
SCRIPT
node run.mjs
