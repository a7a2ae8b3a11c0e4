// @ts-check
// Turns a function into the text of an inline script: readable source, small on the wire.

/**
 * The function's own source, called at once, without comments and indentation (names are left alone: gzip sees to them).
 * The function must stand on its own: no imports, nothing from outside but the browser's globals, no template literal
 * over several lines, and comments only as `/**` or on lines of their own.
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
