/**
 * Ends this process as by SIGTERM when the one that started it is gone.
 *
 * npm runs a script in a shell and passes SIGTERM to that shell alone, which dies of it without passing it on: the
 * server would stay behind and hold its port.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.emit('SIGTERM');
  }, 250);
  watch.unref();
}
