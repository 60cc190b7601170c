/**
 * A page that adds to `Object.prototype`, with what old tutorials advise, and with every name that an options
 * dictionary of the platform or a description of a property may leave out.
 */
(() => {
  const HELPERS =
    'each extend clone merge map filter contains has size isEmpty equals inspect toJSON toQueryString watch unwatch method log';
  const OPTIONS =
    'signal once passive capture mode delegatesFocus slotAssignment serializable clonable customElementRegistry referenceTarget get set writable root rootMargin scrollMargin threshold delay trackVisibility bubbles cancelable composed detail childList attributes characterData attributeOldValue attributeFilter box behavior block inline preventScroll focusVisible method headers body mode cache redirect referrer integrity keepalive priority duplex window style currency unit notation numberingSystem calendar hour12 hourCycle dateStyle timeStyle timeZone weekday era year month day hour minute second timeZoneName fractionalSecondDigits dayPeriod localeMatcher type fallback languageDisplay media disabled baseURL state attribute reflect converter useDefault hasChanged noAccessor wrapped renderBefore creationScope createHTML createScript createScriptURL';
  for (const name of `${HELPERS} ${OPTIONS}`.split(' ')) {
    Object.prototype[name] = function () {
      return name;
    };
  }
})();
