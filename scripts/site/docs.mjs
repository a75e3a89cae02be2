/** The docs as pages: rendered by marked, with links changed to the pages of the site. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {posix} from 'node:path';
import {Marked} from 'marked';
import {inRoot, packageJson} from '../build/paths.mjs';

/** Markdown files that become pages, by their path in the project. */
const FILES = [
  ['README.md', 'docs/readme.html'],
  ['CHANGELOG.md', 'docs/changelog.html'],
  ['CONTRIBUTING.md', 'docs/contributing.html'],
  ['CODE_OF_CONDUCT.md', 'docs/code-of-conduct.html'],
  ['SECURITY.md', 'docs/security.html'],
  ['receiver/README.md', 'docs/receiver.html'],
  ...folder('docs'),
  ...folder('docs/decisions'),
];

function folder(name) {
  return readdirSync(inRoot(name))
    .filter(file => file.endsWith('.md'))
    .sort()
    .map(file => [`${name}/${file}`, `${name}/${file.replace(/\.md$/, '.html')}`]);
}

const pageOf = new Map(FILES);

/** The ids of headings, generated as on code hosts, for whose links the docs are written. */
function slugger() {
  const taken = new Map();
  return words => {
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    const times = taken.get(slug) ?? 0;
    taken.set(slug, times + 1);
    return times ? `${slug}-${times}` : slug;
  };
}

/** Changes a link of a Markdown file to its target's address in the site, or else in the repository. */
function linkFrom(file, page) {
  return href => {
    if (/^(?:[a-z]+:|#)/i.test(href)) return href;
    const [path, place = ''] = href.split(/(?=#)/);
    const target = posix.normalize(posix.join(posix.dirname(file), path));
    const to = pageOf.get(target) ?? (target.startsWith('docs/images/') ? target : undefined);
    if (to) return posix.relative(posix.dirname(page), to) + place;
    if (target === 'docs/decisions/' || target === 'docs/decisions')
      return `${posix.relative(posix.dirname(page), 'docs.html')}#decisions`;
    if (!existsSync(inRoot(target)))
      throw new Error(`${file} links to ${href}, which is not there`);
    return `${packageJson().homepage}/blob/main/${target}`;
  };
}

/** The text of inline markup, for an id. */
const bare = markup =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

function render(file, page) {
  const text = readFileSync(inRoot(file), 'utf8');
  const link = linkFrom(file, page);
  const slug = slugger();
  let title = file;
  const headings = [];
  const renderer = {
    heading({tokens, depth}) {
      const inner = this.parser.parseInline(tokens);
      const id = slug(bare(inner));
      if (depth === 1) title = bare(inner);
      if (depth === 2) headings.push({id, inner: inner.replace(/<\/?a\b[^>]*>/g, '')});
      return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
    },
    table(token) {
      const cell = (name, {tokens}, scope = '') =>
        `<${name}${scope}>${this.parser.parseInline(tokens)}</${name}>`;
      const head = token.header.map(one => cell('th', one, ' scope="col"')).join('');
      const rows = token.rows
        .map(row => `<tr>${row.map(one => cell('td', one)).join('')}</tr>`)
        .join('\n');
      return `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
    },
  };
  const marked = new Marked({gfm: true, renderer});
  marked.use({
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image') token.href = link(token.href);
    },
  });
  // Guides begin with a table of contents, which is redundant where there is space for one next to them.
  const main = marked
    .parse(text)
    .replace(
      /<ul>(?=\n(?:<li><a href="#[^"]*">.*?<\/a><\/li>\n)+<\/ul>)/,
      '<ul class="own-contents">',
    );
  const contents =
    headings.length > 3
      ? `<nav class="contents" aria-labelledby="contents"><h2 id="contents">On this page</h2><ul>${headings
          .map(({id, inner}) => `<li><a href="#${id}">${inner}</a></li>`)
          .join('')}</ul></nav>`
      : '';
  return {
    title,
    main: `<div class="doc-grid">${contents}<article class="prose">${main}</article></div>`,
  };
}

/** Every page of the docs. */
export function docPages() {
  return FILES.map(([file, path]) => {
    const {title, main} = render(file, path);
    return {
      path,
      title: `${title} · send-widgets`,
      description: `${title}: the documentation of send-widgets.`,
      main,
      className: 'doc',
    };
  });
}

/** The decisions by their titles, as a list on the page of the docs. */
export const decisionLinks = () =>
  FILES.filter(([file]) => file.startsWith('docs/decisions/'))
    .map(
      ([file, path]) =>
        `<li><a href="${path}">${render(file, path).title.replace(/^\d+\. /, '')}</a></li>`,
    )
    .join('\n');
