import type { ArchiveState } from './archive-state';
import type { EventLog } from './event-log';

/** Writes down why the archive cannot be read, with the database's path, once for each reason until it can be again. */
export function createUnreadyLog(log: EventLog): (state: ArchiveState) => void {
  let told: string | null = null;
  return (state) => {
    const reason = state.ready ? null : `${state.problem} ${state.detail}`;
    if (reason === told) return;
    told = reason;
    if (state.ready) log({ event: 'ready again', version: state.version });
    else log({ event: 'not ready', problem: state.problem, detail: state.detail, remedy: state.remedy });
  };
}
