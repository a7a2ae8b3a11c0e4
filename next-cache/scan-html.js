// @ts-check
// Finds the scripts, styles and links of an HTML page with their offsets.

/**
 * @typedef {object} Element
 * @property {'script' | 'style' | 'link'} name
 * @property {ReadonlyMap<string, string>} attributes names in lower case, values as written in the source (with entities)
 * @property {string} text the text between the tags; '' for a link
 * @property {number} start offset of the opening tag's `<`
 * @property {number} end offset after the element
 */

/**
 * All elements that may be a page's scripts, script preloads and style sheets, in document order. Parses tags like a
 * browser (quoted attributes, comments, script text with `<!--` in it), so that text which only looks like a tag is
 * ignored. Elements whose text is escaped HTML (title, textarea) need no special care: React escapes every `<`.
 * @param {string} html
 * @returns {Element[]}
 */
export function scanHtml(html) {
  /** @type {Element[]} */
  const elements = [];
  const opening = /<(?:!--|(script|style|link)(?=[\s/>]))/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      opening.lastIndex = endOfComment(html, match.index);
      continue;
    }
    const { attributes, end: textStart } = readAttributes(html, opening.lastIndex);
    if (name === 'link') {
      elements.push({ name, attributes, text: '', start: match.index, end: textStart });
      opening.lastIndex = textStart;
      continue;
    }
    const textEnd = name === 'script' ? endOfScriptText(html, textStart) : endOfStyleText(html, textStart);
    const closing = html.indexOf('>', textEnd);
    const end = closing < 0 ? html.length : closing + 1;
    const text = html.slice(textStart, textEnd);
    elements.push({ name: name === 'script' ? 'script' : 'style', attributes, text, start: match.index, end });
    opening.lastIndex = end;
  }
  return elements;
}

/**
 * @param {string} html
 * @param {number} start
 */
function endOfComment(html, start) {
  const end = html.indexOf('-->', start + 2); // `<!-->` is a whole comment
  return end < 0 ? html.length : end + 3;
}

/**
 * @param {string} html
 * @param {number} start
 * @returns {{ attributes: Map<string, string>, end: number }}
 */
function readAttributes(html, start) {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  const part = /[\s/]*(?:(>)|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?|=)/y;
  part.lastIndex = start;
  for (let match = part.exec(html); match; match = part.exec(html)) {
    if (match[1]) return { attributes, end: part.lastIndex };
    const name = match[2]?.toLowerCase();
    if (name && !attributes.has(name)) attributes.set(name, match[3] ?? match[4] ?? match[5] ?? '');
  }
  return { attributes, end: html.length };
}

/**
 * The first `</script` ends a script, unless its text has opened `<!--` and then `<script`: that one is closed first.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 * @param {string} html
 * @param {number} start
 */
function endOfScriptText(html, start) {
  const turn = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  turn.lastIndex = start;
  let state = 'text';
  for (let match = turn.exec(html); match; match = turn.exec(html)) {
    if (match[0] === '-->') state = 'text';
    else if (match[0] === '<!--') {
      if (state === 'text') state = 'comment';
      turn.lastIndex = match.index + 2; // its dashes may be those of `-->`
    } else if (match[1] === '') {
      if (state === 'comment') state = 'script in comment';
    } else if (state === 'script in comment') state = 'comment';
    else return match.index;
  }
  return html.length;
}

/**
 * @param {string} html
 * @param {number} start
 */
function endOfStyleText(html, start) {
  const closing = /<\/style(?=[\s/>])/gi;
  closing.lastIndex = start;
  return closing.exec(html)?.index ?? html.length;
}
