/**
 * What polyfills of web components do where they are loaded though the browser needs none: a constructor of their own
 * in the place of `HTMLElement`, a registry around the registry, and their own `attachShadow` and `createElement`.
 */
(() => {
  const native = window.HTMLElement;
  window.HTMLElement = function HTMLElement() {
    return Reflect.construct(native, [], this.constructor);
  };
  window.HTMLElement.prototype = native.prototype;
  window.HTMLElement.prototype.constructor = window.HTMLElement;
  Object.setPrototypeOf(window.HTMLElement, native);

  const registry = window.customElements;
  const made = {
    define: (name, type, options) => registry.define(name, type, options),
    get: (name) => registry.get(name),
    whenDefined: (name) => registry.whenDefined(name),
    upgrade: (root) => registry.upgrade(root),
    polyfillWrapFlushCallback: () => undefined,
  };
  Object.defineProperty(window, 'customElements', { configurable: true, value: made });

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    if (!options) throw new Error('Must call attachShadow with options');
    return attachShadow.call(this, { mode: options.mode, delegatesFocus: !!options.delegatesFocus });
  };
  for (const name of ['createElement', 'createElementNS', 'importNode', 'adoptNode']) {
    const method = Document.prototype[name];
    Document.prototype[name] = function (...given) {
      return method.apply(this, given);
    };
  }
  window.ShadyDOM = { inUse: false };
  window.WebComponents = { ready: true };
})();
