/** The yearly report as a page to publish and to print. */
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {renderPage, renderWords, type Html} from '../page.js';
import {themeStates, wordFor} from '../wording.js';
import type {Period} from './period.js';
import {smallestGroup} from './disclosure.js';
import type {
  PublishedComment,
  ReportContents,
  ReportCount,
  ReportTheme,
} from './report-contents.js';

export function renderReport(config: Config, period: Period, report: ReportContents): Html {
  const dates = `${inWords(period.firstDay, period.firstDay.slice(0, 4) !== period.lastDay.slice(0, 4))} to ${inWords(period.lastDay)}`;
  const place = config.area.name ? ` for ${config.area.name}` : '';
  const body = html`<article class="report">
    <p class="eyebrow">${config.publisher.name || config.area.name}</p>
    <h1>What families said about the Local Offer, and what we did</h1>
    <p class="lead">Comments on the Local Offer${place}, ${dates}.</p>
    ${renderSummary(report)}
    ${
      report.themes.length > 0 &&
      html`<h2>You said, we did</h2>
        ${report.themes.map(theme => renderTheme(theme, config.lang))}`
    }
    ${
      report.others.length > 0 &&
      html`<h2>Other comments</h2>
        ${renderComments(report.others)}`
    }
    <h2>What is in this report</h2>
    <p>
      The Special Educational Needs and Disability Regulations 2014 (regulation 56) ask each local
      authority to publish, at least once a year, the comments it received about its Local Offer and
      its response.
    </p>
    <p>
      Comments are printed in full only when the person who wrote them agreed. Nobody is named.
      Wording may have been shortened, so that nobody can be recognised. Every comment counts in the
      numbers above.
    </p>
    <p>
      Comments that are abusive or vexatious, or about one child’s own support, may be left out, as
      the regulations allow. ${report.leftOut > 0 && html`At least ${report.leftOut} were.`}
    </p>
    <p>
      Counts are rounded down to fives, and brought up to date only when several more comments have
      come in, so that nobody can be picked out. A theme that fewer than ${smallestGroup} comments
      are about is left out, unless one of them is printed.
    </p>
  </article>`;
  return renderPage({title: `Comments on the Local Offer, ${dates}`, path: config.path, body});
}

function renderSummary(report: ReportContents): Html {
  if (report.date === '')
    return html`<p>
      How many comments came in is not counted out here: too few so far, or they are no longer kept.
    </p>`;
  return html`<p>
      <strong class="figure">${atLeast(report.received)}</strong> comments had come in by
      ${inWords(report.date)}.
    </p>
    ${renderBreakdown('What they were about', report.types)}
    ${renderBreakdown('Who wrote', report.speakers)}`;
}

function renderBreakdown(heading: string, counts: readonly ReportCount[]): Html | '' {
  if (counts.length === 0) return '';
  return html`<table>
    <caption>
      ${heading}
    </caption>
    <tbody>
      ${counts.map(
        ({label, count}) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${atLeast(count)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param lang of what the authority writes */
function renderTheme({theme, atLeast: many, comments: printed}: ReportTheme, lang: string): Html {
  return html`<section class="theme">
    <h3 lang="${lang}">${theme.title}</h3>
    <dl>
      <dt>You said</dt>
      <dd>
        ${renderWords(theme.you_said || theme.title, lang)}
        <p class="small">${atLeast(many)} comments</p>
      </dd>
      <dt>We did</dt>
      <dd>
        <p class="state" data-state="${theme.state}">${wordFor(themeStates, theme.state)}</p>
        ${theme.we_did ? renderWords(theme.we_did, lang) : html`<p>No response has been published yet.</p>`}
        ${theme.why && renderWords(theme.why, lang)}
      </dd>
    </dl>
    ${
      printed.length > 0 &&
      html`<h4>In families’ own words</h4>
        ${renderComments(printed)}`
    }
  </section>`;
}

function renderComments(printed: readonly PublishedComment[]): Html {
  return html`<ul class="quotes">
    ${printed.map(
      ({text, lang, response}) =>
        html`<li>
          <blockquote>${renderWords(text, lang)}</blockquote>
          ${
            response &&
            html`<div class="reply">
              <h5>Our response</h5>
              ${renderWords(response)}
            </div>`
          }
        </li>`,
    )}
  </ul>`;
}

function atLeast(count: number): string {
  return count < smallestGroup ? `Fewer than ${smallestGroup}` : `At least ${count}`;
}

function inWords(day: string, withYear = true): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(withYear && {year: 'numeric'}),
    timeZone: 'UTC',
  });
}
