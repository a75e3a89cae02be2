/** The frame of the moderation pages: where you are, and what else there is. */
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {renderPage, type Html} from '../page.js';

const places = [
  ['', 'Answers'],
  ['/themes', 'Themes'],
  ['/messages', 'Messages'],
  ['/log', 'Log'],
] as const;

/** Where in the moderation pages something is. */
export type Place = (typeof places)[number][0];

export function renderModeration(
  config: Config,
  place: Place,
  title: string,
  body: Html,
  notice = '',
): Html {
  const base = `${config.path}/moderation`;
  const header = html`<header class="top">
    <p class="name">Feedback${config.area.name && html` <span>${config.area.name}</span>`}</p>
    <nav aria-label="Moderation">
      <ul>
        ${places.map(([path, words]) => html`<li>${renderPlace(`${base}${path}`, words, path === place)}</li>`)}
        <li><a href="${config.path}/report">Yearly report</a></li>
      </ul>
    </nav>
  </header>`;
  const whole = html`${notice && html`<p class="notice" role="status">${notice}</p>`} ${body}`;
  return renderPage({title: `${title} – Feedback`, path: config.path, header, body: whole});
}

function renderPlace(address: string, words: string, isHere: boolean): Html {
  return isHere
    ? html`<a href="${address}" aria-current="page">${words}</a>`
    : html`<a href="${address}">${words}</a>`;
}
