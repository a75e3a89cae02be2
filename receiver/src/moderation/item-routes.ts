/** Addresses of one answer: read it, decide on it, set it aside, delete it. */
import {Hono, type Context} from 'hono';
import {inTransaction} from '../database/retrying.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {enqueue} from '../store/store-submission.js';
import {writeLog} from '../store/log.js';
import {changeSubmission, eraseSubmission, findSubmission} from '../store/submissions.js';
import {existingTheme, listThemes} from '../store/themes.js';
import {submissionStates, withheldReasons} from '../wording.js';
import {readForm, type FormFields} from './form.js';
import type {ModerationEnv} from './guard.js';
import {renderDeletion, renderItem} from './item-page.js';
import {columnNames, logEntry} from './log-entry.js';
import {noticeOf} from './notices.js';

export function itemRoutes({config, db, now, surveys, channels}: Services): Hono<ModerationEnv> {
  const base = `${config.path}/moderation`;
  const routes = new Hono<ModerationEnv>();

  routes.get('/:reference', async c => {
    const submission = await findSubmission(db, c.req.param('reference'));
    if (!submission) return notFound(c);
    const survey = (await surveys.current()).find(
      ({id}) => submission.purpose === 'survey' && id === submission.item,
    );
    return sendPage(
      c,
      renderItem(config, {submission, themes: await listThemes(db), survey, notice: noticeOf(c)}),
    );
  });

  routes.post('/:reference', async c => {
    const submission = await findSubmission(db, c.req.param('reference'));
    if (!submission) return notFound(c);
    const {reference} = submission;
    const form = await readForm(c);
    const version = Number(form.one('version'));
    const decision = await readDecision(form, submission.may_publish);
    const {published, ...others} = decision;
    const fields = (Object.keys(others) as (keyof typeof others)[]).filter(
      name => others[name] !== submission[name],
    );
    const turned = published !== submission.published;
    if (fields.length === 0 && !turned && version === submission.version)
      return c.redirect(`${base}/${reference}?notice=same`, 303);
    const changed = await inTransaction(db, async transaction => {
      if (!(await changeSubmission(transaction, reference, version, decision))) return false;
      if (turned)
        await writeLog(
          transaction,
          logEntry(c, now(), published ? 'published' : 'unpublished', reference),
        );
      if (fields.length > 0)
        await writeLog(transaction, logEntry(c, now(), 'changed', reference, columnNames(fields)));
      return true;
    });
    if (!changed) return changedMeanwhile(c);
    return c.redirect(`${base}/${submission.reference}?notice=saved`, 303);
  });

  routes.post('/:reference/aside', async c => {
    const submission = await findSubmission(db, c.req.param('reference'));
    if (!submission) return notFound(c);
    const form = await readForm(c);
    const {reference, version} = submission;
    const suspicion = form.one('aside') === 'yes' ? 'moderator' : '';
    if ((suspicion === '') === (submission.suspicion === ''))
      return c.redirect(`${base}/${reference}?notice=same`, 303);
    // Notifications that were withheld are sent now.
    const heldBack = submission.suspicion !== 'moderator';
    const changed = await inTransaction(db, async transaction => {
      if (!(await changeSubmission(transaction, reference, version, {suspicion}))) return false;
      if (suspicion === '' && heldBack) await enqueue(transaction, reference, channels, now());
      await writeLog(
        transaction,
        logEntry(c, now(), suspicion === '' ? 'taken-back' : 'put-aside', reference),
      );
      return true;
    });
    if (!changed) return changedMeanwhile(c);
    return c.redirect(`${base}/${reference}?notice=${suspicion ? 'aside' : 'back'}`, 303);
  });

  routes.get('/:reference/delete', async c => {
    const submission = await findSubmission(db, c.req.param('reference'));
    if (!submission) return notFound(c);
    const here = `${base}/${submission.reference}`;
    return sendPage(
      c,
      renderDeletion(
        config,
        submission.reference,
        `answer ${submission.reference}`,
        `${here}/delete`,
        here,
      ),
    );
  });

  routes.post('/:reference/delete', async c => {
    const submission = await findSubmission(db, c.req.param('reference'));
    if (!submission) return notFound(c);
    await inTransaction(db, async transaction => {
      await eraseSubmission(transaction, submission.reference, now());
      await writeLog(transaction, logEntry(c, now(), 'deleted', submission.reference));
    });
    return c.redirect(`${base}?notice=deleted`, 303);
  });

  async function readDecision(form: FormFields, mayPublish: boolean) {
    const state = form.one('state');
    const withheld = form.one('withheld');
    return {
      state: Object.hasOwn(submissionStates, state) ? state : 'new',
      theme_id: await existingTheme(db, form.one('theme')),
      response: form.one('response'),
      public_text: form.one('public_text'),
      withheld: Object.hasOwn(withheldReasons, withheld) ? withheld : '',
      note: form.one('note'),
      // Whatever the form says, nothing is published without its author's consent.
      published: mayPublish && form.one('published') === 'yes',
    };
  }

  function changedMeanwhile(c: Context) {
    return sendPage(
      c,
      renderRefusal(
        config.path,
        'Somebody changed this answer meanwhile',
        'Open it again to see their change, then make yours.',
      ),
      409,
    );
  }

  function notFound(c: Context) {
    return sendPage(
      c,
      renderRefusal(config.path, 'This answer is not here', 'It may have been deleted.'),
      404,
    );
  }

  return routes;
}
