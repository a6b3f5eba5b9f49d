import { explainPort } from './listening-place.mjs';
import { StepFault } from './report-step.mjs';

/** Serves the built site until Ctrl-C or SIGTERM. */
export async function openArchive() {
  process.env.NODE_ENV = 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.SITE_URL ||= `http://localhost:${process.env.PORT || 3000}`;
  const { register } = await import('tsx/esm/api');
  register();
  const { getSettings, SettingsFault } = await import('../settings.ts');
  try {
    getSettings();
  } catch (error) {
    throw error instanceof SettingsFault ? new StepFault(error.message) : error;
  }
  const { main } = await import('../server/main.ts');
  try {
    await main();
  } catch (error) {
    // Free a moment ago, and taken since.
    if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(error.code)) throw error;
    throw new StepFault(explainPort(error.code, getSettings().port, 'npm run serve'));
  }
}
