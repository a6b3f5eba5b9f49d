import { restoreArchive } from '@/lib/backup/restore-archive';

// A restore as a process of its own, to be killed: contentDir, databaseUrl, backup, and the step after which it kills itself.
const [contentDir = '', databaseUrl = '', file = '', last = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await restoreArchive({
  ...{ contentDir, databaseUrl, file, now: new Date(), asItWas: true },
  onStep: (step) => {
    if (step === last) process.kill(process.pid, 'SIGKILL');
  },
});
