/** Routes of the page of unsent messages. */
import {Hono} from 'hono';
import {inTransaction} from '../database/retrying.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {writeLog} from '../store/log.js';
import type {ModerationEnv} from './guard.js';
import {logEntry} from './log-entry.js';
import {renderMessages} from './messages-page.js';
import {noticeOf} from './notices.js';

/** The page is for solving problems, not for reading a long list. */
const most = 200;

export function messageRoutes({config, db, now}: Services): Hono<ModerationEnv> {
  const routes = new Hono<ModerationEnv>();

  routes.get('/', async c => {
    const messages = await db
      .selectFrom('outbox')
      .selectAll()
      .orderBy('gave_up', 'desc')
      .orderBy('due_at')
      .limit(most)
      .execute();
    return sendPage(c, renderMessages(config, messages, noticeOf(c)));
  });

  routes.post('/:id', async c => {
    await inTransaction(db, async transaction => {
      const again = await transaction
        .updateTable('outbox')
        .set({due_at: now(), attempts: 0, claimed_until: null, gave_up: false})
        .where('id', '=', c.req.param('id'))
        .returning('reference')
        .execute();
      await writeLog(
        transaction,
        ...again.map(({reference}) => logEntry(c, now(), 'sent-again', reference)),
      );
    });
    return c.redirect(`${config.path}/moderation/messages?notice=again`, 303);
  });

  return routes;
}
