/**
 * What Prototype.js 1.6 leaves of a page's built-ins, written anew: the methods that it puts in the place of the
 * language's own, with what they lack, and what it adds to arrays and elements.
 */
(() => {
  const stop = {};
  const give = (target, methods) => {
    for (const name of Object.getOwnPropertyNames(methods)) target[name] = methods[name];
  };
  const namesIn = (object) => {
    const names = [];
    for (const name in object) names.push(name);
    return names;
  };
  const same = (value) => value;

  give(Object, {
    extend: (target, source) => {
      for (const name in source) target[name] = source[name];
      return target;
    },
    keys: namesIn,
    values: (object) => namesIn(object).map((name) => object[name]),
    clone: (object) => Object.extend({}, object),
    toJSON: (value) => String(value),
    isArray: (value) => value != null && typeof value === 'object' && 'splice' in value && 'join' in value,
  });

  const apply = Function.prototype.apply;
  Function.prototype.bind = function (...given) {
    if (given.length < 2 && given[0] === undefined) return this;
    const method = this;
    const self = given.shift();
    return function (...rest) {
      return apply.call(method, self, given.concat(rest));
    };
  };
  give(Function.prototype, {
    wrap(wrapper) {
      const method = this;
      return function (...rest) {
        return apply.call(wrapper, this, [method.bind(this)].concat(rest));
      };
    },
    defer(...rest) {
      setTimeout(() => apply.call(this, undefined, rest), 10);
    },
    methodize() {
      const method = this;
      return function (...rest) {
        return apply.call(method, null, [this].concat(rest));
      };
    },
  });

  const listOf = (iterable) => {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Array.from = listOf;

  const enumerable = {
    each(visit, context) {
      let index = 0;
      visit = visit.bind(context);
      try {
        this._each((value) => visit(value, index++));
      } catch (reason) {
        if (reason !== stop) throw reason;
      }
      return this;
    },
    all(test, context) {
      test = test ? test.bind(context) : same;
      let result = true;
      this.each((value, index) => {
        result = result && !!test(value, index);
        if (!result) throw stop;
      });
      return result;
    },
    any(test, context) {
      test = test ? test.bind(context) : same;
      let result = false;
      this.each((value, index) => {
        result = !!test(value, index);
        if (result) throw stop;
      });
      return result;
    },
    collect(change, context) {
      change = change ? change.bind(context) : same;
      const results = [];
      this.each((value, index) => results.push(change(value, index)));
      return results;
    },
    detect(test, context) {
      test = test.bind(context);
      let result;
      this.each((value, index) => {
        if (!test(value, index)) return;
        result = value;
        throw stop;
      });
      return result;
    },
    findAll(test, context) {
      test = test.bind(context);
      const results = [];
      this.each((value, index) => {
        if (test(value, index)) results.push(value);
      });
      return results;
    },
    toArray() {
      return this.collect();
    },
    size() {
      return this.toArray().length;
    },
    inspect: () => '#<Enumerable>',
  };
  give(Array.prototype, enumerable);
  give(Array.prototype, {
    every: enumerable.all,
    some: enumerable.any,
    map: enumerable.collect,
    find: enumerable.detect,
    filter: enumerable.findAll,
    select: enumerable.findAll,
    entries: enumerable.toArray,
    toArray() {
      return [].concat(this);
    },
    _reverse: Array.prototype.reverse,
    _each(visit) {
      for (let index = 0; index < this.length; index++) visit(this[index]);
    },
    reverse(inline) {
      return (inline !== false ? this : this.toArray())._reverse();
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    clear() {
      this.length = 0;
      return this;
    },
    clone() {
      return [].concat(this);
    },
    toJSON() {
      return `[${this.map((value) => Object.toJSON(value)).join(', ')}]`;
    },
  });

  give(String.prototype, {
    startsWith(pattern) {
      return this.indexOf(pattern) === 0;
    },
    endsWith(pattern) {
      const at = this.length - pattern.length;
      return at >= 0 && this.lastIndexOf(pattern) === at;
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    include(pattern) {
      return this.indexOf(pattern) > -1;
    },
    blank() {
      return /^\s*$/.test(this);
    },
    empty() {
      return this == '';
    },
    strip() {
      return this.replace(/^\s+/, '').replace(/\s+$/, '');
    },
    toArray() {
      return this.split('');
    },
    toJSON() {
      return `"${this}"`;
    },
  });
  give(Number.prototype, {
    abs() {
      return Math.abs(this);
    },
    round() {
      return Math.round(this);
    },
    times(visit) {
      for (let index = 0; index < this; index++) visit(index);
    },
    toJSON() {
      return isFinite(this) ? this.toString() : 'null';
    },
  });
  Date.prototype.toJSON = function () {
    return `"${this.toISOString()}"`;
  };
  RegExp.prototype.match = RegExp.prototype.test;
  RegExp.escape = (text) => String(text).replace(/([.*+?^=!:${}()|[\]/\\])/g, '\\$1');

  const native = window.Element;
  window.Element = function (tag, attributes) {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };
  window.Element.prototype = native.prototype;
  give(HTMLElement.prototype, {
    visible() {
      return this.style.display !== 'none';
    },
    toggle() {
      return this[this.visible() ? 'hide' : 'show']();
    },
    hide() {
      this.style.display = 'none';
      return this;
    },
    show() {
      this.style.display = '';
      return this;
    },
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update(content) {
      this.innerHTML = content ?? '';
      return this;
    },
    replace(content) {
      this.parentNode.replaceChild(content, this);
      return this;
    },
    insert(content) {
      this.append(content);
      return this;
    },
    scrollTo() {
      const { left, top } = this.getBoundingClientRect();
      window.scrollTo(left, top);
      return this;
    },
    select: () => [],
    match: () => false,
    up: () => undefined,
    down: () => undefined,
    next: () => undefined,
    previous: () => undefined,
    empty: () => false,
    inspect: () => '<element>',
    identify: () => 'anonymous_element_1',
    ancestors: () => [],
    descendants: () => [],
    siblings: () => [],
    observe: () => undefined,
    stopObserving: () => undefined,
    fire: () => undefined,
    getHeight: () => 0,
    getWidth: () => 0,
    getStyle: () => null,
    setStyle: () => undefined,
    getDimensions: () => ({ width: 0, height: 0 }),
    wrap: () => undefined,
  });
  give(Event.prototype, {
    stop() {
      this.preventDefault();
      this.stopPropagation();
    },
    element() {
      return this.target;
    },
    pointer: () => ({ x: 0, y: 0 }),
  });
  give(document, { observe: () => undefined, fire: () => undefined, viewport: {}, loaded: false });
  window.$break = stop;
  window.$A = listOf;
  window.$ = (id) => (typeof id === 'string' ? document.getElementById(id) : id);
  window.Prototype = { Version: '1.6' };
})();
