/** What became of the answers: said plainly, with what happens next and what a person can do. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo} from '../../feedback/answers.js';
import type {Outcome} from '../../feedback/submission.js';
import {msg} from '../../language/msg.js';
import {safeUrl} from '../../record/addresses.js';
import {dayOf} from '../../record/dates.js';
import {dayWords} from '../../ui/date.js';
import {renderHeading} from '../../ui/heading.js';
import {keptWords} from './about.js';
import type {Flow} from './flow.js';
import type {Form} from './form.js';
import {renderKeep} from './keep.js';

/** One sentence for each outcome: the heading of its panel, and what is announced. A refusal is told in the form. */
export function outcomeWords(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'sent':
      return msg('Thank you. We have your answers.', {
        id: 'form.thanks',
        desc: 'Heading once the answers have arrived',
      });
    case 'waiting':
      return msg('Not sent yet. We keep your answers and try again.', {
        id: 'form.waiting',
        desc: 'Heading when the answers could not be delivered for now',
      });
    case 'unknown':
      return outcome.open
        ? msg('Not sent yet. Open your answers, and send them there.', {
            id: 'form.hand-over',
            desc: 'Heading: the answers will be sent from another page, or by email',
          })
        : msg('We cannot tell whether your answers arrived.', {
            id: 'form.unknown',
            desc: 'Heading: they were sent, and nothing came back',
          });
    default:
      return undefined;
  }
}

export const referenceWords = (): string =>
  msg('Reference:', {
    id: 'form.reference',
    desc: 'Before the number under which the receiver keeps the answers',
  });
export const sendingWords = (): string =>
  msg('Sending…', {id: 'form.sending', desc: 'On the button while the answers are on their way'});
export const backWords = (): string =>
  msg('Back', {id: 'form.back', desc: 'Button: to the question before'});

export const renderButton = (words: string, act: () => void, look = 'button'): TemplateResult =>
  html`<button class=${look} type="button" @click=${act}>${words}</button>`;

export const renderForget = ({forget}: Flow): TemplateResult =>
  renderButton(
    msg('Forget my answers', {
      id: 'form.forget',
      desc: 'Button: erases what was written from this device',
    }),
    forget,
    'plain',
  );

/** What happens next, and when. */
function renderNext({asking, replies, readWithin, day}: Form): TemplateResult {
  const by =
    readWithin &&
    dayOf(
      new Date(
        Math.floor(day / 10000),
        (Math.floor(day / 100) % 100) - 1,
        (day % 100) + readWithin,
      ),
    );
  return html` <p>
      ${msg('Next, somebody reads them.', {id: 'form.reads', desc: 'After the answers have arrived: what happens to them'})}
      ${by ? html`${msg('No later than:', {id: 'form.by', desc: 'Before the day by which somebody reads the answers'})} <bdi>${dayWords(by)}</bdi>` : msg('This page does not say how soon.', {id: 'form.no-time', desc: 'Follows the sentence that somebody reads the answers'})}
    </p>
    ${replies && answerTo(asking.answers, 'reply') === 'yes' ? html`<p>${msg('Our reply comes by email.', {id: 'form.will-reply', desc: 'After the answers have arrived, for those who asked for a reply'})}</p>` : nothing}`;
}

export function renderOutcome(outcome: Outcome, form: Form, flow: Flow): TemplateResult {
  const {busy, lasting, retry, reopen} = flow.posting;
  const another = renderButton(
    msg('Answer again', {id: 'form.another', desc: 'Button: opens an empty form'}),
    flow.renew,
  );
  const again = (words?: string) =>
    html`<p class="row screen-only">
      ${words ? renderButton(busy ? sendingWords() : words, retry, 'button main') : nothing}
      ${another} ${renderForget(flow)}
    </p>`;
  const panel = () => {
    switch (outcome.kind) {
      case 'sent':
        return html` ${
          outcome.reference
            ? html`<p>
                ${referenceWords()}
                <strong class="reference" part="reference"><bdi>${outcome.reference}</bdi></strong>
              </p>`
            : nothing
        }
        ${renderNext(form)}`;
      // Before the time that the receiver has named, a press would do nothing.
      case 'waiting':
        return html` <p>
            ${outcome.reason === 'offline' ? msg('You are offline.', {id: 'form.offline', desc: 'Why the answers could not be delivered'}) : nothing}
            ${lasting ? nothing : keptWords(false)}
          </p>
          ${again(outcome.reason === 'asked' ? undefined : msg('Try again now', {id: 'form.retry', desc: 'Button: sends the answers that wait'}))}`;
      case 'unknown':
        return outcome.open
          ? html` <p>
                ${msg('We cannot see whether you do.', {id: 'form.hand-over-why', desc: 'Follows: Open your answers, and send them there'})}
              </p>
              <p class="row screen-only">
                <a
                  class="button main"
                  href=${safeUrl(outcome.open) ?? nothing}
                  target=${outcome.open.startsWith('mailto:') ? nothing : '_blank'}
                  rel="noopener noreferrer"
                  >${msg('Open my answers', {id: 'form.open', desc: 'Link to the page, or the email, from which the answers will be sent'})}</a
                >
                ${renderButton(backWords(), reopen)} ${renderForget(flow)}
              </p>`
          : html` <p>
                ${msg('Keep a copy. If you send them again, they may arrive twice.', {id: 'form.unknown-why', desc: 'Nobody knows whether the answers arrived'})}
              </p>
              ${again(msg('Send again', {id: 'form.again', desc: 'Button'}))}`;
      default:
        return nothing;
    }
  };
  return html` <section class="outcome" part="outcome">
    <div data-focus>${renderHeading(form.level(1), outcomeWords(outcome), {look: 'subtitle'})}</div>
    ${panel()} ${renderKeep(form, flow)}
    ${outcome.kind === 'sent' ? html`<p class="screen-only">${another}</p>` : nothing}
  </section>`;
}
