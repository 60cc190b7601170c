import { expect } from '@open-wc/testing';
import words from '../../src/embed/anniversary-words.json' with { type: 'json' };
import { LANGUAGE_CODES } from '../../src/locale/languages.js';
import { formatDate, formatNumber, formatYears } from '../../src/locale/formats.js';
import { formatTime } from '../../src/time/moment.js';
import { formatList, languageName } from '../../src/locale/names.js';
import { registerOwnFormats } from '../helpers/own-formats.js';
import { plain } from '../helpers/plain.js';

before(registerOwnFormats);

describe('dates', () => {
  for (const [locale, year, month, day, range] of [
    ['en', '1992', 'February 1992', '26 February 1992', '25 – 26 February 1992'],
    ['az', '1992', 'fevral 1992', '26 fevral 1992', '25–26 fevral 1992'],
    ['tr', '1992', 'Şubat 1992', '26 Şubat 1992', '25–26 Şubat 1992'],
    ['ru', '1992', 'февраль 1992 г.', '26 февраля 1992 г.', '25–26 февраля 1992 г.'],
    ['fr', '1992', 'février 1992', '26 février 1992', '25–26 février 1992'],
    ['de', '1992', 'Februar 1992', '26. Februar 1992', '25.–26. Februar 1992'],
    ['es', '1992', 'febrero de 1992', '26 de febrero de 1992', '25–26 de febrero de 1992'],
    ['ar', '1992', 'فبراير 1992', '26 فبراير 1992', '25–26 فبراير 1992'],
    ['hy', '1992', '1992 թ. փետրվար', '26 փետրվարի, 1992 թ.', '25–26 փետրվարի, 1992 թ.'],
    ['zh', '1992年', '1992年2月', '1992年2月26日', '1992年2月25日至26日'],
    ['ka', '1992', 'თებერვალი, 1992', '26 თებერვალი, 1992', '25–26 თებერვალი, 1992'],
    ['fa', '1992', 'فوریهٔ 1992', '26 فوریهٔ 1992', '25 تا 26 فوریهٔ 1992'],
  ] as const) {
    it(`are written at their own precision in ${locale}`, () => {
      const written = [
        formatDate(locale, '1992'),
        formatDate(locale, '1992-02'),
        formatDate(locale, '1992-02-26'),
        formatDate(locale, '1992-02-25', '1992-02-26'),
      ].map(plain);
      const expected = [year, month, day, range];
      // Engines differ in the spaces around the dash.
      expect(written.map((text) => text.replace(/ ?– ?/, '–'))).to.deep.equal(
        expected.map((text) => text.replace(/ ?– ?/, '–')),
      );
    });
  }

  it('are written in words across days, months and years', () => {
    for (const [locale, from, until, range] of [
      ['en', '1988', '1990', '1988–1990'],
      ['en', '1991-11', '1992-05', 'November 1991–May 1992'],
      ['zh', '1988', '1990', '1988年至1990年'],
      ['zh', '1991-11', '1992-05', '1991年11月至1992年5月'],
      ['zh', '1992-02', '1992-03', '1992年2月至3月'],
      ['zh', '1990-01-28', '1990-02-20', '1990年1月28日至2月20日'],
      ['zh', '1992-02-25', '1992-02-25', '1992年2月25日'],
      ['ar', '1991-11', '1992-05', 'نوفمبر 1991–مايو 1992'],
      ['fa', '1988', '1990', '1988 تا 1990'],
      ['ka', '1991-11', '1992-05', 'ნოემბერი, 1991–მაისი, 1992'],
    ] as const) {
      expect(plain(formatDate(locale, from, until)).replace(/ ?– ?/, '–')).to.equal(range);
    }
  });

  it('are written in Azerbaijani across months and years', () => {
    expect(formatDate('az', '1992-02-25', '1992-03-03')).to.equal('25 fevral 1992 – 3 mart 1992');
    expect(formatDate('az', '1988', '1994')).to.equal('1988 – 1994');
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect(formatNumber('en', 12345.5)).to.equal('12,345.5');
    expect(formatNumber('az', 12345.5)).to.equal('12.345,5');
    expect(formatNumber('de', 12345.5)).to.equal('12.345,5');
  });

  it('of years take the right plural', () => {
    expect(
      ['ru', 'ru', 'ru', 'az', 'ar'].map((locale, index) =>
        plain(formatYears(locale, [1, 34, 35, 34, 3][index]!)),
      ),
    ).to.deep.equal(['1 год', '34 года', '35 лет', '34 il', '3 سنوات']);
  });
});

it('a moment in Azerbaijani has no month in digits with an M', () => {
  expect(formatTime('az', new Date(2026, 10, 23, 10, 42))).to.match(/^23\.11\.2026.*10:42$/);
});

it('a list in Azerbaijani has no English word in it', () => {
  expect(formatList('az', ['a', 'b'])).not.to.include('and');
});

describe('languageName', () => {
  it('names a language in a language, where the browser cannot too', () => {
    expect(languageName('en', 'fr')).to.equal('French');
    expect(languageName('az', 'fr')).to.equal('fransız');
    expect(languageName('az', 'az')).to.equal('azərbaycan');
    expect(languageName('az', 'ja')).to.be.oneOf(['日本語', 'yapon']);
    expect(languageName('hy', 'fr')).to.equal('ֆրանսերեն');
    expect(languageName('ka', 'fr')).to.equal('ფრანგული');
    expect(languageName('de', 'fr')).to.equal('Französisch');
  });

  it('gives the code where there is no name', () => {
    expect(languageName('en', 'zzz')).to.equal('zzz');
    expect(languageName('en', 'not a code')).to.equal('not a code');
  });
});

describe('what the scripts have written beforehand', () => {
  const days: Readonly<Record<string, string>> = words.days;
  const years: Readonly<Record<string, Readonly<Record<string, string>>>> = words.years;
  const spaced = (text: string) => text.replace(/\s*–\s*/, '–').replace(/\s/g, ' ');

  for (const language of LANGUAGE_CODES) {
    it(`is what the browser writes in ${language}`, () => {
      const written = formatDate(language, '1992-02-25', '1992-02-26');
      expect(spaced(days[language] ?? '')).to.equal(spaced(written));
      for (const [count, text] of Object.entries(years[language] ?? {})) {
        expect(spaced(text)).to.equal(spaced(formatYears(language, Number(count))));
      }
    });
  }
});
