/**
 * Explains jargon where it appears.
 *
 * A term in an English text becomes a link to its definition, which opens next to it (popover); the browser closes it
 * on Escape or on a tap elsewhere. A link, unlike a button, wraps over lines as the words around it do, can be
 * selected with them, and is preserved by reader modes. The focus stays on the term, because Chromium would lose it in
 * a shadow root; so an opened definition is announced. Each definition is once at the end of its widget: there it
 * prints as a list, and browsers without popovers scroll to it.
 */
import {type TemplateResult, css, html, nothing} from 'lit';
import {msg} from '../language/msg.js';
import {guard} from 'lit/directives/guard.js';
import {type Term, splitAtTerms} from '../record/terms.js';
import {announce} from './announce.js';
import {renderHeading} from './heading.js';
import {ownId} from './light.js';
import {sameItems} from './same-items.js';
import {termMeaning, termNames} from './term-meanings.js';
import type {RenderWords} from './text.js';

/**
 * Turns the first occurrence of each term into a link. Terms are English, and mostly stay so in other languages.
 *
 * @param used collects the terms, for `renderTermMeanings`
 */
export function explainTerms(used: Set<Term>): RenderWords {
  const seen = new Set<Term>();
  return words => {
    const stretches = splitAtTerms(words, seen);
    if (!stretches.some(({term}) => term)) return words;
    return stretches.map(stretch => {
      if (!stretch.term) return stretch.words;
      used.add(stretch.term);
      const id = ownId(`term-${stretch.term}`);
      return html`<a
        class="term"
        href=${`#${id}`}
        @pointerdown=${notePress}
        @keydown=${notePress}
        @click=${openMeaning}
        >${stretch.words}</a
      >`;
    });
  };
}

/**
 * The terms that a widget explains, remembered while its inputs stay the same, because a long list only renders what
 * is new.
 */
export class ExplainedTerms {
  #basis: readonly unknown[] = [];
  #used = new Set<Term>();

  /** @param basis all inputs of rendering the widget */
  follow(basis: readonly unknown[]): void {
    if (sameItems(basis, this.#basis)) return;
    this.#basis = basis;
    this.#used = new Set();
  }

  /** For a block of items, in which each term is explained once. */
  explain(): RenderWords {
    return explainTerms(this.#used);
  }

  /** The definitions, rendered after the words. @param level level of the heading, which shows in print */
  render(level: number): unknown {
    return guard([{}], () => renderTermMeanings(this.#used, level));
  }
}

const meaningOf = (link: HTMLAnchorElement): HTMLElement | null =>
  (link.getRootNode() as Document | ShadowRoot).getElementById(link.hash.slice(1));

const isOpen = (meaning: HTMLElement): boolean => meaning.matches(':popover-open');

/**
 * The definition that was open on pointerdown or keydown. The browser closes it before the click, which must not open
 * it again.
 */
let openAtPress: HTMLElement | undefined;

function notePress({currentTarget}: Event): void {
  const meaning = meaningOf(currentTarget as HTMLAnchorElement);
  openAtPress = meaning?.showPopover && isOpen(meaning) ? meaning : undefined;
}

/** Opens or closes a definition; in browsers without popovers, scrolls to it. */
function openMeaning(event: Event): void {
  const link = event.currentTarget as HTMLAnchorElement;
  const meaning = meaningOf(link);
  if (!meaning) return;
  event.preventDefault();
  if (!meaning.showPopover) return meaning.scrollIntoView();
  const wasOpen = isOpen(meaning) || meaning === openAtPress;
  openAtPress = undefined;
  if (wasOpen) return meaning.hidePopover();
  announce(
    meaning.lastElementChild?.textContent ?? '',
    meaning.closest<HTMLElement>('[lang]')?.lang ?? '',
  );
  // The term to which it is anchored; TypeScript does not know the argument yet.
  (meaning as {showPopover(options: object): void}).showPopover({source: link});
}

/**
 * The meanings of the terms that a widget used. Call it last in the same root as the links.
 *
 * @param level level of their heading, which is shown in print
 */
export function renderTermMeanings(
  used: ReadonlySet<Term>,
  level: number,
): TemplateResult | typeof nothing {
  if (!used.size) return nothing;
  return html`<div class="terms" part="terms">
    ${renderHeading(level, msg('What these words mean', {id: 'terms.heading', desc: 'Heading over explained words such as Local Offer, at the end of a printed page'}), {look: 'subtitle'})}${[
      ...used,
    ].map(
      term =>
        html`<div popover id=${ownId(`term-${term}`)} role="note">
          <b lang="en" dir="ltr">${termNames[term]}</b> <span>${termMeaning(term)}</span>
        </div>`,
    )}
  </div>`;
}

/**
 * The styles for both functions. Where browsers support it, a definition opens next to its term; otherwise at the
 * bottom of the window.
 */
export const termStyles = css`
  @media (forced-colors: none) {
    .term {
      color: inherit;
    }
  }
  .term {
    cursor: help;
    text-decoration: underline dotted 0.1em var(--_edge);
    text-underline-offset: 0.2em;
  }
  .term:hover {
    text-decoration-color: currentColor;
  }
  .terms > * + * {
    margin-block-start: 0.5em;
  }
  .terms b {
    display: block;
    font-weight: 600;
  }
  @supports selector(:popover-open) {
    @media screen {
      .terms {
        display: contents;
      }
      .terms > :first-child {
        display: none;
      }
      .terms > [popover] {
        inset: auto 0 0;
        margin: auto auto 1em;
        inline-size: fit-content;
        max-inline-size: min(26rem, calc(100vw - 2em));
        padding: 0.9em 1.1em;
        border: 2px solid var(--_accent);
        border-radius: var(--_radius);
        background: var(--_paper);
        color: var(--_text);
      }
      @supports (position-area: block-end) {
        .terms > [popover] {
          inset: auto;
          margin: 0.4em 0;
          margin-inline-end: 0.5em;
          position-area: block-end span-inline-end;
          position-try-fallbacks:
            flip-block,
            flip-inline,
            flip-block flip-inline;
        }
      }
    }
  }
  @media print {
    .term {
      text-decoration: none;
    }
    .terms {
      margin-block-start: 2em;
      break-inside: avoid;
    }
    .terms b {
      display: inline;
    }
    .terms > [popover] {
      display: block;
      position: static;
      inline-size: auto;
      margin: 0.5em 0 0;
      padding: 0;
      border: 0;
      color: inherit;
      background: none;
    }
  }
`;
