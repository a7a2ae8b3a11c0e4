// Stands in for the parser of style sheets that linkedom has for style elements: nothing asks for their rules, and it weighs 60 kB.

export function parse(): { readonly cssRules: readonly [] } {
  return { cssRules: [] };
}
