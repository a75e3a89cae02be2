/** The moderation pages' addresses: reading on GET, changing on POST, and back to the page with what was done. */
import {Hono, type Context} from 'hono';
import {csrf} from 'hono/csrf';
import {inTransaction} from '../database/retrying.js';
import type {Services} from '../services.js';
import {backupLines} from '../store/backup.js';
import {enqueue} from '../store/keep.js';
import {writeLog} from '../store/log.js';
import {
  changeSubmission,
  countAside,
  eraseSubmission,
  everything,
  findSubmission,
  listLanguages,
  listSubmissions,
} from '../store/submissions.js';
import {listThemes} from '../store/themes.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {isReference} from '../intake/receipt.js';
import {sendPage} from '../page.js';
import {readPeriod} from '../publish/period.js';
import {reportPublication} from '../publish/published.js';
import {arrangeReport, readComments} from '../publish/report-contents.js';
import {renderReport} from '../publish/report-page.js';
import {dayInEngland} from '../publish/surveys.js';
import {submissionStates, withheldReasons} from '../wording.js';
import {csvRows, jsonRows} from './export.js';
import {pageLength, readView, viewQuery} from './filters.js';
import {readForm, type FormFields} from './form.js';
import {guard, type ModerationEnv} from './guard.js';
import {logRoutes} from './log-page.js';
import {renderDeletion, renderItem} from './item-page.js';
import {renderList} from './list-page.js';
import {messageRoutes} from './message-routes.js';
import {noticeOf} from './notices.js';
import {themeRoutes} from './theme-routes.js';

export function moderationRoutes(services: Services): Hono<ModerationEnv> {
  const {config, db, now, surveys, channels} = services;
  const base = `${config.path}/moderation`;
  const routes = new Hono<ModerationEnv>();
  routes.use(guard(services));
  // Browsers send a password along with forms that other sites prepared: changes are taken only from our own pages.
  routes.use(csrf({origin: (origin, c) => hostOf(origin) === c.req.header('host')}));
  const entry = (c: Context<ModerationEnv>, action: string, subject: string, detail = '') => ({
    at: now(),
    moderator: c.get('moderator'),
    action,
    subject,
    detail,
  });
  routes.route('/themes', themeRoutes(services));
  routes.route('/messages', messageRoutes(services));
  routes.route('/log', logRoutes(services));

  routes.get('/', async c => {
    const view = readView(new URL(c.req.url).searchParams);
    const [found, unread, aside, themes, languages] = await Promise.all([
      listSubmissions(db, view.filter, (view.number - 1) * pageLength, pageLength),
      listSubmissions(db, {...everything, state: 'new'}, 0, 0),
      countAside(db),
      listThemes(db),
      listLanguages(db),
    ]);
    return sendPage(
      c,
      renderList(config, {
        view,
        ...found,
        unread: unread.count,
        aside,
        themes,
        languages,
        notice: noticeOf(c),
      }),
    );
  });

  routes.post('/several', async c => {
    const form = await readForm(c);
    const view = readView(new URL(c.req.url).searchParams);
    const state = form.one('set-state');
    const theme = form.one('set-theme');
    const references = form.all('reference').filter(isReference).slice(0, pageLength);
    const change = {
      ...(Object.hasOwn(submissionStates, state) && {state}),
      ...(theme && {theme_id: theme === 'none' ? '' : await existingTheme(theme)}),
    };
    if (references.length > 0 && Object.keys(change).length > 0) {
      await inTransaction(db, async transaction => {
        const changed = await transaction
          .updateTable('submission')
          .set(eb => ({...change, version: eb('version', '+', 1)}))
          .where('reference', 'in', references)
          .where('erased_at', 'is', null)
          .returning('reference')
          .execute();
        const fields = namesOf(Object.keys(change));
        await writeLog(
          transaction,
          ...changed.map(({reference}) => entry(c, 'changed', reference, fields)),
        );
      });
    }
    return c.redirect(`${base}${viewQuery(view.filter, view.number)}`, 303);
  });

  const exports = {
    csv: {type: 'text/csv; charset=utf-8', rows: csvRows},
    json: {type: 'application/json', rows: jsonRows},
  };
  for (const kind of ['csv', 'json'] as const) {
    routes.get(`/export.${kind}`, async c => {
      const {filter} = readView(new URL(c.req.url).searchParams);
      await writeLog(db, entry(c, 'exported', '', kind.toUpperCase()));
      return sendFile(c, exports[kind].type, `answers.${kind}`, exports[kind].rows(db, filter));
    });
  }

  // Everything, to be loaded again with `npm run restore`.
  routes.get('/backup.jsonl', async c => {
    await writeLog(db, entry(c, 'exported', '', 'backup'));
    return sendFile(c, 'application/jsonl', 'backup.jsonl', backupOf());
  });

  /** One moment's state from a server; an embedded database would take in nothing until the download ends. */
  async function* backupOf(): AsyncGenerator<string> {
    if (config.database.kind === 'pglite') return yield* backupLines(db, now());
    const moment = await db.startTransaction().setIsolationLevel('repeatable read').execute();
    try {
      yield* backupLines(moment, now());
    } finally {
      await moment.rollback().execute();
    }
  }

  // Any days, as they are not for everybody to compare.
  routes.get('/report', async c => {
    const period = readPeriod(c.req.query('from'), c.req.query('to'));
    if (!period)
      return sendPage(
        c,
        renderRefusal(
          config.path,
          'There is no such report',
          'Ask for days, such as report?from=2026-09-01&to=2026-11-30.',
        ),
        404,
      );
    const comments = await readComments(db, period);
    const counts = reportPublication(comments, dayInEngland(now()));
    return sendPage(
      c,
      renderReport(config, period, arrangeReport(comments, await listThemes(db), counts)),
    );
  });

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
        await writeLog(transaction, entry(c, published ? 'published' : 'unpublished', reference));
      if (fields.length > 0)
        await writeLog(transaction, entry(c, 'changed', reference, namesOf(fields)));
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
    // What was held back is passed on now, as it would have been.
    const heldBack = submission.suspicion !== 'moderator';
    const changed = await inTransaction(db, async transaction => {
      if (!(await changeSubmission(transaction, reference, version, {suspicion}))) return false;
      if (suspicion === '' && heldBack) await enqueue(transaction, reference, channels, now());
      await writeLog(
        transaction,
        entry(c, suspicion === '' ? 'taken-back' : 'put-aside', reference),
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
      await writeLog(transaction, entry(c, 'deleted', submission.reference));
    });
    return c.redirect(`${base}?notice=deleted`, 303);
  });

  async function existingTheme(id: string): Promise<string> {
    return (await listThemes(db)).some(theme => theme.id === id) ? id : '';
  }

  async function readDecision(form: FormFields, mayPublish: boolean) {
    const state = form.one('state');
    const withheld = form.one('withheld');
    return {
      state: Object.hasOwn(submissionStates, state) ? state : 'new',
      theme_id: await existingTheme(form.one('theme')),
      response: form.one('response'),
      public_text: form.one('public_text'),
      withheld: Object.hasOwn(withheldReasons, withheld) ? withheld : '',
      note: form.one('note'),
      // Whatever the form says: without its writer's word nothing is published.
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

/** The columns that changed, as the log names them. */
function namesOf(fields: readonly string[]): string {
  return fields.map(name => (name === 'theme_id' ? 'theme' : name.replace('_', ' '))).join(', ');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function sendFile(c: Context, type: string, name: string, rows: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const {done, value} = await rows.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await rows.return(undefined);
    },
  });
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(stream);
}
