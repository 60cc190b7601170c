import { expect } from '@open-wc/testing';
import { safeUrl, sourceAddress } from '../../src/page/safe-url.js';

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

describe('the address of a source', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'ftp://x.example/',
    '//evil.example/',
    '/a',
    'minutes.html',
    'http://',
    '',
  ]) {
    it(`is not ${JSON.stringify(address)}`, () => {
      expect(sourceAddress({ address })).to.equal(undefined);
      expect(sourceAddress({ url: address })).to.equal(undefined);
    });
  }

  it('is https, or says that it is not', () => {
    expect(sourceAddress({ url: 'https://x.example/a' })).to.deep.equal({
      href: 'https://x.example/a',
      isEncrypted: true,
    });
    expect(sourceAddress({ address: 'http://x.example/a' })).to.deep.equal({
      href: 'http://x.example/a',
      isEncrypted: false,
    });
    expect(
      sourceAddress({ url: 'javascript:alert(1)', address: 'http://x.example/a' })?.isEncrypted,
    ).to.equal(false);
    expect(sourceAddress({})).to.equal(undefined);
  });

  it('is unencrypted only where that is what the document says', () => {
    expect(sourceAddress({ url: 'http://x.example/' })).to.equal(undefined);
  });
});
