// One of the processes that `npm run serve` and `npm start` serve by, begun by lib/server/supervise.ts.
import { register } from 'tsx/esm/api';

register();
const { serveShare } = await import('../server/serve-share.ts');
await serveShare();
