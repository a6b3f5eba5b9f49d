import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeFault } from '@/lib/describe-fault';
import { NobodyWaits } from '@/lib/turnstile';
import type { ArchiveState, ArchiveWatch } from './archive-state';
import { AnswerTooLarge, type RequestHandler } from './captured-response';
import { scriptlessPolicy } from './content-security-policy';
import { describeRequest, type EventLog, logWhenAnswered } from './event-log';
import { type AnyAnswer, isLarge } from './large-answer';
import type { PageRenderer } from './page-renderer';
import { FormRefused, readPostedQuery } from './posted-query';
import { preflightHeaders } from './preflight';
import { hasSeveralHosts, refuseRequest, toOriginForm } from './refused-request';
import { sendAnswer, sendJson, sendPlain } from './send-answer';
import { exportFileName, sendExport } from './send-export';
import { answerUnreadable } from './unreadable-request';
import { createUnreadyLog } from './unready-log';

export interface ArchiveServerParts {
  /** Next's own handler, for what neither memory nor disk takes. */
  next: RequestHandler;
  renderer: PageRenderer;
  archive: ArchiveWatch;
  /** Whether the pages were built anew since this process began; asked where one fails. */
  isBuildReplaced?: () => boolean;
  /** Where the exports lie; null where the database is no file of this machine. */
  exportsFolder: string | null;
  /** Sent with every answer. */
  securityHeaders: Record<string, string>;
  /** Faults. */
  log: EventLog;
  /** Every request too, where given. */
  requestLog?: EventLog;
  /** Other times than ours, for tests. */
  patience?: Partial<typeof limits> & { idleTimeout?: number };
}

/** Times in milliseconds: a client that sends slower than this is let go. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 65_000,
};

/** A client that takes nothing of its answer for so long is let go, in milliseconds. */
const idleTimeout = 120_000;

/** An HTTP server that answers GET and HEAD from kept pages, and from Next where it keeps none. */
export function createArchiveServer(parts: ArchiveServerParts): Server {
  const { idleTimeout: idle = idleTimeout, ...patience } = parts.patience ?? {};
  const noteState = createUnreadyLog(parts.log);
  const server = createServer({ ...limits, ...patience }, (request, response) => {
    const id = randomUUID();
    request.url = toOriginForm(request.url ?? '/');
    response.setHeader('x-request-id', id);
    if (parts.requestLog) logWhenAnswered(request, response, parts.requestLog, id);
    respond(request, response, parts, noteState).catch((error: unknown) => {
      if (error instanceof NobodyWaits) return;
      parts.log({ event: 'fault', id, ...describeRequest(request), fault: describeFault(error) });
      if (response.headersSent) response.destroy();
      else if (parts.isBuildReplaced?.()) sendReplaced(request, response);
      else
        sendPlain(request, response, 500, '出错了', [
          `这一页暂时打不开，错误已记下（编号 ${id}）。请稍后再试。`,
        ]);
    });
  });
  server.setTimeout(idle);
  answerUnreadable(server);
  return server;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ArchiveServerParts,
  noteState: (state: ArchiveState) => void,
) {
  for (const [name, value] of Object.entries(parts.securityHeaders)) response.setHeader(name, value);
  const url = await readTarget(request, response);
  if (url === null) return;
  const path = url.split('?', 1)[0] ?? '/';
  if (path === '/healthz') return sendJson(request, response, 200, { status: 'ok' });
  const archive = await parts.archive.current();
  noteState(archive);
  if (path === '/readyz') return sendReadiness(request, response, archive);
  if (!archive.ready) return sendUnready(request, response, archive);
  const file = exportFileName(path);
  if (file !== null) return sendExport(request, response, parts.exportsFolder, archive.version, file);
  const isWanted = () => !response.destroyed;
  try {
    if (path.startsWith('/_payload/'))
      return await sendPayload(request, response, parts, url, archive.version);
    const answer = await parts.renderer.answer(url, request.headers, archive.version, isWanted);
    if (answer.status >= 500) {
      const now = await parts.archive.latest();
      noteState(now);
      if (!now.ready) return sendUnready(request, response, now);
      if (parts.isBuildReplaced?.() || isBare(answer)) throw new Error('Next made no page of it');
    }
    await sendAnswer(request, response, answer, parts.renderer.isRendering);
  } catch (error) {
    if (!(error instanceof AnswerTooLarge)) throw error;
    await parts.renderer.inTurn(isWanted, () => passThrough(request, response, parts));
  }
}

async function sendPayload(
  request: IncomingMessage,
  response: ServerResponse,
  { renderer }: ArchiveServerParts,
  url: string,
  version: string,
) {
  const payload = await renderer.payload(url, version);
  if (payload) return sendAnswer(request, response, payload, renderer.isRendering);
  sendPlain(request, response, 404, '档案已更新', ['这一页已有新版，请重新打开。']);
}

/** The URL to answer, with a posted form as its query; null where the request is answered already: refused, or a preflight. */
async function readTarget(request: IncomingMessage, response: ServerResponse): Promise<string | null> {
  const refuse = (status: number, message: string) => {
    sendPlain(request, response, status, '请求不能接受', [message]);
    return null;
  };
  if (hasSeveralHosts(request.rawHeaders)) {
    response.setHeader('connection', 'close');
    return refuse(400, '请求写了不止一个 Host。');
  }
  const preflight = preflightHeaders(request);
  if (preflight) {
    response.writeHead(204, preflight).end();
    return null;
  }
  const posted = await readPostedQuery(request).catch((error: unknown) => {
    if (error instanceof FormRefused) return error;
    throw error;
  });
  if (posted instanceof FormRefused) {
    response.setHeader('connection', 'close');
    return refuse(400, posted.message);
  }
  if (posted !== null) return `/oai?${posted}`;
  const refusal = refuseRequest(request);
  if (refusal === null) return request.url ?? '/';
  if (refusal.status === 405) response.setHeader('allow', 'GET, HEAD');
  return refuse(refusal.status, refusal.message);
}

function sendUnready(
  request: IncomingMessage,
  response: ServerResponse,
  { problem, remedy }: Extract<ArchiveState, { ready: false }>,
) {
  response.setHeader('retry-after', '10');
  const lines = [
    `${problem}。`,
    `修复办法：${remedy}。无须重启，数据库建好后页面即恢复。`,
    '是哪个文件、出了什么错，见服务器的日志。',
  ];
  sendPlain(request, response, 503, '档案暂时不能查阅', lines);
}

function sendReplaced(request: IncomingMessage, response: ServerResponse) {
  response.setHeader('retry-after', '30');
  const lines = ['网站正在换上新版，这一页要等换好才能打开。', '请过半分钟再试；档案本身没有变动。'];
  sendPlain(request, response, 503, '网站正在更新', lines);
}

/** What Next says where it cannot even show its page for faults. */
const isBare = (answer: AnyAnswer) =>
  !isLarge(answer) && answer.body.equals(Buffer.from('Internal Server Error'));

function sendReadiness(request: IncomingMessage, response: ServerResponse, archive: ArchiveState) {
  if (!archive.ready) {
    const { problem, remedy } = archive;
    return sendJson(request, response, 503, { status: 'not ready', problem, remedy });
  }
  const { version, builtAt } = archive;
  sendJson(request, response, 200, { status: 'ready', version, builtAt });
}

async function passThrough(request: IncomingMessage, response: ServerResponse, { next }: ArchiveServerParts) {
  response.setHeader('content-security-policy', scriptlessPolicy);
  await next(request, response);
}
