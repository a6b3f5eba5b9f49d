import { StepFault } from './report-step.mjs';

/** Serves the built site in this process, until Ctrl-C or SIGTERM. */
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
  await main();
}
