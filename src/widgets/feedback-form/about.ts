/** Before the first question: what the form is for, whether anybody replies, and where to go instead. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Purpose} from '../../feedback/purposes.js';
import {msg} from '../../language/msg.js';
import {safeUrl} from '../../record/addresses.js';
import {renderLink} from '../../ui/source.js';
import type {Form} from './form.js';

/** Ways out that the page sets; each may be missing. */
export interface Routes {
  planUrl?: string;
  complaintUrl?: string;
  sendiassUrl?: string;
}

function renderRoutes({
  planUrl,
  complaintUrl,
  sendiassUrl,
}: Routes): TemplateResult | typeof nothing {
  const routes: [string | undefined, string][] = [
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
  const set = routes.filter(([address]) => safeUrl(address, document.baseURI));
  return set.length
    ? html` <p>
          ${msg('About your own child, go here instead:', {id: 'form.elsewhere', desc: 'Before links to people who can help with one child'})}
        </p>
        <ul class="row">
          ${set.map(([address, words]) => html`<li>${renderLink(address, document.baseURI, words)}</li>`)}
        </ul>`
    : nothing;
}

/** What the form is for; a survey says that itself. */
function purposeWords(purpose: Purpose): string | undefined {
  switch (purpose) {
    case 'page':
    case 'report':
      return msg('This is about this page, not about your own child.', {
        id: 'form.for-page',
        desc: 'What a form is for that takes reports of mistakes',
      });
    case 'comment':
      return msg('What you say helps to make the Local Offer better.', {
        id: 'form.for-comment',
        desc: 'What the form for comments on the Local Offer is for',
      });
    default:
      return undefined;
  }
}

export function renderAbout({purpose, replies, routes}: Form): TemplateResult {
  return html` <div class="about quiet" part="about">
    <p>
      ${purposeWords(purpose)}
      ${
        replies
          ? msg('We reply if you ask us to.', {
              id: 'form.replies',
              desc: 'Before the questions of a form',
            })
          : msg('We do not reply to what you send.', {
              id: 'form.no-reply',
              desc: 'Before the questions of a form',
            })
      }
    </p>
    ${renderRoutes(routes)}
    <p>
      ${msg('If somebody is in danger, call 999.', {id: 'form.danger', desc: 'Before the questions of every form. 999 is the number of the emergency services'})}
    </p>
  </div>`;
}

/** Where what is written stays: said before anything is. @param lasting whether it outlives the page */
export const keptWords = (lasting: boolean): string =>
  lasting
    ? msg('What you write is kept on this device until it is sent, for two weeks at most.', {
        id: 'form.kept',
        desc: 'Before the first question, and beside answers that could not be sent yet',
      })
    : msg('This device cannot keep what you write. Send it before you leave this page.', {
        id: 'form.not-kept',
        desc: 'Said where the browser stores nothing',
      });
