import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';

const server = createServer();

afterEach(() => {
  server.close();
});

function run(command: string, port: string) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: port };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`lib/commands/${command}.mjs`], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test.each(['start', 'dev', 'serve'])(
  '%s says at once that a port is in use, and how to choose another',
  async (command) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { status, output } = run(command, String(port));
    expect(status).toBe(1);
    expect(output).toContain(
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm `,
    );
    expect(output).not.toContain('installing');
  },
);

test.each(['http', '0', '70000', '-1', '3000.5'])('PORT=%s is no port', (port) => {
  const { status, output } = run('start', port);
  expect(status).toBe(1);
  expect(output).toContain(`PORT=${port} is no port. Choose one from 1 to 65535`);
});
