/** The pages of the site: their own words from `site/pages/`, in the frame of `site/layout.html`. */
import {readFileSync, readdirSync} from 'node:fs';
import {inRoot} from '../build/paths.mjs';

/** The entries of the navigation bar, in order: file and words. */
const PLACES = [
  ['make.html', 'Make'],
  ['check.html', 'Check'],
  ['examples.html', 'Examples'],
  ['docs.html', 'Docs'],
  ['downloads.html', 'Downloads'],
];

const layout = readFileSync(inRoot('site/layout.html'), 'utf8');

/**
 * A page without its layout.
 *
 * @typedef {{path: string, title: string, description: string, main: string, scripts?: string[], className?: string}} SitePage
 *   `path` within the site; `main` is markup; `scripts` are names of our bundles
 */

/** The pages that are written by hand. Each begins with a comment that names its title, its description and its scripts. */
export function readPages() {
  return readdirSync(inRoot('site/pages')).map(file => {
    const text = readFileSync(inRoot('site/pages', file), 'utf8');
    const [comment, inner] = /^<!--(.*?)-->/s.exec(text) ?? [];
    if (comment === undefined) throw new Error(`site/pages/${file} has no comment that names it`);
    const fields = Object.fromEntries(
      [...inner.matchAll(/^\s*(\w+): (.+)$/gm)].map(([, name, value]) => [name, value.trim()]),
    );
    return {
      path: file,
      title: fields.title,
      description: fields.description,
      scripts: (fields.scripts ?? '').split(', ').filter(Boolean),
      className: file.replace('.html', ''),
      main: text.slice(comment.length),
    };
  });
}

const escaped = text =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * @param {SitePage} page
 * @param {Record<string, string>} values for places such as `{{version}}`
 * @returns the page, whole
 */
export function fillPage(page, values) {
  const root = '../'.repeat(page.path.split('/').length - 1);
  const isHere = file =>
    file === page.path || (file === 'docs.html' && page.path.startsWith('docs/'));
  const nav = PLACES.map(
    ([file, words]) =>
      `<li><a href="${root}${file}"${isHere(file) ? ' aria-current="page"' : ''}>${words}</a></li>`,
  ).join('\n');
  const scripts = (page.scripts ?? [])
    .map(name => `<script src="${root}assets/${name}.js" defer></script>`)
    .join('\n');
  const filled = {
    ...values,
    main: page.main.replace(/\{\{(\w+)\}\}/g, (place, name) => values[name] ?? place),
    title: escaped(page.title),
    description: escaped(page.description),
    className: page.className ?? 'doc',
    root,
    nav,
    scripts,
  };
  return layout.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (filled[name] === undefined) throw new Error(`${page.path}: nothing fills ${place}`);
    return filled[name];
  });
}
