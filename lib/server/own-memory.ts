/**
 * The same bytes in memory of exactly their size, to be kept.
 *
 * Node puts small buffers into 8 KB that many share, and compressed bytes into 16 KB of their own: a cached answer of some
 * hundred bytes would hold all of that and be counted as some hundred bytes.
 */
export function inOwnMemory(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
