// The style sheet of the EPUB: a paragraph above its translation, which opens on tap where that is supported.

/** style.css. Text and background colours are left to the reading system. */
export const STYLE = `body { margin: 0 4%; font-family: Literata, Georgia, serif; line-height: 1.5; }
h1, h2, .heading { font-family: "Old Standard TT", "Times New Roman", serif; font-weight: normal; line-height: 1.2; text-align: start; hyphens: none; }
h1 { font-size: 1.6em; margin: 0; }
h2 { font-size: 1.25em; margin: 0; }
p, blockquote { margin: 0; }
details { display: block; }
summary { cursor: pointer; color: #b8241c; line-height: 1.2; }
.pair { margin: 0 0 1em; }
.pair > * + * { margin: 0.35em 0 0; padding-inline-start: 0.8em; border-inline-start: 2px solid #b8241c; }
.pair.heading { margin: 2em 0 1.5em; }
.pair > .heading { font-size: 1.2em; font-style: italic; }
.quotation > * { margin-inline-start: 1.5em; font-size: 0.95em; }
.quotation > * + * { margin-inline-start: 1.5em; }
.verse p { text-indent: 0; hyphens: none; }
.part { font-family: "Golos Text", sans-serif; font-size: 0.85em; }
.draft { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.ref { font-size: 0.7em; vertical-align: super; line-height: 0; text-decoration: none; padding-inline-start: 0.15em; }
aside { font-size: 0.85em; margin: 0.75em 0 0; }
.label { font-family: "Golos Text", sans-serif; font-size: 0.85em; margin: 0.4em 0; }
.title-page { margin: 15% 0 0; }
.title-page h1 { font-size: 2.2em; margin: 0.4em 0 0.2em; }
.title-page .translated { font-family: "Old Standard TT", "Times New Roman", serif; font-size: 1.4em; font-style: italic; margin: 0 0 0.8em; padding-block-start: 0.5em; border-block-start: 2px solid #b8241c; }
.title-page .blurb { margin: 0.8em 0; max-width: 34em; }
nav ol { list-style: none; padding-inline-start: 1em; margin: 0.3em 0; }
nav > ol { padding: 0; }
nav li { margin: 0.4em 0; }
em { font-style: italic; }
.pair > .heading em { font-style: normal; }
.small-capitals { font-variant: small-caps; }
.word { color: inherit; text-decoration: none; border-block-end: 1px dotted; }
.glossary { font-size: 0.85em; margin: 2em 0 0; }
.glossary dt { float: inline-start; clear: both; margin-inline-end: 0.6em; }
.glossary dd { margin: 0 0 0.2em; }
.glossary dfn { font-style: normal; }
.glossary a { color: inherit; text-decoration: none; }
`;
