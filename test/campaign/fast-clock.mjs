const SPEED = 40;

/**
 * Makes a page's time pass faster, all pages in step (how long IndexedDB may take to open, 3 s, is no part of the schedule),
 * and names its requests.
 */
export const clockScript = start => `(() => {
  const [now, later] = [Date.now.bind(Date), setTimeout.bind(window)];
  Date.now = () => ${start} + (now() - ${start}) * ${SPEED};
  window.setTimeout = (callback, wait, ...rest) => later(callback, wait === 3000 ? wait : wait / ${SPEED}, ...rest);
  const request = fetch.bind(window);
  window.fetch = (address, init) => request(address, {...init, headers: {...init.headers, 'x-request': Math.random()}});
})();`;
