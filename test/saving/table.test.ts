import { expect } from '@open-wc/testing';
import { saveTable, toCsv, type TableForm } from '../../src/saving/table.js';
import { savedBy } from '../helpers/saved.js';
import { parseCsv } from '../helpers/csv.js';

const ROWS = [
  { id: 'one', text: 'Said “so”, and "so"\nthen', sum: '=1+1', none: undefined },
  { id: 'two', text: '@all', sum: '-5', none: '' },
];

describe('a table that is saved', () => {
  it('is CSV that is read as it was', () => {
    expect(parseCsv(toCsv([ROWS[0]!]))).to.deep.equal([
      ['id', 'text', 'sum', 'none'],
      ['one', 'Said “so”, and "so"\nthen', "'=1+1", ''],
    ]);
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    it(`has no formula that begins with ${JSON.stringify(start)}`, () => {
      expect(parseCsv(toCsv([{ cell: `${start}cmd` }]))[1]).to.deep.equal([`'${start}cmd`]);
    });
  }

  it('tells spreadsheets that it is Unicode, and ends its lines as RFC 4180 says', () => {
    const csv = toCsv(ROWS);
    expect(csv.charCodeAt(0)).to.equal(0xfeff);
    expect(csv.split('\r\n').length).to.equal(4);
  });

  for (const form of ['CSV', 'JSON'] as TableForm[]) {
    it(`is a file of the form: ${form}`, async () => {
      const about = { title: 'Trees', date: '2026-01-02', licence: 'CC0', from: 'https://trees.example/' };
      const [file] = await savedBy(() => {
        saveTable(form, 'trees', ROWS, about);
      });
      expect(file?.name).to.equal(`trees.${form.toLowerCase()}`);
      if (form === 'JSON') {
        expect(JSON.parse(file?.text ?? '')).to.deep.equal({
          ...about,
          rows: ROWS.map((row) => JSON.parse(JSON.stringify(row)) as object),
        });
      } else expect(parseCsv(file?.text ?? '').length).to.equal(3);
    });
  }
});
