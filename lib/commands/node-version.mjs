/** What a Node too old for the archive is told; null where it will do. */
export function explainOldNode(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const major = parts[0];
  const minor = parts[1];
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return null;
  return [
    `Node ${version} cannot run the archive: it needs Node 20.19 or newer (22.12 or newer of 22).`,
    'Install a current Node from https://nodejs.org, then run the same command again.',
  ].join('\n');
}

/** Ends the process where Node is too old. */
export function requireNode() {
  const fault = explainOldNode(process.version);
  if (fault) {
    console.error(fault);
    process.exit(1);
  }
}
