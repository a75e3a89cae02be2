/** The page at the receiver's own address. */
import {html} from 'hono/html';
import type {Config} from './config.js';
import {renderPage, type Html} from './page.js';

export function renderFrontPage(config: Config): Html {
  const {path, area, keep} = config;
  const body = html`<h1>Feedback${area.name && ` for ${area.name}`}</h1>
    <p class="lead">Answers from feedback forms arrive here. There is no form on this page.</p>
    <ul class="plain">
      <li><a href="${path}/report">What families said, and what we did</a>: the yearly report</li>
      <li>
        <a href="${path}/responses.json">Responses</a> and
        <a href="${path}/figures.json">survey figures</a>, as data
      </li>
      <li><a href="${path}/moderation">Read and answer feedback</a>, for staff with a password</li>
    </ul>
    <h2>What is kept</h2>
    <p>
      What people wrote in a form, the address of the page it is about, its language, and when it
      came in. No names unless somebody writes one, no network addresses, no cookies. Answers are
      deleted after ${keep.days} days, e-mail addresses after ${keep.emailDays}.
    </p>
    <p>To have an answer deleted, tell us its reference.</p>`;
  return renderPage({title: 'Feedback', path, body});
}
