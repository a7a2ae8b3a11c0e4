// Rewrites the elements of a Word document whose text mammoth 1.13.0 drops, or whose break it does not write.

/** Fields (title, cross-reference), text of a fixed direction, base text of ruby: the runs inside are kept. */
const WRAPPERS = /<\/?w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?:\s[^>]*)?>/g;
const FORMULA = /<m:oMath(?:\s[^>]*)?>[\s\S]*?<\/m:oMath>/g;

/** The XML of a part with these elements as plain runs and breaks. The XML must be well-formed. */
export function rewriteUnreadElements(xml: string): string {
  return xml
    .replace(FORMULA, formulaRuns)
    .replace(/<\/?m:oMathPara(?:\s[^>]*)?>/g, '')
    .replace(/(<w:rt[\s>][\s\S]*?<\/w:rt>)\s*(<w:rubyBase[\s>][\s\S]*?<\/w:rubyBase>)/g, '$2$1')
    .replace(/<w:rt(?:\s[^>]*)?>/g, run('('))
    .replaceAll('</w:rt>', run(')'))
    .replace(WRAPPERS, '')
    .replace(/<w:cr\s*\/>/g, '<w:br/>')
    .replace(/<w:br\s[^>]*w:type="(?:page|column)"[^>]*\/>/g, '<w:t xml:space="preserve"> </w:t>')
    .replace(/<w:ptab\s[^>]*\/>/g, '<w:tab/>');
}

/** A formula as runs: indices and powers keep their place, a fraction is written with a slash. */
function formulaRuns(formula: string): string {
  /** Of the open elements: "super" or "sub". */
  const places: string[] = [];
  return formula.replace(
    /<(\/?)m:(sup|sub)(?:\s[^>]*)?>|<\/m:num>|<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>|<[^>]*>/g,
    (tag, slash?: string, place?: string, text?: string) => {
      if (slash) places.pop();
      else if (place) places.push(place === 'sup' ? 'super' : 'sub');
      if (tag === '</m:num>') return run('/');
      return text === undefined ? '' : run(text, places.at(-1));
    },
  );
}

function run(text: string, place?: string): string {
  const properties = place ? `<w:rPr><w:vertAlign w:val="${place}script"/></w:rPr>` : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
