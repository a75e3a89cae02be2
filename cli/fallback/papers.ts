/** Letters, statements and resources: what somebody wrote or said. */
import type {Letter, Resource, Statement} from '../../src/record/schema.js';
import {absentWords} from '../../src/ui/notices.js';
import {notAFinding} from '../../src/widgets/statement/messages.js';
import {type Markup, type Part, html, joined} from './markup.js';
import {
  type FallbackView,
  chosen,
  date,
  documents,
  heading,
  line,
  link,
  person,
  prose,
  row,
  say,
  source,
} from './view.js';

export const renderLetters = (view: FallbackView): Markup =>
  html`${chosen(view, view.record.letters).map(letter => renderLetter(view, letter))}`;

function renderLetter(view: FallbackView, letter: Letter): Part {
  const points = letter.points?.map(point => line(view, point)).filter(Boolean) ?? [];
  return html`<article>
    ${heading(view, 0, line(view, letter.title) ?? say('kind.letter', 'Letter'))}
    <dl>
      ${row(say('letter.from', 'From'), person(view, letter.from) ?? absentWords())}${row(say('letter.to', 'To'), line(view, letter.to))}${row(say('date.label', 'Date'), date(view, letter.date, letter.dateText) ?? absentWords())}
    </dl>
    ${
      points.length > 0 &&
      html`<p><strong>${say('letter.points', 'What it says, in short')}</strong></p>
        <ul>
          ${points.map(point => html`<li>${point}</li>`)}
        </ul>`
    }
    ${letter.pointsBy !== undefined && html`<p>${say('letter.points-by', 'These lines are by:')} ${line(view, letter.pointsBy)}</p>`}
    ${prose(view, letter.body) ?? prose(view, letter.plain)} ${documents(view, letter.documents)}
  </article>`;
}

export const renderStatements = (view: FallbackView): Markup =>
  html` ${heading(view, 0, notAFinding())}
  ${chosen(view, view.record.statements).map(statement => renderStatement(view, statement))}`;

function renderStatement(view: FallbackView, statement: Statement): Part {
  const facts = [person(view, statement.by), date(view, statement.date, statement.dateText)].filter(
    part => part !== undefined,
  );
  return html`<figure>
    <blockquote>${prose(view, statement.text) ?? prose(view, statement.plain)}</blockquote>
    <figcaption>
      <p>${joined(facts, ' · ')}</p>
      ${source(view, statement.source)}
    </figcaption>
  </figure>`;
}

export const renderResources = (view: FallbackView): Markup =>
  html` ${heading(view, 0, say('resource.heading', 'Read more'))}
    <ul>
      ${chosen(view, view.record.resources).map(resource => html`<li>${renderResource(view, resource)}</li>`)}
    </ul>`;

function renderResource(view: FallbackView, resource: Resource): Part {
  const facts = [line(view, resource.by), resource.account, date(view, resource.date)].filter(
    Boolean,
  );
  return html`<p>
      ${link(view, resource.url, line(view, resource.title) ?? resource.url ?? resource.kind)}
    </p>
    ${facts.length > 0 && html`<p>${joined(facts, ' · ')}</p>`}
    ${prose(view, resource.text) ?? prose(view, resource.plain)}`;
}
