/** A WordPress of its own for each test: real PHP and a real database, offline, gone when it is closed. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUILDS = join(HERE, 'node_modules/@wp-playground/wordpress-builds');

const { devDependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
if (Object.keys(devDependencies).some((name) => !existsSync(join(HERE, 'node_modules', name)))) {
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('WordPress could not be installed.');
}
const { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } = await import('@zip.js/zip.js');

/** Names and passwords are the same. Who writes may not save scripts; the others may. */
export const PEOPLE = { admin: 'administrator', head: 'editor', writer: 'author' };

/** PHP says all that it has to say, into a file; nothing is asked of other hosts. */
const DEBUG = `define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );`;

/** All have closed the welcome that the editor gives whoever opens it first; it comes at any moment. */
const GUIDE_READ = `global $wpdb; foreach ( get_users() as $user ) update_user_meta( $user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );`;

async function unpack(file, folder) {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(file))));
  for (const entry of await reader.getEntries()) {
    const path = join(folder, entry.filename);
    if (entry.directory) {
      mkdirSync(path, { recursive: true });
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    }
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a WordPress.
 *
 * @param version - One of the builds: 6.3 to 6.5, `beta` (6.6 RC 3), `nightly` (6.7 alpha).
 * @param settings - More lines of `wp-config.php`.
 */
export async function startWordPress({ version = 'beta', php = '8.3', settings = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-wordpress-'));
  const site = join(folder, 'site');
  await unpack(join(BUILDS, `src/wordpress/wp-${version}.zip`), site);
  // The archive leaves out what a browser asks for; that stands beside it.
  cpSync(join(BUILDS, `public/wp-${version}`), site, { recursive: true });
  const config = join(site, 'wp-config.php');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace("define( 'WP_DEBUG', false );", `${DEBUG}\n${settings}`),
  );
  // No request leaves, and none waits for an answer.
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(
    join(site, 'wp-content/mu-plugins/offline.php'),
    "<?php add_filter( 'pre_http_request', fn() => new WP_Error( 'offline', 'No network here.' ) );",
  );
  const people = Object.entries(PEOPLE)
    .filter(([name]) => name !== 'admin')
    .map(
      ([name, role]) =>
        `wp_insert_user( array( 'user_login' => '${name}', 'user_pass' => '${name}', 'role' => '${role}' ) );`,
    );
  const blueprint = join(folder, 'blueprint.json');
  writeFileSync(
    blueprint,
    JSON.stringify({
      steps: [
        {
          step: 'runPHP',
          code: `<?php require '/wordpress/wp-load.php'; wp_set_password( 'admin', 1 ); update_option( 'permalink_structure', '' ); update_site_option( 'can_compress_scripts', 0 ); ${people.join(' ')} ${GUIDE_READ}`,
        },
      ],
    }),
  );

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Several workers may wait for each other's locks for ever.
  const cli = join(HERE, 'node_modules/@wp-playground/cli/wp-playground.js');
  const values = [
    ...['server', '--port', port, '--site-url', url, '--php', php, '--workers', 1, '--blueprint', blueprint],
    ...['--wordpress-install-mode', 'install-from-existing-files'],
    ...['--mount-dir-before-install', site, '/wordpress'],
  ];
  const server = spawn(process.execPath, [cli, ...values.map(String)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text;
      if (said.includes('Ready!')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    ended.then(() => reject(new Error(`WordPress did not start:\n${said}`)));
  });

  const log = join(site, 'wp-content/debug.log');
  return {
    url,
    site,
    /** What PHP complained of so far. */
    complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    async close() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Logs somebody in, in a browser window of their own. */
export async function logIn(browser, wordpress, name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${wordpress.url}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(name);
  await page.locator('#wp-submit').click();
  await page.locator('#wpadminbar').waitFor();
  return page;
}
