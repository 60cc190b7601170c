/** What Prototype.js 1.7 leaves of a page's built-ins, written anew: less than 1.6, but `entries` and more are still its own. */
(() => {
  const stop = {};
  const give = (target, methods) => {
    for (const name of Object.getOwnPropertyNames(methods)) target[name] = methods[name];
  };
  const { apply } = Function.prototype;
  const native = Array.prototype;
  const { map, filter, some, every, forEach } = native;
  const same = (value) => value;

  give(Object, {
    extend: (target, source) => {
      for (const name in source) target[name] = source[name];
      return target;
    },
    values: (object) => {
      const values = [];
      for (const name in object) values.push(object[name]);
      return values;
    },
    isArray: (value) => Array.isArray(value),
    toJSON: (value) => JSON.stringify(value),
  });
  give(Function.prototype, {
    bind(context, ...given) {
      if (arguments.length < 2 && context === undefined) return this;
      const method = this;
      return function (...rest) {
        return apply.call(method, context, given.concat(rest));
      };
    },
    defer(...rest) {
      setTimeout(() => apply.call(this, undefined, rest), 10);
    },
  });
  Array.from = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  const wrapped = (method) =>
    function (...given) {
      return apply.call(method, this, given.length ? given : [same]);
    };
  give(native, {
    _each: forEach,
    each(visit, context) {
      try {
        forEach.call(this, visit, context);
      } catch (reason) {
        if (reason !== stop) throw reason;
      }
      return this;
    },
    find(test, context) {
      let result;
      this.each((value, index) => {
        if (!apply.call(test, context, [value, index])) return;
        result = value;
        throw stop;
      });
      return result;
    },
    map: wrapped(map),
    collect: wrapped(map),
    filter: wrapped(filter),
    select: wrapped(filter),
    some: wrapped(some),
    any: wrapped(some),
    every: wrapped(every),
    all: wrapped(every),
    toArray() {
      return native.slice.call(this, 0);
    },
    entries() {
      return native.slice.call(this, 0);
    },
    _reverse: native.reverse,
    reverse(inline) {
      return (inline === false ? this.toArray() : this)._reverse();
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    size() {
      return this.length;
    },
    inspect() {
      return `[${this.join(', ')}]`;
    },
  });
  give(String.prototype, {
    startsWith(pattern, at) {
      return this.lastIndexOf(pattern, typeof at === 'number' ? at : 0) === 0;
    },
    endsWith(pattern) {
      const at = this.length - String(pattern).length;
      return at >= 0 && this.indexOf(pattern, at) === at;
    },
    sub(pattern, replacement) {
      return this.replace(pattern, replacement);
    },
    include(pattern) {
      return this.indexOf(pattern) !== -1;
    },
    toArray() {
      return this.split('');
    },
  });

  const before = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  Object.extend(window.Element, before);
  window.Element.prototype = before.prototype;
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
    scrollTo() {
      const { left, top } = this.getBoundingClientRect();
      window.scrollTo(left, top);
      return this;
    },
    clone() {
      return this.cloneNode(true);
    },
    store: () => undefined,
    retrieve: () => undefined,
    purge: () => undefined,
    getLayout: () => undefined,
    measure: () => 0,
    select: () => [],
    match: () => false,
    next: () => undefined,
    previous: () => undefined,
    wrap: () => undefined,
    observe: () => undefined,
    on: () => undefined,
    fire: () => undefined,
  });
  give(document, { on: () => undefined, observe: () => undefined, fire: () => undefined, viewport: {} });
  window.$break = stop;
  window.Prototype = { Version: '1.7' };
})();
