/** Unsent messages: waiting and failed ones, with a button to try again. */
import {html} from 'hono/html';
import type {Selectable} from 'kysely';
import type {Config} from '../config.js';
import type {OutboxTable} from '../database/tables.js';
import {renderMoment, type Html} from '../page.js';
import {channelNames, wordFor} from '../wording.js';
import {renderModeration} from './frame.js';

export function renderMessages(
  config: Config,
  messages: readonly Selectable<OutboxTable>[],
  notice: string,
): Html {
  const failed = messages.filter(message => message.gave_up).length;
  const configured = Boolean(config.webhook ?? config.mail);
  const body = html`<h1>${sayHeading(messages.length, failed)}</h1>
    ${!configured && html`<p>Nobody is told when an answer comes in: neither a webhook nor e-mail is set up.</p>`}
    ${
      messages.length > 0 &&
      html`<ol class="answers">
        ${messages.map(message => renderMessage(config, message))}
      </ol>`
    }`;
  return renderModeration(config, '/messages', 'Messages', body, notice);
}

function sayHeading(count: number, failed: number): string {
  if (failed > 0)
    return failed === 1
      ? 'One message could not be delivered'
      : `${failed} messages could not be delivered`;
  if (count === 0) return 'No message waits to be sent';
  return count === 1 ? 'One message waits to be sent' : `${count} messages wait to be sent`;
}

function renderMessage(
  config: Config,
  {
    id,
    reference,
    channel,
    due_at: due,
    attempts,
    last_error: error,
    gave_up: gaveUp,
  }: Selectable<OutboxTable>,
): Html {
  const base = `${config.path}/moderation`;
  return html`<li>
    <div>
      <a class="gist" href="${base}/${reference}"
        >${wordFor(channelNames, channel)} about ${reference}</a
      >
      <p class="facts">
        ${attempts > 0 && html`<span>${attempts === 1 ? 'Tried once' : `Tried ${attempts} times`}: ${error}</span>`}
        ${!gaveUp && html`<span>Next: ${renderMoment(due)}</span>`}
      </p>
      ${attempts > 0 && html`<form method="post" action="${base}/messages/${id}"><button class="quiet">Try again now</button></form>`}
    </div>
  </li>`;
}
