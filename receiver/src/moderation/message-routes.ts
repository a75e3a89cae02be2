/** Addresses of the page that shows what has not left yet. */
import {Hono} from 'hono';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {renderMessages} from './messages-page.js';
import {noticeOf} from './notices.js';

/** The page is for putting trouble right, not for reading a long list. */
const most = 200;

export function messageRoutes({config, db, now}: Services): Hono {
  const routes = new Hono();

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
    await db
      .updateTable('outbox')
      .set({due_at: now(), attempts: 0, claimed_until: null, gave_up: false})
      .where('id', '=', c.req.param('id'))
      .execute();
    return c.redirect(`${config.path}/moderation/messages?notice=again`, 303);
  });

  return routes;
}
