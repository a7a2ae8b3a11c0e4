// The typefaces, self-hosted from npm packages: Literata for text, Old Standard for titles, Golos Text for labels.
// The Cyrillic file comes first and gets no generated fallback, which would otherwise come before the Latin file.
import localFont from 'next/font/local';

const literataCyrillic = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-cyrillic-400-normal.woff2',
  variable: '--literata-cyrillic',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const literataLatin = localFont({
  src: '../node_modules/@fontsource/literata/files/literata-latin-400-normal.woff2',
  variable: '--literata-latin',
  display: 'swap',
});

// For emphasis: a browser downloads these files where a page has some.
const literataItalicCyrillic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/literata/files/literata-cyrillic-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
  ],
  variable: '--literata-cyrillic-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const literataItalicLatin = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/literata/files/literata-latin-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
  ],
  variable: '--literata-latin-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

const literataBoldCyrillic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/literata/files/literata-cyrillic-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--literata-cyrillic-bold',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const literataBoldLatin = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/literata/files/literata-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--literata-latin-bold',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});

const oldStandardCyrillic = localFont({
  src: '../node_modules/@fontsource/old-standard-tt/files/old-standard-tt-cyrillic-400-normal.woff2',
  variable: '--old-standard-cyrillic',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const oldStandardLatin = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/old-standard-tt/files/old-standard-tt-latin-400-normal.woff2',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/old-standard-tt/files/old-standard-tt-latin-400-italic.woff2',
      style: 'italic',
    },
  ],
  variable: '--old-standard-latin',
  display: 'swap',
});

const golosCyrillic = localFont({
  src: '../node_modules/@fontsource/golos-text/files/golos-text-cyrillic-400-normal.woff2',
  variable: '--golos-cyrillic',
  display: 'swap',
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
});

const golosLatin = localFont({
  src: '../node_modules/@fontsource/golos-text/files/golos-text-latin-400-normal.woff2',
  variable: '--golos-latin',
  display: 'swap',
});

/** Class names that put the families' custom properties on the root element. */
export const FONT_VARIABLES = [
  literataCyrillic,
  literataLatin,
  literataItalicCyrillic,
  literataItalicLatin,
  literataBoldCyrillic,
  literataBoldLatin,
  oldStandardCyrillic,
  oldStandardLatin,
  golosCyrillic,
  golosLatin,
]
  .map((font) => font.variable)
  .join(' ');
