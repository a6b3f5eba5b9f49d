// Loaded into the server before its own code: tells how it fares, a line of JSON every five seconds.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
// A turn that took long because other programs had the processors is none of the server's.
let turns = [];
let [turnAt, computed] = [performance.now(), process.cpuUsage()];
setInterval(() => {
  const [now, usage] = [performance.now(), process.cpuUsage()];
  const own = (usage.user + usage.system - computed.user - computed.system) / 1e3;
  turns.push(Math.min(own, Math.max(0, now - turnAt - 10)));
  [turnAt, computed] = [now, usage];
}, 10).unref();

const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;
setInterval(() => {
  const { rss, heapUsed, heapTotal, arrayBuffers } = process.memoryUsage();
  const processor = process.cpuUsage();
  turns.sort((a, b) => a - b);
  const at = (share) => Math.round(turns[Math.min(turns.length - 1, Math.floor(turns.length * share))] ?? 0);
  const line = {
    soak: true,
    pid: process.pid,
    at: Date.now(),
    rss,
    heapUsed,
    heapTotal,
    arrayBuffers,
    processor: (processor.user + processor.system) / 1e6,
    p50: milliseconds(delay.percentile(50)),
    p99: milliseconds(delay.percentile(99)),
    max: milliseconds(delay.max),
    ownP99: at(0.99),
    ownMax: at(1),
  };
  turns = [];
  delay.reset();
  process.stdout.write(`\n${JSON.stringify(line)}\n`);
}, 5_000).unref();
