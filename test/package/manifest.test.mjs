/** The manifest that editors, Storybook and docs/api.md are made from. Needs `npm run build` first. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { describeApi } from '../../scripts/write-api.mjs';
import { describeDocument } from '../../scripts/write-document-guide.mjs';
import { parseCampaign } from '../../dist/index.js';
import { elementNames } from './published-package.mjs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
const elements = declarations.filter(({ tagName }) => tagName);

/** What must be said of each kind of item. */
const WANTED = {
  // `lang` is the platform's own: it has no field here and no default.
  attributes: ({ name, description, type, fieldName, default: value }) =>
    name && description && type?.text && (value !== undefined || !fieldName),
  events: ({ name, description, type }) => name && description && type?.text,
  slots: ({ name, description }) => name !== undefined && description,
  cssParts: ({ name, description }) => name && description,
  cssProperties: ({ name, description }) => name?.startsWith('--campaign-') && description,
  members: ({ name, description, kind, type }) => name && description && (kind === 'method' || type?.text),
};

describe('the manifest', () => {
  it('lists every element', () => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName).sort(),
      elementNames.map((name) => `campaign-${name}`),
    );
  });

  it('lists only elements, their base, their values and their events', () => {
    const paths = manifest.modules.map(({ path }) => path);
    assert.deepEqual(
      paths.filter(
        (path) =>
          !/^dist\/(components\/([\w-]+)\/\2|element\/(campaign|sourced)-element|events\/[\w-]+)\.js$/.test(
            path,
          ),
      ),
      [],
    );
  });

  it('points to files that are published', () => {
    const references = [];
    JSON.stringify(manifest, (key, value) => {
      if (key === 'path' || (key === 'module' && typeof value === 'string')) references.push(value);
      return value;
    });
    assert.ok(references.length > elements.length);
    assert.deepEqual(
      [...new Set(references)].filter((file) => !file.startsWith('dist/') || !existsSync(file)),
      [],
    );
  });

  it('keeps private what is private', () => {
    const names = declarations.flatMap(({ name, members = [] }) =>
      members
        .filter(
          (member) =>
            /^(private|protected)$/.test(member.privacy) || /^[#_]/.test(member.name) || member.static,
        )
        .map((member) => `${name}.${member.name}`),
    );
    assert.deepEqual(names, []);
  });

  for (const element of elements) {
    describe(`<${element.tagName}>`, () => {
      it('has a summary and a description', () => {
        assert.ok(element.summary, 'add @summary to its class comment');
        assert.ok(element.description, 'say in its class comment what it is for');
      });

      for (const [kind, isComplete] of Object.entries(WANTED)) {
        it(`says what each of its ${kind} is`, () => {
          const poor = (element[kind] ?? []).filter((item) => !isComplete(item)).map(({ name }) => name);
          assert.deepEqual(poor, []);
        });
      }

      it('has what every element has', () => {
        const names = (kind) => (element[kind] ?? []).map(({ name }) => name);
        assert.ok(['src', 'theme', 'lang'].every((name) => names('attributes').includes(name)));
        assert.ok(names('slots').includes(''), 'a default slot: its fallback');
        assert.ok(names('events').includes('campaign-error'));
        if (element.tagName !== 'campaign-root') assert.ok(names('cssParts').includes('base'));
      });

      it('names every part and custom property that its code has', () => {
        const folder = element.tagName.replace('campaign-', '');
        const code = readFileSync(`dist/components/${folder}/${folder}.js`, 'utf8');
        const styles = readFileSync(`dist/components/${folder}/${folder}.styles.js`, 'utf8');
        const told = (kind) => new Set((element[kind] ?? []).map(({ name }) => name));
        const parts = [...code.matchAll(/\spart="([^"$]+)"/g)].flatMap(([, names]) => names.split(' '));
        const properties = [...styles.matchAll(new RegExp(`var\\((--${element.tagName}-[\\w-]+)`, 'g'))];
        assert.deepEqual(
          [...new Set(parts)].filter((name) => !told('cssParts').has(name)),
          [],
        );
        assert.deepEqual(
          properties.map(([, name]) => name).filter((name) => !told('cssProperties').has(name)),
          [],
        );
      });
    });
  }

  it('and docs/api.md and what editors read name every custom property that styles have', () => {
    const styles = readdirSync('dist', { recursive: true })
      .filter((file) => file.endsWith('.styles.js'))
      .map((file) => readFileSync(join('dist', file), 'utf8'))
      .join();
    const used = new Set([...styles.matchAll(/var\((--campaign-[\w-]+)/g)].map(([, name]) => name));
    assert.ok(used.size > 20);
    const told = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
    const { properties } = JSON.parse(readFileSync('dist/vscode.css-custom-data.json', 'utf8'));
    const { contributions } = JSON.parse(readFileSync('dist/web-types.json', 'utf8'));
    const lists = [properties, contributions.css.properties].map((list) => list.map(({ name }) => name));
    const api = describeApi(manifest);
    for (const name of used) {
      assert.ok(told.includes(name), `${name} is not in the manifest`);
      assert.ok(api.includes(`\n- \`${name}\``), `${name} is not in docs/api.md`);
      for (const list of lists) assert.equal(list.filter((one) => one === name).length, 1, name);
    }
  });

  it('is what docs/api.md says', () => {
    const committed = existsSync('docs/api.md') ? readFileSync('docs/api.md', 'utf8') : '';
    assert.equal(
      committed,
      describeApi(manifest),
      'The public interface changed. If that is meant, run "npm run api", look at the difference and commit it.',
    );
  });

  it('is in llms.txt, with what README says first', () => {
    const text = readFileSync('dist/llms.txt', 'utf8');
    assert.doesNotMatch(text, /\]\((?!https:|#)/, 'a link that leads nowhere outside the repository');
    assert.match(text, /^# Campaign Elements\n\n> Web components/);
    for (const { tagName, attributes = [] } of elements) {
      const [, section] = text.split(`## \`<${tagName}>\``);
      assert.ok(section, `${tagName} is in it`);
      for (const { name } of attributes) assert.ok(section.includes(`- \`${name}\`:`), `${tagName} ${name}`);
    }
  });
});

describe('the guide to the document', () => {
  const guide = readFileSync('docs/document.md', 'utf8');

  it('is what the schema says', () => {
    const schema = JSON.parse(readFileSync('dist/campaign.schema.json', 'utf8'));
    assert.equal(guide, describeDocument(schema), 'Run "npm run api", look at the difference and commit it.');
  });

  it('has an example without a problem', () => {
    const [, example] = /```json\n([^]*?)```/.exec(guide) ?? [];
    const { campaign, problems } = parseCampaign(JSON.parse(example));
    assert.deepEqual(problems, []);
    assert.equal(campaign.timeline.length, 1);
  });
});
