/** Scripts that pages carried before ours came, and other oddities: each is the start of a page, for the test of every widget. */

/** What each page does, and the script that does it; or, last, its elements. */
export const oddPages: Record<string, string> = {
  'adds to Object.prototype': `<script>
  for (const name of ['method', 'signal', 'month', 'state', 'type', 'mode', 'body', 'status', 'style', 'then', 'kind', 'title', 'lang', 'notice', 'record', 'timeZone', 'passive', 'once', 'text', 'url', 'href', 'id', 'date', 'item', 'en', 'value', 'hasChanged', 'renderBefore', 'cache', 'headers', 'unit'])
    Object.prototype[name] = 'polluted';
  Object.prototype.each = function () {};
</script>`,
  'adds accessors to Object.prototype': `<script>
  Object.prototype.get = function () { return 'polluted'; };
  Object.prototype.set = function () {};
</script>`,
  'carries Prototype.js': `<script>
  const each = function (call, context) { for (let i = 0; i < this.length; i += 1) call.call(context, this[i], i); };
  const toArray = function () { return [].concat(this); };
  Object.assign(Array.prototype, {
    each, toArray, entries: toArray, toJSON() { return '[' + [].concat(this).map(entry => JSON.stringify(entry)).join(', ') + ']'; }, all() {}, any() {}, collect() {}, compact() {}, first() {},
    last() {}, size() {}, clear() {}, uniq() {}, without() {}, inspect() {}, zip() {}, max() {}, min() {}, member() {}, pluck() {},
    select() {}, invoke() {}, include() {}, grep() {}, inject() {}, reject() {}, clone: toArray, intersect() {},
    find(test, context) { for (let i = 0; i < this.length; i += 1) if (test.call(context, this[i], i)) return this[i]; },
    // Until 1.6.
    reduce() { return this.length > 1 ? this : this[0]; },
    _reverse: Array.prototype.reverse,
    reverse(inline) { return (inline === false ? [].concat(this) : this)._reverse(); },
  });
  Object.values = object => { const list = []; for (const name in object) list.push(object[name]); return list; };
  Array.from = things => { const list = []; if (!things) return list; if ('toArray' in Object(things)) return things.toArray(); for (let i = 0; i < (things.length || 0); i += 1) list.push(things[i]); return list; };
  Object.assign(String.prototype, {strip() {}, sub() {}, blank() {}, empty() {}, times() {}, succ() {}});
  Object.assign(Number.prototype, {succ() {}, times() {}});
  Object.assign(Function.prototype, {wrap() {}, curry() {}, defer() {}, delay() {}});
  for (const name of ['update', 'select', 'show', 'hide', 'visible', 'observe', 'request', 'match', 'down', 'up', 'setStyle', 'store', 'identify', 'clone', 'stopObserving', 'fire'])
    HTMLElement.prototype[name] = function () { throw new Error('Prototype.js: ' + name); };
  HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  HTMLElement.prototype.scrollTo = function () { const {left, top} = this.getBoundingClientRect(); window.scrollTo(left, top); return this; };
</script>`,
  // Tried with Datejs 1.0 alpha itself.
  'carries Datejs': `<script>
  const {parse} = Date;
  Date.now = () => new Date();
  Date.parse = text => { const time = parse(text); return time ? new Date(time) : null; };
  const {toString} = Date.prototype;
  Object.assign(Date.prototype, {
    toString(format) { return format ? 'formatted by Datejs' : toString.call(this); },
    set() { return this; }, clone() { return new Date(+this); }, add() { return this; }, is() {}, at() { return this; }, today() { return this; },
  });
  Object.assign(Number.prototype, {days() {}, months() {}, ago() {}, fromNow() {}});
  String.prototype.toDate = function () {};
</script>`,
  // Tried with MooTools 1.4.5 itself, Prototype.js 1.7.3 above with itself, too.
  'carries MooTools': `<script>
  const {prototype} = Element;
  window.Element = function () {};
  window.Element.prototype = prototype;
  for (const name of ['Document', 'Window', 'Event', 'Class', 'Type', 'Chain', 'Options'])
    window[name] = function () {};
  Array.from = item => item == null ? [] : typeof item == 'object' && typeof item.length == 'number' && typeof item != 'string' ? [].slice.call(item) : [item];
  Object.assign(Array.prototype, {each: Array.prototype.forEach, clean() {}, invoke() {}, link() {}, append() {}, getLast() {}, include() {}, combine() {}, flatten() {}, pick() {}});
  Object.assign(String.prototype, {test() {}, contains() {}, clean() {}, camelCase() {}, hyphenate() {}, substitute() {}, toInt() {}});
  Object.assign(Number.prototype, {limit() {}, times() {}, toInt() {}});
  Object.assign(Function.prototype, {extend() {}, implement() {}, attempt() {}, pass() {}, delay() {}, periodical() {}});
  for (const name of ['get', 'set', 'erase', 'store', 'inject', 'adopt', 'grab', 'getParent', 'getElement', 'fireEvent', 'addEvent', 'dispose', 'empty', 'destroy'])
    prototype[name] = function () { throw new Error('MooTools: ' + name); };
</script>`,
  'calls its elements what the document calls its properties':
    'baseURI head documentElement currentScript body readyState title activeElement visibilityState defaultView scrollingElement cookie lang'
      .split(' ')
      .map(name => `<img name="${name}" alt=""><form name="${name}"></form>`)
      .join(''),
};
