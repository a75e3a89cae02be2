/** A receiver with a survey, themes and comments to publish. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Database} from '../../src/database/open-database.js';
import {newFolder} from './folders.js';
import {
  writeTheme,
  comment,
  createEmptyReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
} from './receiver.js';

export const record = {
  surveys: [
    {
      id: 'transport',
      title: {en: 'Getting to school', ur: 'اسکول جانا'},
      for: ['Parents and carers'],
      questions: [
        {
          id: 'easy',
          type: 'radios',
          label: {en: 'Is it easy?', ur: 'کیا یہ آسان ہے؟'},
          options: [
            {value: 'yes', label: {en: 'Yes', ur: 'ہاں'}},
            {value: 'no', label: {en: 'No', ur: 'نہیں'}},
            {value: 'sometimes', label: {en: 'Sometimes', ur: 'کبھی کبھی'}},
          ],
        },
        {
          id: 'means',
          type: 'checkboxes',
          label: 'How do you go?',
          options: [
            {value: 'bus', label: 'Bus'},
            {value: 'taxi', label: 'Taxi'},
          ],
        },
        {id: 'name', type: 'text', label: 'Your school'},
      ],
    },
    {id: 'ended', closes: '2026-10', questions: []},
    {id: 'later', opens: '2027-01-01', questions: []},
    {nonsense: true},
    null,
  ],
};

export function recordFile(content: unknown): string {
  const path = join(newFolder('record'), 'record.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Publishes from five answers on, and at once; its tables are empty. */
export function createPublishingReceiver(database: Database): Promise<TestReceiver> {
  return createEmptyReceiver(database, {
    RECEIVER_BURST: '10000',
    RECEIVER_PUBLISH_BATCH: '5',
    RECEIVER_PUBLISH_HOURS: '0',
    RECEIVER_RECORD: recordFile(record),
    RECEIVER_AREA: 'Exampleshire',
    RECEIVER_PUBLISHER: 'Exampleshire Council',
  });
}

/** What people send it, and moderators decide. */
export function publishingOn(receiver: () => TestReceiver) {
  const json = async (path: string) =>
    (await (await receiver().request(path)).json()) as Record<string, unknown>;
  const theme = (fields: Record<string, string>) =>
    writeTheme(receiver(), {we_did: 'Two clubs.', state: 'done', published: 'yes', ...fields});
  const say = async (
    answers: Record<string, unknown>,
    fields: Record<string, string>,
    envelope: Record<string, unknown> = {},
  ) => {
    const reference = await referenceOf(await receiver().submit(comment(answers, envelope)));
    await receiver().moderate(`/${reference}`, {version: '1', state: 'done', ...fields});
    return reference;
  };
  const answer = (answers: Record<string, unknown>, envelope: Record<string, unknown> = {}) =>
    receiver().submit({
      key: newKey(),
      purpose: 'survey',
      item: 'transport',
      seconds: 30,
      answers,
      ...envelope,
    });
  return {json, theme, say, answer};
}
