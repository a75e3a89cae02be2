/**
 * Writes the hosted pages, `dist/embed/<widget>.html`: each shows one widget, framed or by itself, with the attributes
 * in its address. They have no inline scripts or styles, so that they work with any Content-Security-Policy.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {inDist, widgetNames} from './paths.mjs';

/** The title of each page, for families. */
const TITLES = {
  'contributors': 'Who took part',
  'feedback-form': 'Tell us what you think',
  'findings': 'What inspectors found',
  'inspection-timeline': 'Visits, inspections and what came of them',
  'language': 'Choose a language',
  'letter': 'A letter to families',
  'participation': 'Who took part, in figures',
  'priorities-tracker': 'What leaders set out to do, and how far they have got',
  'resource': 'A linked report or page',
  'statement': 'A statement',
  'you-said-we-did': 'You said, we did',
};

/**
 * The hosted page of a widget.
 *
 * @param {string} widget its name without the prefix: `inspection-timeline`
 * @returns {string} an HTML document
 */
export function embedPage(widget) {
  const title = TITLES[widget] ?? widget;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<link rel="alternate" type="application/json+oembed" href="${widget}.oembed.json" title="${title}">
<link rel="stylesheet" href="page.css">
<script src="../send-widgets.js" defer></script>
<script src="page.js" defer></script>
</head>
<body>
<main data-send-hosted="${widget}">
<p><strong>${title}.</strong> The newest information is loaded into this page. That takes a connection, and JavaScript.</p>
<p>If it does not appear, open this page in a tab of its own, or ask whoever publishes it for another form.</p>
<p data-send-missing hidden><strong>This address does not say what to show.</strong> If you put it on a website: add the address of your record to it, as in <code>${widget}.html?src=https%3A%2F%2Fwww.exampleshire.example%2Four-area.json</code>. If you came from a website, tell its webmaster.</p>
</main>
</body>
</html>
`;
}

/**
 * The oEmbed response next to a hosted page. A static file gives the same response to every query and does not contain
 * the host, so it is of type "link": the consumer shows the requested address with this title, including its query,
 * and the script upgrades that link to the widget.
 *
 * @param {string} widget
 * @returns {string} JSON
 */
export function oembedAnswer(widget) {
  const answer = {
    version: '1.0',
    type: 'link',
    title: TITLES[widget] ?? widget,
    provider_name: 'send-widgets',
  };
  return `${JSON.stringify(answer)}\n`;
}

const STYLE = `html {
  color-scheme: light dark;
  font: 100%/1.5 system-ui, sans-serif;
}
body {
  margin: 0 auto;
  padding: 1rem;
  max-inline-size: 46em;
}
code {
  overflow-wrap: anywhere;
}
`;

export function writeEmbedPages() {
  const folder = inDist('embed');
  mkdirSync(folder, {recursive: true});
  for (const stale of readdirSync(folder)) rmSync(inDist('embed', stale));
  for (const widget of widgetNames()) {
    writeFileSync(inDist('embed', `${widget}.html`), embedPage(widget));
    writeFileSync(inDist('embed', `${widget}.oembed.json`), oembedAnswer(widget));
  }
  writeFileSync(inDist('embed/page.css'), STYLE);
}
