/**
 * What MooTools 1.4 with its compatibility layer leaves of a page's built-ins, written anew: types of its own in the
 * place of `Document`, `Window`, `Element`, `Event`, `Request` and `JSON`, and methods on everything.
 */
(() => {
  const give = (target, methods) => {
    for (const name of Object.getOwnPropertyNames(methods)) target[name] = methods[name];
  };
  const { apply } = Function.prototype;
  const slice = Array.prototype.slice;

  give(Function.prototype, {
    extend(name, value) {
      this[name] = value;
    },
    implement(methods) {
      give(this.prototype, methods);
      return this;
    },
    hide() {
      this.$hidden = true;
      return this;
    },
    protect() {
      this.$protected = true;
      return this;
    },
    bind(self, ...given) {
      const method = this;
      const made = function () {};
      const bound = function () {
        let context = self;
        if (this instanceof bound) {
          made.prototype = method.prototype;
          context = new made();
        }
        const result = apply.call(method, context, given.concat(slice.call(arguments)));
        return context === self ? result : context;
      };
      return bound;
    },
    attempt(...given) {
      try {
        return apply.call(this, null, given);
      } catch {
        return null;
      }
    },
    delay(time, self, given) {
      return setTimeout(() => apply.call(this, self, given ?? []), time);
    },
    create() {
      return this;
    },
    run(given, self) {
      return apply.call(this, self, [].concat(given));
    },
  });

  const family = (name) => () => name;
  for (const type of [String, Array, Number, Date, RegExp, Function]) {
    type.prototype.$family = family(type.name.toLowerCase()).hide();
    type.prototype.$constructor = type;
    type.type = (value) => value instanceof type;
  }
  Array.from = (item) => {
    if (item == null) return [];
    const isList = typeof item !== 'string' && typeof item.length === 'number' && typeof item !== 'function';
    return isList ? slice.call(item) : [item];
  };
  give(Array.prototype, {
    each(visit, self) {
      for (let index = 0; index < this.length; index++)
        if (index in this) visit.call(self, this[index], index, this);
    },
    clone() {
      return [].concat(this);
    },
    clean() {
      return this.filter((item) => item != null);
    },
    append(list) {
      this.push(...list);
      return this;
    },
    include(item) {
      if (!this.contains(item)) this.push(item);
      return this;
    },
    contains(item) {
      return this.indexOf(item) !== -1;
    },
    erase(item) {
      for (let index = this.length; index--;) if (this[index] === item) this.splice(index, 1);
      return this;
    },
    empty() {
      this.length = 0;
      return this;
    },
    flatten() {
      return this.flat(Infinity);
    },
    pick() {
      return this.find((item) => item != null) ?? null;
    },
    getLast() {
      return this[this.length - 1] ?? null;
    },
    link: () => ({}),
    extend: () => undefined,
  });
  const pairs = {
    forEach(object, visit) {
      for (const name in object) if (Object.hasOwn(object, name)) visit(object[name], name, object);
    },
    values(object) {
      const values = [];
      for (const name in object) if (Object.hasOwn(object, name)) values.push(object[name]);
      return values;
    },
  };
  give(Object, {
    ...pairs,
    each: pairs.forEach,
    merge: (target, ...sources) => Object.assign(target, ...sources),
    append: (target, ...sources) => Object.assign(target, ...sources),
    clone: (object) => ({ ...object }),
    map: (object, change) => {
      const results = {};
      pairs.forEach(object, (value, name) => (results[name] = change(value, name)));
      return results;
    },
    contains: (object, value) => pairs.values(object).indexOf(value) !== -1,
    getLength: (object) => Object.keys(object).length,
  });
  give(String.prototype, {
    test(pattern) {
      return new RegExp(pattern).test(this);
    },
    contains(text) {
      return String(this).indexOf(text) > -1;
    },
    clean() {
      return String(this).replace(/\s+/g, ' ').trim();
    },
    toInt(base) {
      return parseInt(this, base || 10);
    },
    substitute() {
      return String(this);
    },
  });
  give(Number.prototype, {
    limit(least, most) {
      return Math.min(most, Math.max(least, this));
    },
    round() {
      return Math.round(this);
    },
    times(visit) {
      for (let index = 0; index < this; index++) visit(index);
    },
    each: () => undefined,
    toInt() {
      return parseInt(this, 10);
    },
  });

  /** A type of the library's in the place of the platform's, and its methods on the instance itself. */
  const type = (name) => {
    const made = function () {};
    made.$family = family(name);
    made.mirror = () => made;
    return made;
  };
  window.Window = type('window');
  window.Document = type('document');
  window.Request = type('request');
  window.Event = window.DOMEvent = function (event) {
    if (!event) event = window.event;
    this.event = event;
    this.type = event.type;
    this.target = event.target;
  };
  window.JSON = {
    ...pairs,
    stringify: JSON.stringify,
    parse: JSON.parse,
    encode: JSON.stringify,
    decode: JSON.parse,
  };
  const nothing = () => undefined;
  const shared = {};
  for (const name of 'getElements getElement addEvent removeEvent addEvents removeEvents fireEvent cloneEvents addListener removeListener retrieve store eliminate getSize getScroll getScrollSize getPosition getCoordinates getDocument getWindow getHeight getWidth getTop getLeft'.split(
    ' ',
  ))
    shared[name] = nothing;
  give(document, {
    ...shared,
    window,
    html: document.documentElement,
    newElement: nothing,
    newTextNode: nothing,
    id: nothing,
  });
  document.$family = family('document').hide();
  window.$family = family('window').hide();

  const { prototype } = window.Element;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = prototype;
  give(prototype, {
    ...shared,
    $family: family('element'),
    set() {
      return this;
    },
    get: nothing,
    erase: nothing,
    match: () => false,
    clone() {
      return this.cloneNode(true);
    },
    empty() {
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    destroy: () => null,
    adopt() {
      return this;
    },
    inject() {
      return this;
    },
    getElementById: nothing,
    getComputedStyle: nothing,
    getStyle: nothing,
    setStyle() {
      return this;
    },
    scrollTo(x, y) {
      this.scrollLeft = x;
      this.scrollTop = y;
      return this;
    },
    toQueryString: () => '',
    position: nothing,
  });
  window.MooTools = { version: '1.4.5' };
})();
