// @ts-check
// Converts a function to the text of an inline script: readable source, small output.

/**
 * The function's own source as an immediate call, without comments and indentation (names are kept: gzip compresses
 * them). The function must be self-contained: no imports, only browser globals from outside, no multi-line template
 * literals, and comments only as `/**` or on separate lines.
 * @param {() => void} run
 * @returns {string} never contains `</script` or `<!--`
 */
export function inlineCode(run) {
  const code = `(${run})()`
    .replace(/\/\*\*[\s\S]*?\*\/\s*/g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '');
  if (/<\/script|<!--/i.test(code)) throw new Error(`inlineCode: ${run.name} would end its own script element`);
  return code;
}
