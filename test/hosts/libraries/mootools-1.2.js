/** What MooTools 1.2 leaves of a page's built-ins, written anew: its own `Event`, `Element`, `Document`, `Window`, `JSON`. */
(() => {
  const give = (target, methods) => {
    for (const name of Object.getOwnPropertyNames(methods)) target[name] = methods[name];
  };
  const { apply } = Function.prototype;
  const nothing = () => undefined;

  /** A constructor that gives instances of the platform's: only its prototype is the old one. */
  const stand = (name) => {
    const { prototype } = window[name];
    const made = function (tag) {
      return name === 'Element' ? document.createElement(tag) : this;
    };
    made.prototype = prototype;
    prototype.constructor = made;
    prototype.$family = { name: name.toLowerCase() };
    window[name] = made;
  };
  ['Element', 'Document', 'Window'].forEach(stand);
  window.Event = function (event) {
    this.event = event;
  };
  window.Request = function () {};
  window.JSON = { stringify: JSON.stringify, parse: JSON.parse, encode: JSON.stringify, decode: JSON.parse };

  give(Function.prototype, {
    extend(methods) {
      give(this, methods);
      return this;
    },
    create() {
      return this;
    },
    bind(self, given) {
      const method = this;
      return function (...rest) {
        return apply.call(method, self, given === undefined ? rest : [].concat(given));
      };
    },
    run(given, self) {
      return apply.call(this, self, [].concat(given));
    },
    pass(given, self) {
      return this.bind(self, given);
    },
  });
  give(Array.prototype, {
    $family: { name: 'array' },
    each: Array.prototype.forEach,
    clean() {
      return this.filter((item) => item != null);
    },
    contains(item) {
      return this.indexOf(item) !== -1;
    },
    extend(list) {
      this.push(...list);
      return this;
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    erase: nothing,
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {
      return this.flat(Infinity);
    },
    link: () => ({}),
    getLast() {
      return this[this.length - 1] ?? null;
    },
  });
  give(String.prototype, {
    $family: { name: 'string' },
    test(pattern) {
      return new RegExp(pattern).test(this);
    },
    contains(text) {
      return this.indexOf(text) > -1;
    },
    clean() {
      return this.replace(/\s+/g, ' ').trim();
    },
  });
  give(Number.prototype, { $family: { name: 'number' }, times: nothing, limit: nothing, each: nothing });
  give(Element.prototype, {
    set() {
      return this;
    },
    get: nothing,
    erase: nothing,
    match: () => false,
    clone: nothing,
    empty: nothing,
    dispose: nothing,
    getElementById: nothing,
    position: nothing,
    scrollTo(x, y) {
      this.scrollLeft = x;
      this.scrollTop = y;
      return this;
    },
    addEvent: nothing,
    fireEvent: nothing,
    getStyle: nothing,
    setStyle: nothing,
  });
  give(document, {
    window,
    html: document.documentElement,
    id: nothing,
    addEvent: nothing,
    getElements: nothing,
  });
  window.MooTools = { version: '1.2.5' };
})();
