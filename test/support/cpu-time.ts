/**
 * How long work keeps the processor busy, in milliseconds: unlike time on the clock, the same beside a busy machine.
 *
 *   expect(cpuTime(() => readTable(rows, 'events'))).to.be.below(500);
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
