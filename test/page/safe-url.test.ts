import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/page/safe-url.js';

describe('safeUrl', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \n\tjava\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://x.example/1',
    'vbscript:x',
    'file:///etc/passwd',
    'http://x.example/',
    'ftp://x.example/',
    'https://',
    '',
  ]) {
    it(`lets nobody follow ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address)).to.equal(undefined);
      expect(safeUrl(address, 'https://x.example/document.json')).to.equal(undefined);
    });
  }

  it('lets https and the page’s own origin through, whole', () => {
    expect(safeUrl('https://x.example/a?b#c')).to.equal('https://x.example/a?b#c');
    expect(safeUrl('/a')).to.equal(`${location.origin}/a`);
    expect(safeUrl('b.png', 'https://x.example/a/document.json')).to.equal('https://x.example/a/b.png');
  });
});
