/**
 * Bytes in memory of just their size, for who keeps them.
 *
 * Node sets small buffers into 8 KB that many share, and what it compresses into 16 KB of its own: a kept answer of some
 * hundred bytes would hold all of that, and be counted as some hundred bytes.
 */
export function inOwnMemory(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
