import { expect } from '@open-wc/testing';
import { dayIn, dayOf, nextDay } from '../../src/time/anniversary.js';
import { formatClock, formatMonth, instantOf } from '../../src/time/clock.js';
import { dateOf, wallAt } from '../../src/time/zoned-time.js';
import { plain } from '../helpers/plain.js';
import { registerOwnFormats } from '../helpers/own-formats.js';

before(registerOwnFormats);

const instant = (timeZone: string, wall: string) =>
  new Date(instantOf(timeZone, Date.parse(`${wall}Z`))).toISOString().slice(0, 16);

describe('the instant of a wall time', () => {
  for (const [timeZone, wall, expected, why] of [
    ['Asia/Baku', '2027-02-26T17:00', '2027-02-26T13:00', 'Baku has no summer time'],
    ['Asia/Baku', '2012-07-01T17:00', '2012-07-01T12:00', 'Baku had it until 2015'],
    ['America/New_York', '2027-03-13T17:00', '2027-03-13T22:00', 'the day before the clocks go forward'],
    ['America/New_York', '2027-03-14T17:00', '2027-03-14T21:00', 'the day on which they do'],
    ['America/New_York', '2027-07-04T17:00', '2027-07-04T21:00', 'summer'],
    ['America/New_York', '2027-11-07T17:00', '2027-11-07T22:00', 'the day on which they go back'],
    ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30', 'skipped: with the offset from before'],
    ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30', 'comes twice: the first'],
    ['Europe/London', '2027-10-31T01:30', '2027-10-31T00:30', 'comes twice: the first, in London'],
    ['Australia/Lord_Howe', '2027-10-03T02:15', '2027-10-02T15:45', 'skipped, by half an hour'],
    ['Pacific/Kiritimati', '2027-01-01T00:00', '2026-12-31T10:00', '14 hours ahead'],
    ['Asia/Kathmandu', '2027-01-01T00:00', '2026-12-31T18:15', 'quarter hours'],
    ['UTC', '2027-01-01T00:00', '2027-01-01T00:00', 'no offset'],
    ['Nowhere/At_All', '2027-01-01T12:00', '2027-01-01T12:00', 'an unknown zone counts as UTC'],
  ] as const) {
    it(`in ${timeZone}: ${why}`, () => {
      expect(instant(timeZone, wall)).to.equal(expected);
    });
  }

  it('and back again is the same, at every hour of a year', () => {
    for (const timeZone of ['Asia/Baku', 'America/New_York', 'Africa/Casablanca', 'Asia/Tehran']) {
      for (let hour = 0; hour < 8760; hour += 7) {
        const wall = Date.UTC(2027, 0, 1, hour);
        const back = wallAt(timeZone, instantOf(timeZone, wall));
        // Only a time that is skipped comes back as another.
        expect([0, 3_600_000]).to.include(back - wall);
      }
    }
  });
});

it('midnight is the beginning of a day, not its 24th hour', () => {
  expect(dateOf(wallAt('Asia/Baku', Date.parse('2027-02-25T20:00:00Z')))).to.equal('2027-02-26');
  expect(dateOf(wallAt('Asia/Baku', Date.parse('2027-02-25T19:59:59Z')))).to.equal('2027-02-25');
  expect(dayIn('Asia/Baku', Date.parse('2027-02-25T20:00:00Z'))).to.equal(Date.UTC(2027, 1, 26) / 86_400_000);
});

describe('the next remembrance day', () => {
  const next = (monthDay: string, today: string) =>
    dateOf(nextDay(monthDay, Date.parse(today) / 86_400_000) * 86_400_000);
  for (const [monthDay, today, expected] of [
    ['02-26', '2027-02-25', '2027-02-26'],
    ['02-26', '2027-02-26', '2027-02-26'],
    ['02-26', '2027-02-27', '2028-02-26'],
    ['02-29', '2027-02-01', '2027-02-28'],
    ['02-29', '2028-02-28', '2028-02-29'],
    ['02-29', '2028-03-01', '2029-02-28'],
    ['12-31', '2027-01-01', '2027-12-31'],
  ] as const) {
    it(`${monthDay} after ${today} is ${expected}`, () => {
      expect(next(monthDay, today)).to.equal(expected);
    });
  }

  it('29 February stays in February', () => {
    expect([2027, 2028].map((year) => dateOf(dayOf(year, '02-29') * 86_400_000))).to.deep.equal([
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});

describe('a clock', () => {
  const start = Date.parse('2027-02-26T13:00Z');
  const end = Date.parse('2027-02-26T15:30Z');
  for (const [locale, timeZone, expected] of [
    ['en', 'Asia/Baku', /^17:00–19:30 Azerbaijan (Standard )?Time$/],
    ['en', 'America/New_York', /^0?8:00–10:30 Eastern Time$/],
    ['en', 'UTC', /^13:00–15:30 Coordinated Universal Time$/],
    ['az', 'Asia/Baku', /^17:00–19:30 GMT\+4$/],
    ['ru', 'Europe/Paris', /^14:00–16:30 Центральная Европа$/],
    ['de', 'Europe/Paris', /^14:00–16:30 Mitteleuropäische Zeit$/],
    ['ar', 'Asia/Baku', /^5:00 م–7:30 م توقيت أذربيجان/],
  ] as const) {
    it(`is named after its zone in ${locale}: ${timeZone}`, () => {
      expect(plain(formatClock(locale, timeZone, start, end))).to.match(expected);
    });
  }

  it('tells the start alone where no end is known', () => {
    expect(plain(formatClock('en', 'America/New_York', start))).to.match(/^0?8:00 Eastern Time$/);
  });
});

it('months are short, and no two of them the same', () => {
  const months = (locale: string) =>
    [...new Array(12).keys()].map((month) =>
      formatMonth(locale, `2027-${String(month + 1).padStart(2, '0')}-15`),
    );
  expect(months('az').join(' ')).to.equal('yan fev mar apr may iyun iyul avq sen okt noy dek');
  expect(months('en')[1]).to.equal('Feb');
  for (const locale of ['az', 'tr', 'ru', 'fr', 'de', 'es', 'ar'])
    expect(new Set(months(locale)).size).to.equal(12);
});
