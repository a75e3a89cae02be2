/** The questions on screen: all of them, or one at a time; and the review before a survey is sent. */
import {type TemplateResult, html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {msg, str} from '../../../language/msg.js';
import {ofDocument} from '../../../language/page.js';
import {safeUrl} from '../../../record/addresses.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderLink} from '../../../ui/source.js';
import type {FormActions} from '../form-actions.js';
import {backWords, checkWords, sendingWords, storedWords, unerasedWords} from '../messages.js';
import {inView, isPathKnown, type Form, type Routes} from '../model.js';
import {renderReview} from './copy-of-answers.js';
import {renderFault} from './error-summary.js';
import {renderQuestion} from './question.js';

export const renderButton = (words: unknown, act: () => void, look = 'button'): TemplateResult =>
  html`<button class=${look} type="button" @click=${act}>${words}</button>`;

export const renderForget = ({forget}: FormActions): TemplateResult =>
  renderButton(
    msg('Forget my answers', {
      id: 'form.forget',
      desc: 'Button: erases what was written from this device',
    }),
    forget,
    'act',
  );

/** Links to people who can help with an individual child, if the page has set them. */
export function routeLinks({planUrl, complaintUrl, sendiassUrl}: Routes): TemplateResult[] {
  const routes: [string | null | undefined, string][] = [
    [
      planUrl,
      msg('The EHC plan team', {
        id: 'form.route-plan',
        desc: 'Link for families with a question about their own child’s plan',
      }),
    ],
    [
      sendiassUrl,
      msg('Free advice: SENDIASS', {
        id: 'form.route-advice',
        desc: 'Link to the local advice service',
      }),
    ],
    [
      complaintUrl,
      msg('Make a complaint', {id: 'form.route-complaint', desc: 'Link to how to complain'}),
    ],
  ];
  return routes.flatMap(([address, words]) =>
    address && safeUrl(address, ofDocument('baseURI'))
      ? [renderLink(address, ofDocument('baseURI'), words)]
      : [],
  );
}

/** Above the button: whether anybody replies, what is stored, and where to go instead. Once per form. */
function renderTerms({purpose, replies, routes}: Form, lasting: boolean): TemplateResult {
  const links = routeLinks(routes);
  return html`<div class="terms" part="about">
    <p>
      ${
        purpose === 'page' || purpose === 'report'
          ? msg('This is about this page, not about your own child.', {
              id: 'form.for-page',
              desc: 'What a form is for that takes reports of mistakes',
            })
          : nothing
      }
      ${
        replies
          ? msg('We reply if you ask us to.', {id: 'form.replies', desc: 'In the terms of a form'})
          : msg('We do not reply to what you send.', {
              id: 'form.no-reply',
              desc: 'In the terms of a form',
            })
      }
      ${lasting ? storedWords(true) : nothing}
      ${msg('If somebody is in danger, call 999.', {id: 'form.danger', desc: 'In the terms of every form. 999 is the number of the emergency services'})}
    </p>
    ${
      links.length
        ? html`<p>
              ${msg('About your own child, go here instead:', {id: 'form.elsewhere', desc: 'Before links to people who can help with one child'})}
            </p>
            <p class="acts">${links}</p>`
        : nothing
    }
  </div>`;
}

/** The label of the button: to the next question, to the review, or send. */
function thenWords(form: Form, {submission, checking}: FormActions, more: boolean): string {
  if (submission.busy) return sendingWords();
  if (more)
    return msg('Next', {
      id: 'form.next',
      desc: 'Button: to the next question, or the next priority',
    });
  return form.purpose === 'survey' && !checking
    ? checkWords()
    : msg('Send', {id: 'form.send', desc: 'Button of a form'});
}

/** The position of the person; with the total only if no answer can change that. */
const stepWords = (form: Form, step: number, count: number): string =>
  isPathKnown(form)
    ? msg(str`Question ${step + 1} of ${count}`, {
        id: 'form.step',
        desc: 'Where a person is in a form that asks one question at a time',
      })
    : msg(str`Question ${step + 1}`, {
        id: 'form.step-alone',
        desc: 'Where a person is in a form that asks one question at a time, when nobody knows yet how many there will be',
      });

/**
 * The questions, or the review of their answers. In a sandbox that forbids forms, the button still receives its click.
 */
export function renderQuestionPage(form: Form, controller: FormActions): TemplateResult {
  const {submission, checking, submit, change, follow} = controller;
  const {lasting, stored, busy} = submission;
  const all = inView(form);
  const stepping = form.oneAtATime && all.length > 1;
  const step = Math.min(controller.step, all.length - 1);
  const more = stepping && !controller.checked && step < all.length - 1;
  const faults = controller.faultsOf(form);

  const questions = () =>
    html`${
        submission.unerased || !lasting
          ? html`<p class="notice">
              ${submission.unerased ? unerasedWords() : storedWords(false)}
            </p>`
          : nothing
      }
      ${
        stepping
          ? html`<div class="step quiet small">
              ${lasting && !step ? html`<p>${storedWords(true)}</p>` : nothing}
              <p data-focus>${stepWords(form, step, all.length)}</p>
            </div>`
          : nothing
      }
      ${(stepping ? all.slice(step, step + 1) : all).map(question =>
        keyed(
          question.id,
          renderQuestion(
            form,
            question,
            renderFault(
              form,
              question,
              faults.find(({id}) => id === question.id),
            ),
            answer => change(question, answer),
          ),
        ),
      )}
      <div class="trap" aria-hidden="true">
        <input name="website" tabindex="-1" autocomplete="off" />
      </div>
      ${more ? nothing : renderTerms(form, lasting && !stepping)}`;

  return html`<form
    class="sheet"
    part=${checking ? 'review' : 'questions'}
    novalidate
    @submit=${submit}
  >
    ${
      checking
        ? html`<div data-focus>
              ${renderHeading(form.level, checkWords(), {look: 'title', part: 'heading'})}
            </div>
            ${renderReview(form, all, follow)}`
        : questions()
    }
    <p class="buttons screen-only">
      <button
        class="button main"
        type="submit"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${submit}
      >
        ${thenWords(form, controller, more)}
      </button>
      ${checking || (stepping && step) ? renderButton(backWords(), controller.back) : nothing}
      ${stored ? renderForget(controller) : nothing}
    </p>
  </form>`;
}
