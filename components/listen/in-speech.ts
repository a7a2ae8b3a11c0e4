// Text as a voice gets it. Stress marks are left out: espeak-ng, the usual voice on Linux, reads U+0301 wrongly.
const STRESS_MARK = '\u0301';

/** What to say, and where in the text a character of it is. */
export interface Speech {
  readonly said: string;
  readonly placeOf: (charIndex: number) => number;
}

export function inSpeech(text: string): Speech {
  const said = text.replaceAll(STRESS_MARK, '');
  const placeOf = (charIndex: number) => {
    let place = 0;
    for (let left = charIndex; place < text.length && (left > 0 || text[place] === STRESS_MARK); place += 1)
      if (text[place] !== STRESS_MARK) left -= 1;
    return place;
  };
  return { said, placeOf };
}
