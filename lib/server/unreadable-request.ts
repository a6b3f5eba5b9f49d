import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Statuses by the parser's codes; 400 for all others, as Node itself would answer. */
const STATUSES: Record<string, 408 | 413 | 431> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** What a client is told whose request is no HTTP; the most usual slip gets its remedy. */
function describe(code: string | undefined): string {
  return code === 'HPE_INVALID_URL'
    ? '地址里的汉字等字符须写成 % 编码：q=公安 写作 q=%E5%85%AC%E5%AE%89（curl 可用 -G --data-urlencode q=公安）。\n'
    : '读不懂这个请求。\n';
}

/**
 * Answers what Node's parser refuses before there is a request: with words, where Node sends a bare status.
 *
 * The first that people try by hand is an address with Han characters in it, as it stands in the address bar.
 */
export function answerUnreadable(server: Server): void {
  const answering = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  server.on('request', (request, response) => {
    const { socket } = request;
    answering.set(socket, { request, response });
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = STATUSES[error.code ?? ''] ?? 400;
    const underway = answering.get(socket);
    if (underway?.response.headersSent) return void socket.destroy();
    // Words before another answer would be taken for it: that one ends first, unless it is the one that is meant, whose
    // body breaks off or never comes.
    if (underway?.request.complete) return void underway.response.once('close', () => socket.destroy());
    const text = describe(error.code);
    // Bytes after the head of an answer to HEAD are a fault of their own to a client.
    const isHead = error.rawPacket?.toString('latin1', 0, 5) === 'HEAD ';
    socket.end(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'Content-Type: text/plain; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(text)}`,
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        '',
        isHead ? '' : text,
      ].join('\r\n'),
    );
  });
}
