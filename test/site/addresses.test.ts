/** Addresses of a snippet, as people type them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  adviceOnFolder,
  adviceOnRecord,
  folderAddress,
  recordAddress,
} from '../../site/make/addresses.js';

const FOLDER = 'https://www.example.gov.uk/send-widgets/';
const advice = (typed: string, folder = '') => adviceOnRecord(typed, folder, 'X') ?? '';

describe('an address that was typed', () => {
  it('is completed where only one thing can be meant', () => {
    assert.equal(recordAddress(' www.example.gov.uk/a.json '), 'https://www.example.gov.uk/a.json');
    assert.equal(recordAddress('example.gov.uk/a.json'), 'https://example.gov.uk/a.json');
    for (const typed of [
      'https://www.example.gov.uk/send-widgets/',
      'https://www.example.gov.uk/send-widgets',
      'www.example.gov.uk/send-widgets/send-widgets.js',
      'https://www.example.gov.uk/send-widgets/send-widgets.module.js?v=1',
    ])
      assert.equal(folderAddress(typed), FOLDER, typed);
    assert.equal(folderAddress(''), '');
  });

  it('is left as it is where several things can be meant, and that is said', () => {
    for (const typed of ['our-area.json', '/send/our-area.json', 'C:\\plans\\a.json'])
      assert.match(advice(typed), /Type all of the address/, typed);
    assert.match(adviceOnFolder('send-widgets', 'X')!, /Type all of the address/);
  });

  it('is said to be made up as long as nobody types one', () => {
    assert.match(advice(''), /says X: it leads nowhere/);
    assert.match(adviceOnFolder('', 'X')!, /says X: it leads nowhere/);
  });

  it('is said to lead to what no widget reads', () => {
    assert.match(advice('https://www.example.gov.uk/plan.xlsx'), /no workbook/);
    assert.match(advice('http://www.example.gov.uk/a.json'), /http:\/\/\. Look/);
    const sheet = 'https://docs.google.com/spreadsheets/d/1/';
    assert.match(advice(`${sheet}edit#gid=0`), /Publish to web, as CSV/);
    assert.equal(advice(`${sheet}pub?output=csv`), '');
  });

  it('is said to need permission of its server if the script is on another host', () => {
    assert.match(advice('https://data.example.org/a.json', FOLDER), /Access-Control-Allow-Origin/);
    assert.equal(advice('https://www.example.gov.uk/a.json', FOLDER), '');
    assert.equal(adviceOnFolder(FOLDER, 'X'), undefined);
  });
});
