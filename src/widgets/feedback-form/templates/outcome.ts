/**
 * What happened to the answers, in plain words instead of the title, with what happens next and what a person can do.
 */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo} from '../../../feedback/answers.js';
import type {Outcome} from '../../../feedback/submission.js';
import {msg, str} from '../../../language/msg.js';
import {safeUrl} from '../../../record/addresses.js';
import {dayOf, type Day} from '../../../record/dates.js';
import {dayWords} from '../../../ui/date.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderIcon} from '../../../ui/icons.js';
import {renderLink} from '../../../ui/source.js';
import {renderLine} from '../../../ui/text.js';
import type {FormActions} from '../form-actions.js';
import {
  backWords,
  closedWords,
  ownOption,
  referenceWords,
  sendingWords,
  storedWords,
} from '../messages.js';
import {inView, readRefusal, type Form} from '../model.js';
import {renderCopy, renderCopyOfAnswers} from './copy-of-answers.js';
import {renderButton, renderForget, routeLinks} from './question-page.js';

/**
 * One sentence for each outcome: the title of its panel, and what is announced. Answers to correct are shown in the
 * form.
 */
export function outcomeWords(outcome: Outcome, form: Form): string | undefined {
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
    case 'expired':
      return msg(
        'The answers kept on this device have been erased after two weeks. As far as we know, they were not sent.',
        {
          id: 'form.expired',
          desc: 'Heading: answers that could not be sent, or were never sent, are erased from the device',
        },
      );
    default: {
      const {blocked} = readRefusal(outcome, inView(form));
      if (!blocked) return undefined;
      return form.purpose === 'survey' && blocked.some(({code}) => code === 'closed')
        ? closedWords()
        : msg('This page cannot take your answers. They have not been sent.', {
            id: 'form.blocked',
            desc: 'Heading: the receiver of the form wants something that this form does not ask, or takes no answers',
          });
    }
  }
}

/** What happens next, and when. */
function renderNext({answers, replies, readWithin, day}: Form): TemplateResult {
  const by =
    readWithin &&
    dayOf(
      new Date(
        Math.floor(day / 10000),
        (Math.floor(day / 100) % 100) - 1,
        (day % 100) + readWithin,
      ),
    );
  return html`<p>
    ${msg('Next, somebody reads them.', {id: 'form.reads', desc: 'After the answers have arrived: what happens to them'})}
    ${by ? html`${msg('No later than:', {id: 'form.by', desc: 'Before the day by which somebody reads the answers'})} <bdi>${dayWords(by)}</bdi>` : msg('This page does not say how soon.', {id: 'form.no-time', desc: 'Follows the sentence that somebody reads the answers'})}
    ${replies && answerTo(answers, 'reply') === 'yes' ? msg('Our reply comes by email.', {id: 'form.will-reply', desc: 'After the answers have arrived, for those who asked for a reply'}) : nothing}
  </p>`;
}

const renderReceipt = (reference: string): TemplateResult =>
  html`<p class="receipt">
    <span
      >${referenceWords()}
      <strong class="reference" part="reference"><bdi>${reference}</bdi></strong></span
    >
    ${renderCopy(() => reference, reference)}
  </p>`;

/** The people behind the page: the publisher of the record, and the contacts that the page has set. */
function renderElsewhere({record, routes, base}: Form): TemplateResult {
  const {publisher} = record;
  const name = renderLine(record, publisher?.name);
  const links = [
    ...(name && safeUrl(publisher?.url, base) ? [renderLink(publisher!.url, base, name)] : []),
    ...routeLinks(routes),
  ];
  return html`<p>
      ${msg('Keep a copy, and give it to the people who run this website.', {id: 'form.blocked-how', desc: 'Follows: This page cannot take your answers. Links to people may follow'})}
    </p>
    ${links.length ? html`<p class="acts">${links}</p>` : nothing}`;
}

export function renderOutcome(
  outcome: Outcome,
  form: Form,
  controller: FormActions,
): TemplateResult {
  const {busy, lasting, expires, retry, reopen} = controller.submission;
  const again = (words: string) =>
    renderButton(busy ? sendingWords() : words, retry, 'button main');
  const another = renderButton(
    msg('Answer again', {id: 'form.another', desc: 'Button: opens an empty form'}),
    controller.renew,
  );
  const back = renderButton(backWords(), reopen);
  const forget = renderForget(controller);
  const until = !lasting
    ? storedWords(false)
    : expires
      ? msg(str`They are erased from this device on ${dayWords(dayOf(new Date(expires)))}.`, {
          id: 'form.until',
          desc: 'About answers that have not arrived: the day on which they are no longer kept',
        })
      : nothing;
  const panel = (): [words: unknown, buttons: unknown] => {
    switch (outcome.kind) {
      case 'sent':
        return [
          html`${outcome.reference ? renderReceipt(outcome.reference) : nothing}${renderNext(form)}`,
          another,
        ];
      case 'waiting':
        return [
          html`<p>
            ${outcome.reason === 'offline' ? msg('You are offline.', {id: 'form.offline', desc: 'Why the answers could not be delivered'}) : nothing}
            ${until}
          </p>`,
          html`${again(msg('Try again now', {id: 'form.retry', desc: 'Button: sends the answers that wait'}))}${another}${forget}`,
        ];
      case 'unknown':
        return outcome.open
          ? [
              html`<p>
                ${
                  outcome.tooLong
                    ? msg(
                        'Your answers are too long to be filled in for you. Copy them first, then paste them there.',
                        {
                          id: 'form.paste',
                          desc: 'Follows: Open your answers, and send them there. The copy button is below',
                        },
                      )
                    : nothing
                }
                ${msg('We cannot see whether you do.', {id: 'form.hand-over-why', desc: 'Follows: Open your answers, and send them there'})}
              </p>`,
              html`<a
                  class="button main"
                  href=${safeUrl(outcome.open) ?? nothing}
                  target=${outcome.open.startsWith('mailto:') ? nothing : '_blank'}
                  rel="noopener noreferrer"
                  >${msg('Open my answers', {id: 'form.open', desc: 'Link to the page, or the email, from which the answers will be sent'})}</a
                >
                ${back}${forget}`,
            ]
          : [
              html`<p>
                ${msg('Keep a copy. If you send them again, they may arrive twice.', {id: 'form.unknown-why', desc: 'Nobody knows whether the answers arrived'})}
                ${until}
              </p>`,
              html`${again(msg('Send again', {id: 'form.again', desc: 'Button'}))}${another}${forget}`,
            ];
      case 'refused':
        return [
          html`${renderElsewhere(form)}
            <p>${until}</p>`,
          html`${back}${forget}`,
        ];
      default:
        return [nothing, another];
    }
  };
  const [words, buttons] = panel();
  return html`<section class="outcome" part="outcome">
    <div class="headline" data-focus>
      ${outcome.kind === 'sent' ? renderIcon('done') : nothing}
      ${renderHeading(form.level, outcomeWords(outcome, form), {look: 'title', part: 'heading'})}
    </div>
    ${words}
    <p class="buttons screen-only">${buttons}</p>
    ${renderCopyOfAnswers(form, controller)}
  </section>`;
}

/** Asked before any answer from an earlier visit is shown: others may use this device. */
export const renderFound = (form: Form, changed: Day, {submission}: FormActions): TemplateResult =>
  html`<section class="outcome found">
    <div data-focus>
      ${renderHeading(
        Math.min(form.level + 1, 6),
        msg(str`Answers of ${dayWords(changed)} are kept on this device. Are they yours?`, {
          id: 'form.found',
          desc: 'Question before answers of an earlier visit are shown, with the buttons Yes and No. A day is filled in',
        }),
        {look: 'name'},
      )}
    </div>
    <p class="buttons screen-only">
      ${renderButton(ownOption('', 'yes'), () => void submission.accept())}
      ${renderButton(ownOption('', 'no'), () => void submission.decline())}
    </p>
  </section>`;
