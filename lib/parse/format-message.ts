import type { Message } from './parsed-source';

/** A doubt as editors and terminals make it clickable: `file:line:column  warning  text  rule`. */
export function formatMessage(file: string, { line, column, severity, message, rule }: Message): string {
  return `${file}:${line}:${column}  ${severity}  ${message}  ${rule}`;
}
