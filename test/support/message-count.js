/**
 * Counts the messages that are under way in a window, for `settle()` to wait for: widgets draw the rest of a list with messages to
 * themselves, between which nothing shows that one is to come, and engines bring them when they like. A classic script,
 * loaded as it stands.
 */
(() => {
  const {MessageChannel, EventTarget} = globalThis;
  // Past tests that count the listeners of a page.
  const {addEventListener} = EventTarget.prototype;
  const underWay = new Map();
  Object.defineProperty(globalThis, Symbol.for('messages-under-way'), {value: underWay});
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      const {port1, port2} = this;
      const add = change => {
        const count = (underWay.get(this) ?? 0) + change;
        if (count > 0) underWay.set(this, count);
        else underWay.delete(this);
      };
      addEventListener.call(port1, 'message', () => add(-1));
      port1.close = () => {
        underWay.delete(this);
        return Object.getPrototypeOf(port1).close.call(port1);
      };
      port2.postMessage = (...message) => {
        add(1);
        return Object.getPrototypeOf(port2).postMessage.apply(port2, message);
      };
    }
  };
})();
