/**
 * Reads the replies of receivers that do not accept an answer.
 *
 * Only a reply that names a field is about what a person wrote. A log-in page, a firewall's page or an address that
 * has gone is a server problem: the answer waits, and the console tells the webmaster the likely cause.
 */
import {readEntities} from '../../data/entities.js';
import {fromJson, ownProperty, ownString} from '../json.js';
import type {FieldRefusal, Outcome} from '../submission.js';
import {questionOf} from './field-map.js';
import type {Reply, Target} from './receiver.js';

/** A longer text is not a message for a field. */
const LONGEST_MESSAGE = 300;

/** A server's message as text: tags are removed, then entities decoded, so that a literal `&lt;b&gt;` stays `<b>`. */
export const plainText = (message: string): string =>
  readEntities(message.replace(/<\/?[a-z!][^>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);

/** Complaints by field name, as Drupal, Gravity Forms and problem JSON give them: `{"email": "…"}`, lists joined. */
export function refusals(byName: unknown, target: Target, prefix = ''): FieldRefusal[] {
  if (!byName || typeof byName !== 'object' || Array.isArray(byName)) return [];
  return Object.entries(byName).flatMap(([name, message]) => {
    const words = [message]
      .flat()
      .filter(part => typeof part === 'string')
      .join(' ');
    return words ? [{id: questionOf(prefix + name, target), message: plainText(words)}] : [];
  });
}

/** One complaint for each item of a list such as `[{"field": "…", "detail": "…"}]`. */
export const listedRefusals = (list: unknown, target: Target): FieldRefusal[] =>
  !Array.isArray(list)
    ? []
    : list.flatMap(item => {
        const name = ownString(item, 'field') ?? ownString(item, 'pointer')?.replace(/^.*\//, '');
        const message = ownString(item, 'detail') ?? ownString(item, 'message') ?? '';
        const code = ownString(item, 'code');
        return name
          ? [
              {
                id: questionOf(name, target),
                message: plainText(message),
                ...(code ? {code} : undefined),
              },
            ]
          : [];
      });

/** Statuses with which a server rejects this content for good: sending it again is useless. */
const DEFINITIVE = [409, 413, 422];

/**
 * A 4xx reply as a refusal, in the formats that servers use: problem JSON (RFC 9457) with `errors` as a list of
 * `{field, detail}` or by field name. `undefined` if it does not mention the answers: then it is a server problem.
 */
export function refusal(reply: Reply, target: Target): Outcome | undefined {
  const body = fromJson(reply.text);
  // Truncated JSON: the rejected answers may be in the missing part.
  if (body === undefined && /^\s*[[{]/.test(reply.text ?? '')) return undefined;
  const errors = ownProperty(body, 'errors') ?? ownProperty(body, 'error');
  const fields = Array.isArray(errors) ? listedRefusals(errors, target) : refusals(errors, target);
  return fields.length || DEFINITIVE.includes(reply.status)
    ? {kind: 'refused', fields, status: reply.status}
    : undefined;
}

/** Titles of log-in, firewall and maintenance pages, all of which may have status 200. */
const OTHER_PAGE =
  /<title[^>]*>[^<]*(log[\s-]?[io]n|sign[\s-]?in|request rejected|access denied|just a moment|attention required|forbidden|maintenance)|_Incapsula_Resource|<input[^>]+type\s*=\s*["']?password/i;
const LOG_IN_ADDRESS = /log-?in|sign-?in|\bsso\b|saml|\bauth/i;

const isPage = ({text = ''}: Reply): boolean => /^\s*<(!doctype|html|head|body)/i.test(text);

/** True when the reply is from something else: a log-in page, a firewall, or the WordPress API requiring a user. */
export function isTurnedAway(reply: Reply, isApi: boolean): boolean {
  const {text = '', url, redirected} = reply;
  if (OTHER_PAGE.test(text)) return true;
  if (redirected && (LOG_IN_ADDRESS.test(url) || (isApi && isPage(reply)))) return true;
  const body = fromJson(text);
  return (
    /^rest_/.test(ownString(body, 'code') ?? '') ||
    Number(ownString(ownProperty(body, 'data'), 'status')) >= 400
  );
}

/** True when a site returns one of its pages instead of its API, as WordPress does with plain permalinks. */
export const isOtherEndpoint = (reply: Reply): boolean =>
  (reply.status === 200 || reply.status === 404) &&
  !reply.redirected &&
  isPage(reply) &&
  !OTHER_PAGE.test(reply.text!);

/** The likely cause of a reply that accepted nothing: for the console, in English. */
export function likelyCause({status, text = '', url}: Partial<Reply>): string {
  const code = ownString(fromJson(text), 'code') ?? '';
  const named = /^[\w-]{3,40}$/.test(code) ? ` (${code})` : '';
  if (!status)
    return 'nothing, or the browser may not read it: offline, CORS, or a connect-src policy';
  if (status === 404 || code === 'rest_no_route')
    return `there is nothing at this address, or the form's id is wrong${named}`;
  if (status === 405) return `this address takes no POST${named}`;
  if (status >= 500 || [408, 425, 429].includes(status)) return `the server is in trouble${named}`;
  if (status >= 300 && status < 400) return 'it redirects: give the address that it redirects to';
  if (status === 401 || status === 403 || OTHER_PAGE.test(text) || /^rest_/.test(code))
    return `it wants a log-in, or a firewall or plugin keeps visitors out${named}`;
  return status < 300
    ? `this is no receipt${named}; it came from ${url?.replace(/[?#].*$/, '')}`
    : `it does not take this request${named}`;
}
