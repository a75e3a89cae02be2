import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {type CalendarEntry, calendarFile, itemEntries} from '../../src/ui/calendar-file.js';

const stamp = new Date(Date.UTC(2026, 10, 24, 19, 30, 5));
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'a@example.org',
  date: '2027-03-31',
  title: 'Plans on time',
  ...more,
});
const octets = (text: string) => new TextEncoder().encode(text).length;
/** Reads a file as RFC 5545 says a calendar must: unfolds first, then parts names from values. */
const read = (file: string) =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map(line => line.split(/:(.*)/s).slice(0, 2) as [string, string]);
const values = (file: string, name: string) =>
  read(file)
    .filter(([key]) => key === name)
    .map(([, value]) => value);
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a calendar file', () => {
  it('holds one entry of a whole day, marked as free', () => {
    expect(calendarFile([entry({url: 'https://example.org/send'})], stamp)).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//send-widgets//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:a@example.org',
        'DTSTAMP:20261124T193005Z',
        'DTSTART;VALUE=DATE:20270331',
        'DTEND;VALUE=DATE:20270401',
        'SUMMARY:Plans on time',
        'URL:https://example.org/send',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  const dates: [string, string, string | undefined][] = [
    ['2027-03', '20270301', '20270401'],
    ['2027', '20270101', '20280101'],
    ['2028-02-28', '20280228', '20280229'],
    ['2026-12-31', '20261231', '20270101'],
    ['2026-24', '20261201', '20270301'],
    ['2027-03~', '20270301', '20270401'],
    ['2027-03/2027-06-02', '20270301', '20270603'],
    ['2027-03/..', '20270301', '20270401'],
    ['../2027-03', '20270301', '20270401'],
    ['0005-01-01', '00050101', '00050102'],
    ['9999', '99990101', undefined],
  ];
  for (const [date, first, after] of dates) {
    it(`gives ${date} as precisely as it was published`, () => {
      const file = calendarFile([entry({date})], stamp);
      expect([
        values(file, 'DTSTART;VALUE=DATE')[0],
        values(file, 'DTEND;VALUE=DATE')[0],
      ]).to.deep.equal([first, after]);
    });
  }

  it('takes a date that was read already', () => {
    const file = calendarFile(
      [
        entry({
          date: {
            from: {year: 2027, month: 3},
            to: {year: 2027, month: 3},
            span: false,
            about: false,
          },
        }),
      ],
      stamp,
    );
    expect(values(file, 'DTSTART;VALUE=DATE')).to.deep.equal(['20270301']);
  });

  it('leaves out an entry without a day, and keeps the others', () => {
    const file = calendarFile(
      [entry({date: 'soon'}), entry({date: {span: false, about: false}}), entry({uid: 'b'})],
      stamp,
    );
    expect(values(file, 'UID')).to.deep.equal(['b']);
  });

  it('has no address but a safe one', () => {
    expect(
      values(
        calendarFile(
          [entry({url: 'java\nscript:alert(1)'}), entry({url: 'https://example.org/\r\nATTACH:x'})],
          stamp,
        ),
        'URL',
      ),
    ).to.deep.equal(['https://example.org/ATTACH:x']);
  });

  it('gives titles back as they were, whatever they hold, in lines of at most 75 octets', () => {
    const title = fc
      .string({unit: 'grapheme', maxLength: 300})
      .filter(text => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(title, fc.constantFrom('a', 'اردو', '漢字', '👩‍👩‍👧', '\\n;,\n'), (text, more) => {
        const whole = `${text}${more}`;
        const file = calendarFile([entry({title: whole})], stamp);
        expect(unescaped(values(file, 'SUMMARY')[0]!)).to.equal(whole);
        for (const line of file.split('\r\n')) expect(octets(line)).to.be.at.most(75);
        expect(file.replace(/\r\n/g, '')).not.to.match(/[\r\n]/);
      }),
    );
  });

  it('cannot be given further lines by a title or an id', () => {
    const file = calendarFile(
      [entry({title: 'a\r\nATTACH:https://evil.example\u2028b\u0000', uid: 'x\nATTENDEE:y'})],
      stamp,
    );
    expect(read(file).map(([name]) => name))
      .not.to.include.members(['ATTACH'])
      .and.not.to.include('ATTENDEE');
    expect(values(file, 'SUMMARY')).to.deep.equal(['a\\nATTACH:https://evil.example' + 'b']);
  });
});

describe('dates of items', () => {
  const page = 'https://council.example/send?a=1#top';

  it('are entries that tell lists apart, each with the way back', () => {
    const [event] = itemEntries(
      'events',
      [{id: 'a b', item: 'a b', date: '2027', title: 'A'}],
      page,
    );
    expect(event).to.deep.equal({
      uid: 'send-events-a%20b@council.example',
      date: '2027',
      title: 'A',
      url: 'https://council.example/send?a=1#send-events-a%20b',
    });
    expect(
      itemEntries('priorities', [{id: 'a b', item: 'a b', date: '2027', title: 'A'}], page)[0]!.uid,
    ).not.to.equal(event!.uid);
  });

  it('may have ids that no address can hold', () => {
    expect(
      itemEntries('events', [{id: '\ud800', item: '\ud800', date: '2027', title: 'A'}], page),
    ).to.have.length(1);
  });
});
