/**
 * The moderation pages' addresses: GET reads, POST changes and redirects to a page with a notice. This module has the
 * routes about all answers.
 */
import {Hono, type Context} from 'hono';
import {csrf} from 'hono/csrf';
import {inTransaction} from '../database/retrying.js';
import type {Services} from '../services.js';
import {backupLines} from '../store/backup.js';
import {writeLog} from '../store/log.js';
import {countAside, everything, listLanguages, listSubmissions} from '../store/submissions.js';
import {existingTheme, listThemes} from '../store/themes.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {isReference} from '../intake/receipt.js';
import {sendPage} from '../page.js';
import {readPeriod} from '../publish/period.js';
import {reportPublication} from '../publish/published.js';
import {arrangeReport, readComments} from '../publish/report-contents.js';
import {renderReport} from '../publish/report-page.js';
import {dayInEngland} from '../publish/surveys.js';
import {submissionStates} from '../wording.js';
import {csvRows, jsonRows} from './export.js';
import {pageLength, readView, viewQuery} from './filters.js';
import {readForm} from './form.js';
import {guard, type ModerationEnv} from './guard.js';
import {itemRoutes} from './item-routes.js';
import {columnNames, logEntry} from './log-entry.js';
import {logRoutes} from './log-page.js';
import {renderList} from './list-page.js';
import {messageRoutes} from './message-routes.js';
import {noticeOf} from './notices.js';
import {themeRoutes} from './theme-routes.js';

export function moderationRoutes(services: Services): Hono<ModerationEnv> {
  const {config, db, now} = services;
  const base = `${config.path}/moderation`;
  const routes = new Hono<ModerationEnv>();
  routes.use(guard(services));
  // Browsers also send the password with forms of other sites: changes are only accepted from our own pages.
  routes.use(csrf({origin: (origin, c) => hostOf(origin) === c.req.header('host')}));
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
      ...(theme && {theme_id: theme === 'none' ? '' : await existingTheme(db, theme)}),
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
        const fields = columnNames(Object.keys(change));
        await writeLog(
          transaction,
          ...changed.map(({reference}) => logEntry(c, now(), 'changed', reference, fields)),
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
      await writeLog(db, logEntry(c, now(), 'exported', '', kind.toUpperCase()));
      return sendFile(c, exports[kind].type, `answers.${kind}`, exports[kind].rows(db, filter));
    });
  }

  // Everything, for `npm run restore`.
  routes.get('/backup.jsonl', async c => {
    await writeLog(db, logEntry(c, now(), 'exported', '', 'backup'));
    return sendFile(c, 'application/jsonl', 'backup.jsonl', backupOf());
  });

  /** A consistent snapshot from a server; an embedded database would block all writes until the download ends. */
  async function* backupOf(): AsyncGenerator<string> {
    if (config.database.kind === 'pglite') return yield* backupLines(db, now());
    const moment = await db.startTransaction().setIsolationLevel('repeatable read').execute();
    try {
      yield* backupLines(moment, now());
    } finally {
      await moment.rollback().execute();
    }
  }

  // Any period, because these reports are not public and cannot be compared.
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

  // Last, because it matches every other address.
  routes.route('/', itemRoutes(services));
  return routes;
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
