/**
 * Takes the layout out of the text of `css`, `html` and `svg` templates, and nothing that a reader could notice.
 *
 * Both functions take the raw texts between the expressions of one template, in order, and give as many texts back. An
 * expression may stand anywhere, so each text goes on in the state in which the one before it ended.
 */

/** White space of CSS and HTML; a no-break space is a letter like any other. */
const SPACE = /[ \t\n\f\r]/;

/**
 * CSS: comments go, a run of white space becomes one space, and that space goes beside `{ } ; ,`, as does the last `;` of a
 * block; so do the space after `:` and the nought of `0.5`. Strings stay as they are. A space before `:` or beside `+` stays,
 * because selectors and `calc()` need theirs.
 *
 * @param {readonly string[]} texts
 * @returns {string[]}
 */
export function shrinkCss(texts) {
  const bare = /[{};,]/;
  let quote = '';
  return texts.map((text, index) => {
    // What stands before the text: an expression, or nothing at all.
    let last = index === 0 ? ';' : 'x';
    let out = '';
    let gap = '';
    const put = piece => {
      if (gap && !bare.test(last) && !bare.test(piece) && last !== ':') out += gap;
      if (piece === '}' && out.endsWith(';')) out = out.slice(0, -1);
      gap = '';
      out += piece;
      last = piece.at(-1);
    };
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at];
      if (char === '\\') {
        put(char + (text[at + 1] ?? ''));
        last = 'x';
        at += 1;
      } else if (quote) {
        out += char;
        if (char === quote) quote = '';
      } else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        if (end < 0) throw new Error('A comment in css`…` must end before the next expression.');
        at = end + 1;
        gap ||= '/**/';
      } else if (SPACE.test(char)) {
        gap = ' ';
      } else if (char === '0' && text[at + 1] === '.' && (gap || /[:(,/*]/.test(last))) {
        put('.');
        at += 1;
      } else {
        put(char);
        if (char === '"' || char === "'") quote = char;
      }
    }
    return gap && index < texts.length - 1 && !bare.test(last) ? out + gap : out;
  });
}

/** Elements whose white space is content, or whose content is no HTML. */
const VERBATIM = /^(?:pre|textarea|title|script|style)$/i;
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const isEndTag = (text, at, name) =>
  text[at] === '<' && text.slice(at, at + name.length + 2).toLowerCase() === `</${name}`;

/**
 * HTML and SVG: comments go; a run of white space, in text and between attributes, becomes one space. Values of attributes,
 * and all that stands in `pre`, `textarea`, `title`, `script` and `style`, stay as they are. White space beside an expression
 * stays, as one space: it may stand between two words.
 *
 * @param {readonly string[]} texts
 * @returns {string[]}
 */
export function shrinkHtml(texts) {
  let inTag = false;
  let quote = '';
  let tagName = '';
  /** Name of the verbatim element that is open. */
  let verbatim = '';
  return texts.map(text => {
    let out = '';
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at];
      if (quote) {
        if (char === quote) quote = '';
        out += char;
      } else if (verbatim && !isEndTag(text, at, verbatim)) {
        out += char;
      } else if (SPACE.test(char)) {
        if (!SPACE.test(out.at(-1) ?? '')) out += ' ';
      } else if (inTag && char === '>') {
        inTag = false;
        if (VERBATIM.test(tagName)) verbatim = tagName.toLowerCase();
        out = `${out.endsWith(' ') ? out.slice(0, -1) : out}>`;
      } else if (inTag) {
        if (char === '"' || char === "'") quote = char;
        out += char;
      } else if (text.startsWith('<!--', at)) {
        const end = text.indexOf('-->', at);
        if (end < 0) throw new Error('A comment in html`…` must end before the next expression.');
        at = end + 2;
      } else {
        TAG.lastIndex = at;
        const tag = char === '<' && TAG.exec(text);
        if (tag) {
          inTag = true;
          verbatim = '';
          // The end tag of a verbatim element opens nothing.
          tagName = tag[1] ? '' : tag[2];
        }
        out += char;
      }
    }
    return out;
  });
}
