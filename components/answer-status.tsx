/**
 * The status that a page answers with, for the server in lib/server: Next's own pages can only say 200 or 404, and
 * lose with the 404 what the page has to say.
 */
export function AnswerStatus({ code }: { code: 200 | 400 | 404 | 410 }) {
  return code === 200 ? null : <span hidden data-answer-status={code} />;
}
