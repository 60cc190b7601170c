/** How far a film has come: the states and their facts, without a page. */
import { expect } from '@open-wc/testing';
import type { Film, Text } from '../../src/campaign/schema.js';
import { mediaOf } from '../../src/components/film/media.js';
import { Playback } from '../../src/components/film/playback.js';

const inEnglish = (text: Text) => (typeof text === 'string' ? text : (text['en'] ?? ''));
const anyType = () => true;
const files = [
  { src: 'https://trees.example/360.webm', height: 360, type: 'video/webm' },
  { src: 'https://trees.example/180.mp4', height: 180, type: 'video/mp4' },
];
const captions = { src: 'https://trees.example/en.vtt', kind: 'captions', language: 'en' } as const;

function playbackOf(overrides: Partial<Film> = {}, kept: string | null = null) {
  const film: Film = { id: 'trees', sources: [], files, ...overrides };
  const playback = new Playback(inEnglish);
  playback.show(film, mediaOf(film, 'https://trees.example/'), kept);
  return playback;
}
function playing(overrides: Partial<Film> = {}) {
  const playback = playbackOf(overrides);
  playback.ask();
  playback.start(360, anyType);
  return playback;
}
const onSite: Partial<Film> = { files: undefined, provider: { name: 'vimeo', id: '123456789' } };

describe('the playback of a film', () => {
  it('goes from the poster to the player, which is asked for first', () => {
    const playback = playbackOf();
    expect(playback.state).to.equal('poster');
    playback.ask();
    expect([playback.state, playback.hasBegun, playback.resumes]).to.deep.equal(['asked', false, true]);
    playback.start(360, anyType);
    expect([playback.state, playback.hasBegun]).to.deep.equal(['playing', true]);
    expect(playback.file?.height).to.equal(360);
  });

  it('starts nothing that was not asked for, and nothing twice', () => {
    const playback = playbackOf();
    playback.start(360, anyType);
    expect(playback.state).to.equal('poster');
    playback.fail();
    expect(playback.state).to.equal('poster');
    playback.ask();
    playback.start(360, anyType);
    playback.ask();
    expect(playback.state).to.equal('playing');
  });

  it('takes the next file where one cannot be played, and fails where none is left', () => {
    const playback = playing();
    playback.fail();
    expect([playback.state, playback.file?.height]).to.deep.equal(['playing', 180]);
    playback.fail();
    expect([playback.state, playback.file, playback.hasBegun]).to.deep.equal(['failed', undefined, true]);
  });

  it('can be asked for again after it failed, with every file', () => {
    const playback = playing();
    playback.fail();
    playback.fail();
    playback.ask();
    playback.start(0, anyType);
    expect([playback.state, playback.file?.height]).to.deep.equal(['playing', 360]);
  });

  it('leaves out what the player does not know, and fails at once where that is all', () => {
    const playback = playbackOf();
    playback.ask();
    playback.start(360, (type) => type === 'video/mp4');
    expect(playback.file?.height).to.equal(180);
    const none = playbackOf();
    none.ask();
    none.start(360, () => false);
    expect(none.state).to.equal('failed');
  });

  it('fails where a site’s player is refused: there is no other', () => {
    const playback = playing(onSite);
    expect([playback.state, playback.file]).to.deep.equal(['playing', undefined]);
    playback.fail();
    expect(playback.state).to.equal('failed');
  });

  it('keeps its place and its speed in another quality, in which a file that failed may be back', () => {
    const playback = playing();
    playback.fail();
    playback.position = 9;
    playback.speed = 1.5;
    playback.chooseHeight(360, false);
    const { file, position, speed, resumes } = playback;
    expect([file?.height, position, speed, resumes]).to.deep.equal([360, 9, 1.5, false]);
  });

  it('begins where the device remembers that it stood, within what a player can be sent to', () => {
    for (const [kept, position] of [
      [null, 0],
      ['9', 9],
      ['nonsense', 0],
      ['1e300', 1e6],
    ] as const) {
      const playback = playbackOf({}, kept);
      expect([playback.position, playback.isKept]).to.deep.equal([position, kept !== null]);
    }
    const playback = playbackOf();
    playback.jump(Infinity);
    expect(playback.position).to.equal(1e6);
  });

  it('is at its poster again with another film; the chosen speed stays', () => {
    const playback = playing({ tracks: [captions] });
    playback.speed = 2;
    playback.described = 'A bell rings.';
    playback.read(captions.src, [{ start: 1, text: 'Words' }]);
    const { film, media } = playback;
    playback.show(film, media, null);
    const { state, speed, described, lines } = playback;
    expect({ state, speed, described, lines }).to.deep.equal({
      state: 'poster',
      speed: 2,
      described: '',
      lines: [],
    });
  });

  it('prefers captions to subtitles, and has what they and the descriptions say in the order of the film', () => {
    const subtitles = { ...captions, src: 'https://trees.example/sub.vtt', kind: 'subtitles' } as const;
    const descriptions = {
      ...captions,
      src: 'https://trees.example/desc.vtt',
      kind: 'descriptions',
    } as const;
    const playback = playing({ tracks: [captions, subtitles, descriptions] });
    expect(playback.captions).to.equal(captions.src);
    playback.read(captions.src, [{ start: 1, text: 'Words' }]);
    playback.read(descriptions.src, [{ start: 0, text: '[A bell rings.]' }]);
    expect(playback.lines.map(({ text }) => text)).to.deep.equal(['[A bell rings.]', 'Words']);
  });

  it('has come to no line before it has begun', () => {
    const transcript = [
      { start: 0, text: 'One' },
      { start: 5, text: 'Two' },
    ];
    const playback = playbackOf({ transcript });
    playback.jump(6);
    playback.ask();
    expect(playback.current(playback.lines)).to.equal(undefined);
    playback.start(360, anyType);
    expect(playback.current(playback.lines)?.text).to.equal('Two');
  });
});
