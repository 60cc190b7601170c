import { expect } from '@open-wc/testing';
import type { CampaignEvent } from '../../src/campaign/schema.js';
import { occurrenceOf } from '../../src/time/occurrence.js';

const at = (event: Partial<CampaignEvent>, now = '2026-11-23T12:00Z', zone = 'UTC') =>
  occurrenceOf(event, zone, Date.parse(now));
const iso = (moment = NaN) => new Date(moment).toISOString().slice(0, 16);
const span = (...of: Parameters<typeof at>) => {
  const when = at(...of);
  return when && `${iso(when.start)} ${iso(when.end)}`;
};

describe('an event', () => {
  it('with a start and an end is between the two', () => {
    expect(span({ date: '2027-02-26', time: '17:00', endTime: '19:30', timeZone: 'Asia/Baku' })).to.equal(
      '2027-02-26T13:00 2027-02-26T15:30',
    );
  });

  it('without an end is taken to last two hours, and has none to show', () => {
    const event = { date: '2027-02-26', time: '17:00', timeZone: 'Asia/Baku' };
    expect(span(event)).to.equal('2027-02-26T13:00 2027-02-26T15:00');
    expect(at(event)?.endWall).to.equal(undefined);
  });

  it('may go on after midnight', () => {
    expect(span({ date: '2027-02-26', time: '22:00', endTime: '01:00' })).to.equal(
      '2027-02-26T22:00 2027-02-27T01:00',
    );
  });

  it('may last several days', () => {
    expect(span({ date: '2027-02-26', until: '2027-02-28', time: '10:00', endTime: '18:00' })).to.equal(
      '2027-02-26T10:00 2027-02-28T18:00',
    );
    expect(span({ date: '2027-02-26', until: '2027-02-28', time: '10:00' })).to.equal(
      '2027-02-26T10:00 2027-03-01T00:00',
    );
  });

  it('without a time takes its whole days, in the zone of the campaign where it names none', () => {
    expect(span({ date: '2027-02-26' }, undefined, 'Asia/Baku')).to.equal(
      '2027-02-25T20:00 2027-02-26T20:00',
    );
    expect(span({ date: '2027-02-26', until: '2027-02-27' })).to.equal('2027-02-26T00:00 2027-02-28T00:00');
  });

  it('of which only a month or a year is known is over when that is', () => {
    expect(span({ date: '2027-02', time: '17:00' })).to.equal('2027-02-01T00:00 2027-03-01T00:00');
    expect(span({ date: '2027' })).to.equal('2027-01-01T00:00 2028-01-01T00:00');
    expect(at({ date: '2027-02' })?.exact).to.equal(false);
    expect(at({ date: '2027-02', until: '2027-04' })?.until).to.equal('2027-04');
  });

  it('that ends before it begins ends when it begins', () => {
    expect(at({ date: '2027-02-26', until: '2027-01-01' })?.until).to.equal(undefined);
    expect(at({ date: '2027', until: '2027-05' })?.until).to.equal(undefined);
  });

  it('without a date has no time', () => {
    expect(at({ time: '17:00' })).to.equal(undefined);
  });

  it('on a day that is not there is on the next one', () => {
    expect(at({ date: '2027-02-29' })?.date).to.equal('2027-03-01');
  });
});

describe('an event of every year', () => {
  const silence = { every: '02-26', time: '17:00', timeZone: 'Asia/Baku' };

  for (const [now, expected] of [
    ['2027-02-26T12:59Z', '2027-02-26T13:00'],
    ['2027-02-26T14:59Z', '2027-02-26T13:00'],
    ['2027-02-26T15:00Z', '2028-02-26T13:00'],
  ] as const) {
    it(`is next at ${expected}, seen from ${now}`, () => {
      expect(iso(at(silence, now)?.start)).to.equal(expected);
    });
  }

  it('is next in the year of its own zone', () => {
    const newYear = { every: '01-01', timeZone: 'Asia/Baku' };
    expect(at(newYear, '2026-12-31T19:00Z')?.date).to.equal('2027-01-01');
    expect(at(newYear, '2026-12-31T21:00Z')?.date).to.equal('2027-01-01');
    expect(at(newYear, '2027-01-01T20:00Z')?.date).to.equal('2028-01-01');
  });

  it('may have begun in the year before', () => {
    const vigil = { every: '12-31', time: '22:00', endTime: '02:00' };
    expect(at(vigil, '2027-01-01T01:00Z')?.date).to.equal('2026-12-31');
    const days = { every: '12-30', date: '2020-12-30', until: '2021-01-02' };
    expect(at(days, '2027-01-02T23:00Z')).to.include({ date: '2026-12-30', until: '2027-01-02' });
  });

  it('keeps its hour when the clocks have changed', () => {
    const event = { every: '03-14', time: '09:00', timeZone: 'America/New_York' };
    expect(iso(at(event, '2027-01-01T00:00Z')?.start)).to.equal('2027-03-14T13:00');
    expect(iso(at({ ...event, every: '03-13' }, '2027-01-01T00:00Z')?.start)).to.equal('2027-03-13T14:00');
  });

  it('on 29 February is on the 28th in other years', () => {
    expect(at({ every: '02-29' }, '2027-01-01T00:00Z')?.date).to.equal('2027-02-28');
    expect(at({ every: '02-29' }, '2028-01-01T00:00Z')?.date).to.equal('2028-02-29');
    expect(at({ every: '02-29' }, '2028-02-29T12:00Z')?.date).to.equal('2028-02-29');
  });

  it('does not come before its first time', () => {
    expect(at({ every: '02-26', date: '2030' })?.date).to.equal('2030-02-26');
    expect(at({ every: '02-26', date: '2030-03-01' })?.date).to.equal('2031-02-26');
  });

  it('of absurd dates is an answer all the same', () => {
    expect(at({ every: '01-01', date: '9999-12-31' })).to.equal(undefined);
    expect(at({ every: '01-01', date: '2000-01-01', until: '9999-12-31' })?.until).to.equal('9999-12-31');
    expect(at({ date: '9999-12-31' })?.date).to.equal('9999-12-31');
    expect(at({ date: '0000-01-01', time: '00:00', timeZone: 'Asia/Baku' })?.date).to.equal('0000-01-01');
  });
});
