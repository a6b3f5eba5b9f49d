import { createServer } from 'node:net';
import { StepFault } from './report-step.mjs';

/** Port and address from PORT and HOST, this machine's own where none is given; a port that is none is a fault. */
export function readPlace(environment) {
  const text = environment.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new StepFault(
      `PORT=${text} is no port. Choose one from 1 to 65535, for example: PORT=3001 npm start`,
    );
  }
  return { port, host: environment.HOST || '127.0.0.1' };
}

/** What a person can do about a port that cannot be had. */
export function explainPort(code, port, command) {
  const other = port < 65_535 ? port + 1 : port - 1;
  const remedy = `Choose another: PORT=${other} ${command}`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. ${remedy}`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. ${remedy}`;
  return `Port ${port} cannot be opened (${code}). ${remedy}`;
}

/** Throws at once, before the long work, where the port cannot be had. */
export function expectFreePort({ port, host }, command) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new StepFault(explainPort(error.code, port, command))));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}
