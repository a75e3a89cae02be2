/** Pages about the widgets, in one ink so that they can be read on every stage. They are in English whatever the stage. */
import {type TemplateResult, html} from 'lit';

const look = html`<style>
  .guide {
    max-inline-size: 72rem;
    margin-inline: auto;
    padding: clamp(0px, 3vw, 2rem);
    font:
      1.0625rem/1.55 system-ui,
      sans-serif;
  }
  .guide :is(h1, h2, h3, p, ul, ol, dl, table, figure, pre) {
    margin: 0;
  }
  .guide h1 {
    font-size: clamp(1.75rem, 5vw, 2.75rem);
    line-height: 1.1;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .guide h2 {
    margin-block: 3rem 1rem;
    font-size: 1.5rem;
    line-height: 1.2;
  }
  .guide h3 {
    font-size: 1.1875rem;
    line-height: 1.3;
  }
  .guide .lead {
    max-inline-size: 40em;
    margin-block: 1rem 2rem;
    font-size: 1.25rem;
  }
  .guide p,
  .guide li {
    max-inline-size: 66ch;
  }
  .guide a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .guide code {
    font:
      0.9em ui-monospace,
      monospace;
    overflow-wrap: anywhere;
  }
  .guide pre {
    padding: 1rem;
    border: 1px solid;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .guide table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .guide .scrolls {
    overflow-x: auto;
  }
  .guide :is(th, td) {
    padding: 0.6rem 1rem 0.6rem 0;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }
  .guide thead th {
    font-weight: 600;
  }
  .guide .tiles {
    display: grid;
    gap: 2.5rem 2rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    padding: 0;
    list-style: none;
  }
  .guide :is(a.press, button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
  }
</style>`;

/**
 * @param lead one sentence on what the reader finds here
 */
export const guidePage = (title: string, lead: unknown, content: unknown): TemplateResult =>
  html`${look}
    <article class="guide" lang="en-GB" dir="ltr">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${content}
    </article>`;

/** Address of a story in Storybook, from its title and the name of its export. */
export const storyAddress = (title: string, name: string): string => {
  const part = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return `./?path=/story/${part(title)}--${part(name.replace(/([a-z])([A-Z])/g, '$1 $2'))}`;
};
export const docsAddress = (title: string): string =>
  storyAddress(title, 'Docs').replace('/story/', '/docs/');

/** A link that leaves the frame in which Storybook shows a story. */
export const linkTo = (address: string, words: string): TemplateResult =>
  html`<a class="press" href=${address} target="_top">${words}</a>`;

/** A file to keep, made from text. */
export const download = (file: string, type: string, text: string, words = file): TemplateResult =>
  html`<a
    class="press"
    download=${file}
    href=${`data:${type};charset=utf-8,${encodeURIComponent(text)}`}
    >${words}</a
  >`;
