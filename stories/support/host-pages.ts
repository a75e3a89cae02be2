/**
 * Typical host pages: each with its own headings, links, sizes and colours, and with rules that affect embedded
 * content. No page is a copy of a real one.
 */
import {type TemplateResult, html, render} from 'lit';

interface HostPage {
  title: string;
  /** Name of the site in its header. */
  site: string;
  css: string;
}

export const hostPages = {
  localgov: {
    title: 'Like LocalGov Drupal',
    site: 'Exampleshire Council',
    css: `
      .host { background: #fff; color: #1b1b1b; font: 400 19px/1.5 Arial, Helvetica, sans-serif; }
      .host > header { background: #003b3f; color: #fff; border-block-end: 8px solid #e0a100; font-weight: 700; }
      .host h1 { font-size: 40px; line-height: 1.15; }
      .host h2 { font-size: 30px; font-weight: 700; color: #003b3f; }
      .host a { color: #00505a; }
      .host ul { list-style: none; padding: 0; }`,
  },
  wordpress: {
    title: 'Like a forum’s WordPress',
    site: 'Exampleshire Parent Carer Forum',
    css: `
      .host { background: #fdf9f3; color: #2b1d2e; font: 400 18px/1.7 Georgia, 'Noto Serif', serif; }
      .host > header { text-align: center; font-size: 1.5em; }
      .host > main { max-inline-size: 650px; margin-inline: auto; }
      .host h1, .host h2 { font-weight: 400; letter-spacing: -0.01em; color: #5a1f52; }
      .host h1 { font-size: 2.2em; line-height: 1.15; }
      .host a { color: #5a1f52; }
      .host p { margin-block: 0 1.7em; }
      .host :is(ul, li, details, svg) { margin-inline-start: 0.4em; }`,
  },
  tinyrem: {
    title: 'Where a rem is 10 px',
    site: 'A council with a framework of 2013',
    css: `
      html { font-size: 62.5%; }
      .host { background: #fff; color: #222; font: 400 1.6rem/1.5 'Helvetica Neue', Helvetica, Arial, sans-serif; }
      .host > header { background: #ececec; }
      .host h1 { font-size: 3rem; }
      .host h2 { font-size: 2.2rem; font-weight: 300; }
      .host a { color: #0b4a78; }
      .host button, .host select, .host input { font-size: 1.1rem; border-radius: 0; }`,
  },
  navy: {
    title: 'On navy',
    site: 'Exampleshire SEND Partnership',
    css: `
      .host { background: #0b1f3a; color: #fff; font: 400 18px/1.55 system-ui, sans-serif; }
      .host > header { border-block-end: 1px solid #9fb4d0; }
      .host h2 { font-weight: 800; color: #ffe08a; }
      .host a { color: #ffe08a; }`,
  },
  sidebar: {
    title: 'In a sidebar of 180 px',
    site: 'Exampleshire Local Offer',
    css: `
      .host { background: #fff; color: #222; font: 400 16px/1.5 Verdana, 'DejaVu Sans', sans-serif; }
      .host > header { background: #f0f0f0; }
      .host > main { display: flex; flex-wrap: wrap; gap: 24px; }
      .host .about { flex: 1 1 12rem; }
      .host h1 { font-size: 1.75em; line-height: 1.2; margin: 0; }
      .host > main > .guest { inline-size: 180px; }
      .host h2 { font-size: 1.125em; }
      .host a { color: #003f8a; }`,
  },
  blocked: {
    title: 'Where the script is blocked',
    site: 'A council behind a strict filter',
    css: `
      .host { background: #fff; color: #0b0c0c; font: 400 19px/1.5 Arial, Helvetica, sans-serif; }
      .host > header { background: #0b0c0c; color: #fff; }
      .host a { color: #144e81; }`,
  },
} satisfies Record<string, HostPage>;

export type HostName = keyof typeof hostPages;

const isWidget = (element: Element) => element.localName.startsWith('send-');

/** Renders a story, and passes each widget in it to `change` before it is added to the page. */
export function withWidgets(content: unknown, change: (element: Element) => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'guest';
  render(content, box);
  for (const element of box.querySelectorAll('*')) if (isWidget(element)) change(element);
  return box;
}

/** The page's own words, with the heading and the link from which a widget takes its look. */
function addOwnWords(element: Element): void {
  if (element.querySelector('h2')) return;
  const heading = document.createElement('h2');
  heading.textContent = 'What leaders said they would do';
  const link = document.createElement('a');
  link.href = '#letter';
  link.textContent = 'Read the letter of July 2026';
  const line = document.createElement('p');
  line.append(link);
  element.prepend(heading);
  element.append(line);
}

/** What remains of a tag whose script never loads. */
function leaveOwnWords(element: Element): void {
  const words = document.createElement('div');
  words.append(...element.childNodes);
  element.replaceWith(words);
}

/** A story on a page of somebody else's. */
export function hostPage(name: HostName, content: unknown): TemplateResult {
  const {site, css} = hostPages[name];
  const guest = withWidgets(content, element => {
    addOwnWords(element);
    if (name === 'blocked') leaveOwnWords(element);
  });
  return html`<style>
      .host {
        margin: -16px;
        overflow-wrap: anywhere;
      }
      .host > * {
        padding: 16px;
      }
      .host > main {
        max-inline-size: 1080px;
        margin-inline: auto;
      }
      .host .guest > * + * {
        margin-block-start: 48px;
      }
      ${css}
    </style>
    <div class="host">
      <header lang="en-GB" dir="ltr">${site}</header>
      <main>
        <div class="about" lang="en-GB" dir="ltr">
          <h1>SEND in Exampleshire</h1>
          <p>What the inspection of May 2026 found, and what has been done since.</p>
        </div>
        ${guest}
      </main>
    </div>`;
}
