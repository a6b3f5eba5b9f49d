// Loaded into the server before its own code: tells how it fares, a line of JSON every five seconds.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  const processor = process.cpuUsage();
  const line = {
    soak: true,
    at: Date.now(),
    rss,
    heapUsed,
    processor: (processor.user + processor.system) / 1e6,
    p50: milliseconds(delay.percentile(50)),
    p99: milliseconds(delay.percentile(99)),
    max: milliseconds(delay.max),
  };
  delay.reset();
  process.stdout.write(`\n${JSON.stringify(line)}\n`);
}, 5_000).unref();
