/**
 * The kinds of pages that the elements stand on, one a row: every one was seen to break some embed. Rows are data; the
 * rules are in `rules.mjs`.
 *
 * A row may give: `head`, `attributes` of `<html>`, `wrap` around each element, `before`, `after` (the script), `end`
 * of the body, `tag` (how the script is loaded), `page` (all of it), `headers`, `width` of the screen, `least` (room
 * for an element), `mustShow: false` (its fallback does), `scripts` (which of ours), `frame` (the elements are in the
 * page's first frame) and
 * `act` (what happens before it is looked at).
 */
import { shown } from '../embed/partner-page.mjs';
import { library } from './visit.mjs';

const style = (css) => `<style>${css}</style>`;
const changeLanguage = (page) =>
  page.evaluate(() => {
    // As a page's own switch would: whatever it has done to `document`.
    const root = Reflect.get(Object.getPrototypeOf(document), 'documentElement', document);
    root.setAttribute('lang', 'de');
  });

const box = (css, inner = '') => ({
  head: style(`body { margin: 8px } ${css}`),
  wrap: (element) => `<div class="box">${element}${inner}</div>`,
});

/** Boxes whose width comes from what is inside them. */
const LAYOUTS = {
  'a row of flex': box('.box { display: flex }', '<i class="own">i</i>'),
  'a column of flex, centred': box('.box { display: flex; flex-direction: column; align-items: center }'),
  'a grid': box(
    '.box { display: grid; grid-template-columns: auto auto; justify-content: start }',
    '<i class="own">i</i>',
  ),
  'a grid, centred': box('.box { display: grid; place-items: center }'),
  'a grid of minmax(0, 1fr)': box(
    '.box { display: grid; grid-template-columns: minmax(0, 1fr) 24px }',
    '<i class="own">i</i>',
  ),
  'a float': box('.box { display: flow-root } .box > :first-child { float: left }'),
  'an inline block': box('.box > :first-child { display: inline-block }'),
  'a cell of a table': {
    head: style('body { margin: 8px }'),
    wrap: (element) => `<table><tr><td>${element}</td><td class="own">i</td></tr></table>`,
  },
  'a box as wide as its content': box('.box { width: fit-content }'),
  'an absolute box': box(
    '.box { position: absolute; inset-inline-start: 8px } main { position: relative; height: 9000px }',
  ),
  'a dialog': {
    head: style('body { margin: 8px } dialog { position: static; padding: 8px }'),
    wrap: (element) => `<dialog open>${element}</dialog>`,
  },
  'columns of text': box('main { columns: 280px } .box { break-inside: avoid }'),
  'a sidebar that sticks': {
    head: style(
      'body { margin: 8px } main { display: flex; flex-wrap: wrap; gap: 8px } .box { flex: 0 1 280px; position: sticky; top: 0; align-self: start }',
    ),
    wrap: (element) => `<aside class="box">${element}</aside>`,
  },
};

const ROOTS = ['8px', '10px', '16px', '22px', '32px', '62.5%'];

/** What frameworks and themes set on everything, in our own words. */
const RESETS = {
  'Bootstrap 3': `html { font-size: 10px; -webkit-tap-highlight-color: transparent } * , ::before, ::after { box-sizing: border-box }
    body { margin: 0; font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #fff }
    input, button, select, textarea { font: inherit; line-height: inherit } a { color: #337ab7; text-decoration: none } button { overflow: visible; text-transform: none; cursor: pointer }
    img { border: 0; vertical-align: middle } h1, h2, h3 { font-weight: 500; line-height: 1.1; margin: 20px 0 10px } label { display: inline-block; max-width: 100%; font-weight: bold }`,
  'Bootstrap 4': `*, ::before, ::after { box-sizing: border-box } html { font-family: sans-serif; line-height: 1.15; text-size-adjust: 100% }
    body { margin: 0; font: 400 1rem/1.5 system-ui, sans-serif; color: #212529; text-align: left; background: #fff } [tabindex="-1"]:focus { outline: 0 !important }
    button, input, select { margin: 0; font: inherit; overflow: visible; text-transform: none } [type="button"], button { appearance: button } [hidden] { display: none !important } svg { overflow: hidden; vertical-align: middle }`,
  'Bootstrap 5': `:root { --bs-body-font-size: 1rem } *, ::before, ::after { box-sizing: border-box } @media (prefers-reduced-motion: no-preference) { :root { scroll-behavior: smooth } }
    body { margin: 0; font: 400 var(--bs-body-font-size)/1.5 system-ui, sans-serif; color: #212529; text-size-adjust: 100% } a { color: #0d6efd } img, svg { vertical-align: middle } button { border-radius: 0; text-transform: none } iframe { border: 0 }`,
  'Tailwind preflight': `*, ::before, ::after, ::backdrop { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 } html { line-height: 1.5; tab-size: 4; font-family: ui-sans-serif, system-ui, sans-serif }
    h1, h2, h3 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit } ol, ul { list-style: none } img, svg, video, iframe { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto } button, input, select { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background: transparent } [hidden] { display: none !important }`,
  'a WordPress theme': `html { font-size: 62.5% } body { font-size: 1.8rem; letter-spacing: -0.015em; line-height: 1.5; text-align: left } .entry > *, main > * { max-width: 58rem; margin-left: auto; margin-right: auto }
    a { border-bottom: 1px solid; text-decoration: none } ul, ol { margin: 0 0 3rem 3rem } button, input[type="button"] { all: unset; text-transform: uppercase; padding: 1.1em 1.44em } img { max-width: 100%; height: auto } figure { margin: 0 }`,
  'everything unset':
    '* { all: unset !important } style, script, head, title, meta, link { display: none !important }',
  'old floats and sizes':
    'body { margin: 0; font: 11px/13px Verdana, sans-serif } * { margin: 0; padding: 0 } div, span, ul, li { font-size: 10px } h1, h2 { font-size: 12px } a { font-weight: bold }',
};

/** Old libraries, by file. */
const LIBRARIES = {
  'Prototype 1.6': 'prototype-1.6',
  'Prototype 1.7': 'prototype-1.7',
  'MooTools 1.2': 'mootools-1.2',
  'MooTools 1.4': 'mootools-1.4',
  'additions to Object.prototype': 'object-prototype',
  'an old polyfill of Intl': 'intl',
  'polyfills of web components': 'custom-elements',
  'a library that follows every task': 'zones',
};

const NOTHING = "default-src 'none'; img-src data:; script-src {cdn}";
const rows = (table, row) =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => row(name, value)));

export const HOSTS = {
  'nothing special': {},
  ...rows(LAYOUTS, (name, row) => [`${name}, 1,200 px`, row]),
  ...rows(LAYOUTS, (name, row) => [`${name}, 320 px`, { ...row, width: 320 }]),
  ...Object.fromEntries(
    ROOTS.map((size) => [`a root of ${size}`, { head: style(`html { font-size: ${size} }`) }]),
  ),
  'a theme of 62.5 % with text of 1.6 rem': {
    head: style('html { font-size: 62.5% } body { font-size: 1.6rem }'),
  },
  'small print around it': { wrap: (element) => `<small style="font-size: 7px">${element}</small>` },
  ...rows(RESETS, (name, css) => [name, { head: style(css) }]),
  ...rows(LIBRARIES, (name, file) => [`${name} before`, { before: library(file), act: changeLanguage }]),
  ...rows(LIBRARIES, (name, file) => [`${name} after`, { after: library(file), act: changeLanguage }]),
  ...rows(LIBRARIES, (name, file) => [`${name} long after`, { end: library(file), act: changeLanguage }]),
  'no console': {
    before: '<script>Object.defineProperty(window, "console", { value: undefined })</script>',
    ...twice(),
  },
  'a console that throws': {
    before:
      '<script>for (const name in console) console[name] = () => { throw new Error("no console") }</script>',
    ...twice(),
  },
  'a console of one method': { before: '<script>window.console = { log() {} }</script>', ...twice() },
  'a list of trusted types without ours': {
    headers: { 'Content-Security-Policy': 'trusted-types other' },
  },
  'trusted types required, without ours': {
    headers: { 'Content-Security-Policy': "trusted-types other; require-trusted-types-for 'script'" },
    mustShow: false,
  },
  'trusted types required, with ours': {
    headers: {
      'Content-Security-Policy': "trusted-types campaign-elements; require-trusted-types-for 'script'",
    },
  },
  'a policy of nothing but our host': { headers: { 'Content-Security-Policy': NOTHING } },
  'a policy of a nonce': {
    headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'nonce-abc'; img-src data:" },
    tag: (src) => `<script nonce="abc" src="${src}"></script>`,
  },
  'a policy that forbids scripts': {
    headers: { 'Content-Security-Policy': "script-src 'none'" },
    mustShow: false,
  },
  XHTML: {
    headers: { 'Content-Type': 'application/xhtml+xml; charset=utf-8' },
    page: ({ tags, elements, own }) =>
      `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A host</title></head><body>${own}${tags}<main>${elements}</main></body></html>`,
  },
  'XML with HTML inside': {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    page: ({ tags, elements, own }) =>
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A host</title></head><body>${own}${tags}<main>${elements}</main></body></html>`,
  },
  'quirks mode': { doctype: '' },
  'windows-1251': {
    headers: { 'Content-Type': 'text/html; charset=windows-1251' },
  },
  'a base address': { head: '<base href="https://elsewhere.example/deep/path/" target="_top" />' },
  'document.write': {
    tag: (src) => `<script>document.write('<script src="${src}"></scr' + 'ipt>')</script>`,
  },
  'document.write after the page is there': {
    page: ({ tags, elements, own }) => {
      const text = `<!doctype html><html lang="en"><title>A host</title><body>${own}<main>${elements}</main>${tags}`;
      return `<!doctype html><title>Another</title><script>addEventListener('load', () => { document.open(); document.write(${JSON.stringify(text).replaceAll('</', '<\\/')}); document.close(); })</script>`;
    },
  },
  'a tag put in by script': {
    tag: (src) =>
      `<script>{ const tag = document.createElement('script'); tag.src = '${src}'; document.head.append(tag); }</script>`,
  },
  // Such a script does not know its folder.
  'text run by a tag manager': {
    scripts: ['complete.en'],
    tag: (src) =>
      `<script>fetch('${src}').then((answer) => answer.text()).then((text) => { const tag = document.createElement('script'); tag.text = text; document.head.append(tag); tag.remove(); })</script>`,
  },
  'elements from a template': {
    wrap: (element) => `<template>${element}</template>`,
    end: '<script>for (const { content, parentNode } of document.querySelectorAll("template")) parentNode.append(document.importNode(content, true))</script>',
  },
  'elements from innerHTML': {
    end: '<script>{ const main = document.querySelector("main"); const text = main.innerHTML; main.innerHTML = ""; main.innerHTML = text; }</script>',
  },
  'elements in a form': { wrap: (element) => `<form>${element}</form>` },
  'elements in a shadow root': {
    end: '<script>{ const main = document.querySelector("main"); main.attachShadow({ mode: "open" }).append(...main.childNodes); }</script>',
  },
  'removed and added 840 times': {
    act: (page) =>
      page.evaluate(() => {
        const elements = [...document.querySelectorAll('main > :not(h2)')];
        for (let time = 0; time < 60; time++) {
          for (const element of elements) {
            const { nextSibling, parentNode } = element;
            element.remove();
            parentNode.insertBefore(element, nextSibling);
          }
        }
      }),
  },
  'moved into a frame and back': {
    end: '<iframe title="a frame" src="about:blank" width="900" height="300"></iframe>',
    act: (page) =>
      page.evaluate(() => {
        const inner = document.querySelector('iframe').contentDocument.body;
        for (const element of document.querySelectorAll('main > :not(h2)')) {
          const { nextSibling, parentNode } = element;
          inner.append(element);
          parentNode.insertBefore(element, nextSibling);
        }
      }),
  },
  'moved into a frame': {
    frame: true,
    end: '<iframe title="a frame" src="about:blank" width="1000" height="700"></iframe>',
    act: async (page) => {
      await shown(page);
      await page.evaluate(() => {
        const inner = document.querySelector('iframe').contentDocument.body;
        for (const element of document.querySelectorAll('main > :not(h2)')) inner.append(element);
      });
    },
  },
  'a frame in a sandbox': {
    frame: true,
    page: ({ tags, elements, own }) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A host</title></head><body>${own}<iframe title="a frame" sandbox="allow-scripts" width="1000" height="700" srcdoc="${`<!doctype html><html lang="en"><body>${own}${tags}<main>${elements}</main>`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`,
  },
  'frozen built-ins': {
    before:
      '<script>for (const type of [Object, Array, Function, String, Map, Set, Promise, Element, Node, EventTarget]) Object.freeze(type.prototype)</script>',
  },
  'right to left': { attributes: 'lang="ar" dir="rtl"' },
  'vertical writing': {
    wrap: (element) =>
      `<div style="writing-mode: vertical-rl; height: 700px"><div style="writing-mode: horizontal-tb; width: 600px">${element}</div></div>`,
  },
  'a page that scrolls in a box': {
    head: style(
      'html, body { height: 100%; overflow: hidden; margin: 0 } main { height: 500px; overflow: auto }',
    ),
  },
  'a page that zooms': { head: style('main { zoom: 0.9 }') },
  'everything transformed': {
    head: style('main { transform: scale(1); perspective: 500px; contain: layout }'),
  },
};

/** Pasted twice: the second script has to say something. */
function twice() {
  return {
    tag: (src) =>
      `<script src="${src}"></script><script src="${src}"></script><script src="${src}"></script>`,
  };
}
