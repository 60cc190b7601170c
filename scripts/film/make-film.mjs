/**
 * Makes the short film of the stories and tests: drawn plane trees, two qualities in two formats, a poster, and
 * WebVTT captions in three languages, descriptions and chapters. Nothing in it is anybody's: it is drawn here, frame
 * by frame, and sounds three bells. Writes `stories/film/`, which is committed; needs ffmpeg with VP9, Opus and H.264.
 *
 *     node scripts/film/make-film.mjs
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../stories/film/', import.meta.url));
const WIDTH = 640;
const HEIGHT = 360;
const RATE = 20;
const SECONDS = 15;
const SOUND_RATE = 16_000;
const MOST_BYTES = 120_000;
const HEIGHTS = [360, 180];
/** What ffmpeg is told of each format. */
const CODECS = {
  webm: '-c:v libvpx-vp9 -crf 40 -b:v 0 -row-mt 0 -threads 1 -c:a libopus -b:a 12k',
  mp4: '-c:v libx264 -preset veryslow -crf 30 -threads 1 -movflags +faststart -c:a aac -b:a 16k',
};

const SCENES = [
  ['Morning', 0, [233, 220, 196], [231, 166, 91], [178, 176, 156], [122, 128, 100]],
  ['Wind', 5, [196, 208, 212], [244, 241, 234], [150, 164, 160], [98, 112, 96]],
  ['Evening', 10, [86, 74, 96], [224, 120, 138], [62, 58, 76], [40, 40, 50]],
].map(([title, start, sky, sun, far, land]) => ({ title, start, sky, sun, far, land }));
const TREES = [
  { x: 130, size: 0.9 },
  { x: 320, size: 1.1 },
  { x: 520, size: 0.95 },
];

const CAPTIONS = {
  en: [
    '[A bell rings.]',
    'Three plane trees stand on the quay.',
    'They were planted before anyone here was born.',
    '[A bell rings.]',
    'The wind comes, and the leaves come down.',
    'Nobody counts them.',
    '[A bell rings.]',
    'In the evening the trees are still there.',
  ],
  de: [
    '[Eine Glocke läutet.]',
    'Drei Platanen stehen am Kai.',
    'Sie wurden gepflanzt, bevor hier jemand geboren war.',
    '[Eine Glocke läutet.]',
    'Der Wind kommt, und die Blätter fallen.',
    'Niemand zählt sie.',
    '[Eine Glocke läutet.]',
    'Am Abend sind die Bäume noch da.',
  ],
  ar: [
    '[يُقرع جرس.]',
    'ثلاث أشجار دلب تقف على الرصيف.',
    'غُرست قبل أن يولد أحد هنا.',
    '[يُقرع جرس.]',
    'تأتي الريح وتتساقط الأوراق.',
    'لا أحد يعدّها.',
    '[يُقرع جرس.]',
    'في المساء ما زالت الأشجار هناك.',
  ],
};
const CAPTION_TIMES = [0, 1, 3, 5, 6, 8, 10, 11, 15];
const DESCRIPTIONS = [
  [0.5, 4, 'A low sun stands over three round trees.'],
  [5.5, 8, 'Leaves blow from right to left.'],
  [10.5, 14, 'The same trees, dark against a violet sky.'],
];

const ffmpeg = process.env.FFMPEG ?? 'ffmpeg';
const { error, stdout = '' } = spawnSync(ffmpeg, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
const missing = ['libvpx-vp9', 'libopus', 'libx264', 'aac'].filter((name) => !stdout.includes(` ${name} `));
if (error || missing.length) {
  const what = error ? 'ffmpeg was not found' : `ffmpeg has no ${missing.join(', ')}`;
  console.error(
    `${what}. Install a full ffmpeg, or name one in FFMPEG; the film in stories/film/ stays as it is.`,
  );
  process.exit(1);
}

mkdirSync(OUT, { recursive: true });
const temporary = mkdtempSync(join(tmpdir(), 'campaign-film-'));
try {
  const master = join(temporary, 'master.mkv');
  const sound = join(temporary, 'sound.s16');
  writeFileSync(sound, bells());
  await run(
    [...words(`-f rawvideo -pix_fmt rgb24 -s ${WIDTH}x${HEIGHT} -r ${RATE} -i - -c:v ffv1`), master],
    frames(),
  );
  const input = ['-i', master, ...words(`-f s16le -ar ${SOUND_RATE} -ac 1 -i`), sound];
  // A key frame every two seconds, so that a jump lands where it should.
  const common = words(`-g ${RATE * 2} -pix_fmt yuv420p -map_metadata -1 -fflags +bitexact`);
  const exact = words('-flags:v +bitexact -flags:a +bitexact');
  for (const height of HEIGHTS) {
    for (const [format, codecs] of Object.entries(CODECS)) {
      const size = words(`-vf scale=-2:${height}:flags=area`);
      const file = name(`plane-trees-${height}.${format}`);
      await run([...input, ...size, ...common, ...words(codecs), ...exact, file]);
    }
  }
  await run([
    ...words('-ss 3 -i'),
    master,
    ...words('-frames:v 1 -map_metadata -1 -q:v 7'),
    name('poster.jpg'),
  ]);
} finally {
  rmSync(temporary, { recursive: true });
}
for (const [language, lines] of Object.entries(CAPTIONS)) {
  write(
    `captions.${language}.vtt`,
    lines.map((line, index) => [CAPTION_TIMES[index], CAPTION_TIMES[index + 1], line]),
  );
}
write('descriptions.en.vtt', DESCRIPTIONS);
write(
  'chapters.en.vtt',
  SCENES.map(({ start, title }, index) => [start, SCENES[index + 1]?.start ?? SECONDS, title]),
);
for (const height of HEIGHTS) {
  for (const format of Object.keys(CODECS)) {
    const { size } = statSync(name(`plane-trees-${height}.${format}`));
    console.log(`plane-trees-${height}.${format}: ${size} bytes`);
    if (size > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes: lower the quality`);
  }
}

function words(options) {
  return options.split(' ');
}

function name(file) {
  return join(OUT, file);
}

function write(file, cues) {
  const blocks = cues.map(([start, end, text]) => `${stamp(start)} --> ${stamp(end)}\n${text}\n`);
  writeFileSync(name(file), ['WEBVTT\n', ...blocks].join('\n'));
}

function stamp(seconds) {
  return `00:${seconds.toFixed(3).padStart(6, '0')}`;
}

async function run(options, pictures) {
  const child = spawn(ffmpeg, ['-hide_banner', '-loglevel', 'error', '-y', ...options], {
    stdio: [pictures ? 'pipe' : 'ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`))));
  });
  if (pictures) {
    child.stdin.on('error', () => {}); // its exit code says why
    for (const picture of pictures) {
      if (!child.stdin.write(picture))
        await Promise.race([new Promise((go) => child.stdin.once('drain', go)), ended]);
    }
    child.stdin.end();
  }
  await ended;
}

/** Three bells, one for each scene: a note and its fifth, dying away. */
function bells() {
  const samples = new Int16Array(SECONDS * SOUND_RATE);
  SCENES.forEach(({ start }, index) => {
    const pitch = [392, 349.2, 293.7][index];
    for (let at = 0; at < SOUND_RATE * 3; at++) {
      const time = at / SOUND_RATE;
      const wave = Math.sin(2 * Math.PI * pitch * time) + 0.4 * Math.sin(3 * Math.PI * pitch * time);
      samples[start * SOUND_RATE + at] = 5000 * wave * Math.exp(-2.2 * time) * Math.min(1, time * 200);
    }
  });
  return Buffer.from(samples.buffer);
}

function* frames() {
  for (let number = 0; number < SECONDS * RATE; number++) yield frame(number / RATE);
}

function frame(time) {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const index = SCENES.findLastIndex(({ start }) => start <= time);
  const { sky, sun, far, land } = SCENES[index];
  const wind = index === 1 ? 7 : 2;
  const dark = index === 2;

  const rectangle = (left, top, right, bottom, colour) => {
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y++) {
      for (let x = Math.max(0, left); x < Math.min(WIDTH, right); x++)
        pixels.set(colour, (y * WIDTH + x) * 3);
    }
  };
  /** With a soft edge of one pixel. */
  const disc = (cx, cy, radius, colour) => {
    for (let y = Math.max(0, Math.floor(cy - radius)); y < Math.min(HEIGHT, cy + radius + 1); y++) {
      for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(WIDTH, cx + radius + 1); x++) {
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - cx, y - cy)));
        const at = (y * WIDTH + x) * 3;
        if (cover) for (let c = 0; c < 3; c++) pixels[at + c] += (colour[c] - pixels[at + c]) * cover;
      }
    }
  };

  rectangle(0, 0, WIDTH, HEIGHT, sky);
  disc(90 + time * 30, 150 - Math.sin((time / SECONDS) * Math.PI) * 90, 34, sun);
  rectangle(0, 236, WIDTH, 270, far);
  rectangle(0, 270, WIDTH, HEIGHT, land);
  for (const { x, size } of TREES) {
    const sway = Math.sin(time * 1.7 + x) * wind;
    const trunk = dark ? [26, 24, 30] : [112, 92, 74];
    const crown = dark ? [34, 34, 42] : index === 1 ? [126, 118, 62] : [96, 118, 70];
    rectangle(Math.round(x - 7 * size), Math.round(270 - 95 * size), Math.round(x + 7 * size), 290, trunk);
    for (const [dx, dy, radius] of [
      [-38, -110, 36],
      [38, -112, 38],
      [0, -150, 46],
      [-18, -96, 34],
      [22, -92, 32],
    ]) {
      disc(x + (dx + sway * (dy / -120)) * size, 270 + dy * size, radius * size, crown);
    }
  }
  if (index === 1) {
    for (let leaf = 0; leaf < 14; leaf++) {
      const fall = (time * 0.35 + leaf * 0.37) % 1;
      disc(((leaf * 131) % WIDTH) - fall * 90, 110 + fall * 200, 4, [190, 124, 52]);
    }
  }
  return pixels;
}
