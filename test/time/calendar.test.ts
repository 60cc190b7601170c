/** The file is read back by another library, as a visitor's calendar would. */
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { CampaignEvent } from '../../src/campaign/schema.js';
import { calendarFile, googleLink, outlookLink, type CalendarEntry } from '../../src/time/calendar.js';
import { occurrenceOf } from '../../src/time/occurrence.js';

const NOW = Date.parse('2026-11-23T12:00Z');

function entry(event: Partial<CampaignEvent>, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const when = occurrenceOf(event, 'UTC', NOW);
  if (!when) throw new Error('it has no date');
  return { uid: 'walk.plane-trees', title: 'A walk', when, ...more };
}

function read(...of: Parameters<typeof entry>) {
  const file = calendarFile(entry(...of));
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [vevent, ...others] = calendar.getAllSubcomponents('vevent');
  if (!vevent || others.length) throw new Error('it must hold one event');
  const vtimezone = calendar.getFirstSubcomponent('vtimezone');
  const zone = vtimezone ? new ICAL.Timezone(vtimezone) : undefined;
  const event = new ICAL.Event(vevent);
  // Only what the file itself says of its zone counts.
  const instant = (time: ICAL.Time) => {
    if (zone) time.zone = zone;
    return new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
  };
  const times = (count: number) => {
    const iterator = event.iterator();
    return [...new Array(count).keys()].map(() => instant(iterator.next()));
  };
  return { file, calendar, vevent, event, instant, times };
}

const baku = { time: '17:00', timeZone: 'Asia/Baku' };
const newYork = { time: '17:00', timeZone: 'America/New_York' };

describe('the calendar file', () => {
  it('has every property that the standard asks for, once', () => {
    const { calendar, vevent } = read({ date: '2027-02-26', ...baku });
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getAllProperties('prodid')).to.have.lengthOf(1);
    expect(vevent.getFirstPropertyValue('uid')).to.equal('walk.plane-trees');
    expect(String(vevent.getFirstPropertyValue('dtstamp'))).to.match(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(vevent.getFirstPropertyValue('status')).to.equal('CONFIRMED');
  });

  it('gives an event with a time its instants in UTC', () => {
    const { event, instant } = read({ date: '2027-02-26', endTime: '19:30', ...baku });
    expect(instant(event.startDate)).to.equal('2027-02-26T13:00');
    expect(instant(event.endDate)).to.equal('2027-02-26T15:30');
    expect(event.startDate.zone.tzid).to.equal('UTC');
  });

  it('invents no end', () => {
    expect(read({ date: '2027-02-26', ...baku }).file).not.to.include('DTEND');
  });

  it('gives whole days as days, to the day after the last', () => {
    const { event } = read({ date: '2027-02-26', until: '2027-02-28' });
    expect(event.startDate.isDate).to.equal(true);
    expect([event.startDate, event.endDate].map(String)).to.deep.equal(['2027-02-26', '2027-03-01']);
  });

  it('strikes out what is cancelled', () => {
    const { vevent } = read({ date: '2027-02-26' }, { cancelled: true });
    expect(vevent.getFirstPropertyValue('status')).to.equal('CANCELLED');
  });

  describe('of what comes back each year has the right instant in each', () => {
    it('in Baku', () => {
      expect(read({ every: '02-26', ...baku }).times(5)).to.deep.equal([
        '2027-02-26T13:00',
        '2028-02-26T13:00',
        '2029-02-26T13:00',
        '2030-02-26T13:00',
        '2031-02-26T13:00',
      ]);
    });

    it('in New York in summer, for good', () => {
      const times = read({ every: '07-04', ...newYork }).times(25);
      for (const [index, time] of times.entries()) expect(time).to.equal(`${2027 + index}-07-04T21:00`);
    });

    // The clocks go forward on 14 March 2027, 12 March 2028, 11 March 2029, 10 March 2030, 9 March 2031.
    it('in New York about the day on which the clocks go forward', () => {
      expect(read({ every: '03-11', ...newYork }).times(5)).to.deep.equal([
        '2027-03-11T22:00',
        '2028-03-11T22:00',
        '2029-03-11T21:00',
        '2030-03-11T21:00',
        '2031-03-11T21:00',
      ]);
    });

    // And back on 7 November 2027, 5 November 2028, 4 November 2029, 3 November 2030, 2 November 2031.
    it('in New York about the day on which they go back', () => {
      expect(read({ every: '11-04', ...newYork }).times(5)).to.deep.equal([
        '2027-11-04T21:00',
        '2028-11-04T21:00',
        '2029-11-04T22:00',
        '2030-11-04T22:00',
        '2031-11-04T22:00',
      ]);
    });

    it('on 29 February, which is the 28th in other years', () => {
      expect(read({ every: '02-29', ...baku }).times(5)).to.deep.equal([
        '2027-02-28T13:00',
        '2028-02-29T13:00',
        '2029-02-28T13:00',
        '2030-02-28T13:00',
        '2031-02-28T13:00',
      ]);
    });

    it('on 1 March in the first hours, which is another day in UTC', () => {
      expect(read({ every: '03-01', time: '01:00', timeZone: 'Asia/Baku' }).times(3)).to.deep.equal([
        '2027-02-28T21:00',
        '2028-02-29T21:00',
        '2029-02-28T21:00',
      ]);
    });

    it('as a whole day', () => {
      const { event } = read({ every: '02-26' });
      const iterator = event.iterator();
      expect([iterator.next(), iterator.next()].map(String)).to.deep.equal(['2027-02-26', '2028-02-26']);
    });

    it('in a zone that is an offset', () => {
      const { file, times } = read({ every: '02-26', time: '17:00', timeZone: '-03:30' });
      expect(file).to.include('DTSTART;TZID=-0330:20270226T170000');
      expect(times(2)).to.deep.equal(['2027-02-26T20:30', '2028-02-26T20:30']);
    });
  });

  describe('whatever the texts are', () => {
    const hostile =
      'One, two; three\\n four\r\nBEGIN:VALARM\nATTACH:file\rEND:VEVENT\u2028STATUS:X\u0085UID:y\0\u0007 "quoted": \ud800 end';

    it('is the same text again, and nothing but text', () => {
      const { calendar, vevent } = read(
        { date: '2027-02-26' },
        { title: hostile, place: hostile, text: hostile, uid: `a\nSTATUS:CANCELLED` },
      );
      const kept =
        'One, two; three\\n four\nBEGIN:VALARM\nATTACH:file\nEND:VEVENT\nSTATUS:X\nUID:y   "quoted":   end';
      for (const name of ['summary', 'location', 'description'])
        expect(vevent.getFirstPropertyValue(name)).to.equal(kept);
      expect(vevent.getAllSubcomponents()).to.deep.equal([]);
      expect(vevent.getAllProperties().map(({ name }) => name)).to.deep.equal(
        'uid dtstamp dtstart dtend summary location description status'.split(' '),
      );
      expect(calendar.getAllSubcomponents()).to.have.lengthOf(1);
      expect(vevent.getFirstPropertyValue('status')).to.equal('CONFIRMED');
    });

    it('can be put into an address', () => {
      const made = entry({ date: '2027-02-26' }, { title: hostile });
      expect(() => encodeURIComponent(calendarFile(made))).not.to.throw();
      expect(() => googleLink(made) + outlookLink(made)).not.to.throw();
    });

    it('has lines of at most 75 bytes, which end in CRLF and split no character', () => {
      const title = `${'ə'.repeat(60)}${'ع'.repeat(60)}${'🌳'.repeat(60)}, ${'x'.repeat(200)}`;
      const { file, vevent } = read({ date: '2027-02-26' }, { title });
      const bytes = new TextEncoder().encode(file);
      expect(file).to.match(/\r\n$/);
      expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
      const lines = file.split('\r\n').map((line) => new TextEncoder().encode(line));
      for (const line of lines) expect(line.length).to.be.at.most(75);
      // Bytes that are cut between two lines would not be text on their own.
      for (const line of lines) new TextDecoder('utf-8', { fatal: true }).decode(line);
      expect(Math.max(...lines.map(({ length }) => length))).to.be.greaterThan(70);
      expect(bytes.length).to.be.greaterThan(600);
      expect(vevent.getFirstPropertyValue('summary')).to.equal(title);
    });
  });
});

describe('the links', () => {
  const query = (address: string) => Object.fromEntries(new URL(address).searchParams);

  it('fill in Google’s form: instants in UTC', () => {
    const link = googleLink(
      entry(
        { date: '2027-02-26', endTime: '19:30', ...baku },
        { title: 'A & B + C', place: 'The quay', text: 'A note', url: 'https://trees.example/' },
      ),
    );
    expect(new URL(link).host).to.equal('calendar.google.com');
    expect(query(link)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'A & B + C',
      dates: '20270226T130000Z/20270226T153000Z',
      ctz: 'Asia/Baku',
      location: 'The quay',
      details: 'A note\nhttps://trees.example/',
    });
  });

  it('fill in Google’s form: by the clocks of the place each year', () => {
    expect(query(googleLink(entry({ every: '07-04', ...newYork })))).to.include({
      dates: '20270704T170000/20270704T170000',
      ctz: 'America/New_York',
      recur: 'RRULE:FREQ=YEARLY',
    });
  });

  it('fill in Google’s form: whole days', () => {
    expect(query(googleLink(entry({ date: '2027-02-26' })))).to.include({ dates: '20270226/20270227' });
  });

  it('fill in Outlook’s form', () => {
    const link = outlookLink(
      entry({ date: '2027-02-26', endTime: '19:30', ...baku }, { title: 'A & B + C' }),
    );
    expect(new URL(link).host).to.equal('outlook.live.com');
    expect(link).to.include('A%20%26%20B%20%2B%20C');
    expect(query(link)).to.deep.equal({
      rru: 'addevent',
      path: '/calendar/action/compose',
      subject: 'A & B + C',
      startdt: '2027-02-26T13:00:00.000Z',
      enddt: '2027-02-26T15:30:00.000Z',
    });
    expect(query(outlookLink(entry({ date: '2027-02-26' })))).to.include({
      startdt: '2027-02-26',
      enddt: '2027-02-27',
      allday: 'true',
    });
  });
});
