/** What a library that follows every task does: listeners, timers, promises and observers behind wrappers of its own. */
(() => {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const wrappers = new WeakMap();
  const wrap = (listener) => {
    if (!listener || wrappers.has(listener)) return wrappers.get(listener) ?? listener;
    const wrapper = function (event) {
      return typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event);
    };
    wrappers.set(listener, wrapper);
    return wrapper;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    return addEventListener.call(this ?? window, type, wrap(listener), options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    return removeEventListener.call(this ?? window, type, wrap(listener), options);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
    const native = window[name];
    window[name] = (task, ...given) => native.call(window, (...values) => task(...values), ...given);
  }
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const native = window[name];
    window[name] = class extends native {
      constructor(callback, options) {
        super((...given) => callback(...given), options);
      }
    };
  }
  const { then } = Promise.prototype;
  window.Promise = class ZoneAwarePromise extends Promise {};
  Promise.prototype.then = function (...given) {
    return then.apply(this, given);
  };
})();
