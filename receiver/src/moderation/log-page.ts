/** The log as a page: who did what and when, the newest first. */
import {Hono} from 'hono';
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {sendPage, renderMoment, type Html} from '../page.js';
import type {Services} from '../services.js';
import {listLog, type LogEntry} from '../store/log.js';
import {logActions, wordFor} from '../wording.js';
import {renderModeration} from './frame.js';

const pageLength = 50;

export function logRoutes({config, db}: Services): Hono {
  const routes = new Hono();
  routes.get('/', async c => {
    const subject = (c.req.query('about') ?? '').slice(0, 100);
    const asked = Number(c.req.query('n') ?? 1);
    const number = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1;
    const {count, entries} = await listLog(db, subject, (number - 1) * pageLength, pageLength);
    return sendPage(c, renderLog(config, subject, number, count, entries));
  });
  return routes;
}

function renderLog(
  config: Config,
  subject: string,
  number: number,
  count: number,
  entries: readonly LogEntry[],
): Html {
  const here = `${config.path}/moderation/log`;
  const about = subject && `&about=${encodeURIComponent(subject)}`;
  const heading = subject
    ? `What was done with ${subject.replace(/^theme:.*/, 'this theme')}`
    : 'Who did what';
  const body = html`<h1>${heading}</h1>
    ${
      count === 0
        ? html`<p>Nothing has been published, changed or deleted yet.</p>`
        : html`<p class="found">
            ${count === 1 ? 'One entry' : `${count} entries`}, the newest first
          </p>`
    }
    <ol class="log">
      ${entries.map(entry => renderEntry(config, entry))}
    </ol>
    <nav class="paging" aria-label="Pages of the log">
      ${number > 1 && html`<a rel="prev" href="${here}?n=${number - 1}${about}">Newer</a>`}
      ${count > number * pageLength && html`<a rel="next" href="${here}?n=${number + 1}${about}">Older</a>`}
    </nav>`;
  return renderModeration(config, '/log', heading, body);
}

function renderEntry(config: Config, {at, moderator, action, subject, detail}: LogEntry): Html {
  const base = `${config.path}/moderation`;
  const theme = /^theme:(.*)$/.exec(subject)?.[1];
  const place = theme === undefined ? `${base}/${subject}` : `${base}/themes/${theme}`;
  return html`<li>
    <span class="soft">${renderMoment(at)}</span>
    <p>
      <strong><bdi>${moderator}</bdi></strong> ${wordFor(logActions, action)}
      ${subject && html`<a href="${place}">${theme === undefined ? subject : 'a theme'}</a>`}
      ${detail && html`<span class="soft">(${detail})</span>`}
    </p>
  </li>`;
}
