/** The frame of every page we serve, and the few pieces they share. `html` escapes all values. */
import {html} from 'hono/html';
import {secureHeaders} from 'hono/secure-headers';
import type {Context} from 'hono';
import {dayInEngland} from './publish/surveys.js';

export type Html = ReturnType<typeof html>;

export interface PageFrame {
  readonly title: string;
  /** Path of the receiver, for the stylesheet. */
  readonly path: string;
  readonly body: Html;
  /** The content above the main part. */
  readonly header?: Html;
  readonly lang?: string;
}

/** A whole HTML document. */
export function renderPage({title, path, body, header, lang = 'en-GB'}: PageFrame): Html {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${path}/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the main part</a>
        ${header}
        <main id="main" tabindex="-1">${body}</main>
      </body>
    </html>`;
}

/**
 * Headers for every response: no scripts, no framing, no forms to other hosts. The HTTPS proxy must set
 * Strict-Transport-Security, because it applies to a whole host.
 */
export const lockDown = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  // Not no-referrer: browsers would then hide the origin of our own forms, by which we recognise them.
  referrerPolicy: 'same-origin',
  // Public resources set their own header, which allows any page to use them.
  overwrite: false,
});

/** Sends a page that nobody stores unless it says otherwise. */
export function sendPage(
  c: Context,
  page: Html,
  status: 200 | 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
) {
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  return c.html(page, status);
}

function dayInWords(moment: Date): string {
  return moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}

/** A day in words, by the calendar in England: "4 March 2026". Where the exact time does not matter. */
export function renderDay(moment: Date): Html {
  return html`<time datetime="${dayInEngland(moment)}">${dayInWords(moment)}</time>`;
}

/** A moment in words, by the clock in England: "4 March 2026, 9:05 am". */
export function renderMoment(moment: Date): Html {
  const time = moment.toLocaleTimeString('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'Europe/London',
  });
  return html`<time datetime="${moment.toISOString()}">${dayInWords(moment)}, ${time}</time>`;
}

/** Words somebody wrote, in their language and direction, paragraphs kept. */
export function renderWords(text: string, lang = ''): Html {
  const paragraphs = text.split(/\n\s*\n/).filter(paragraph => paragraph.trim() !== '');
  return html`<div class="words" dir="auto" lang="${lang}">
    ${paragraphs.map(paragraph => html`<p>${paragraph}</p>`)}
  </div>`;
}

/** A link where the address is a web page, plain text where it is anything else. */
export function renderLink(address: string, words = address): Html {
  const isWeb = URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
  return isWeb ? html`<a href="${address}" rel="noreferrer noopener">${words}</a>` : html`${words}`;
}
