import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NginxPlaces {
  /** For everything that nginx writes; must be there. */
  folder: string;
  /** Port that it listens on, of this machine alone. */
  port: number;
  /** The site's origin. */
  site: string;
  /** Where it answers; none where absent. */
  files?: { folder: string; port: number };
}

/** Replaces text that must be there: a change of the documented file must not pass by unseen. */
function replace(text: string, pattern: RegExp, by: string): string {
  if (text.search(pattern) === -1) throw new Error(`docs/nginx.conf has no ${pattern}`);
  return text.replace(pattern, by);
}

/** The documented server without TLS, on a port of this machine. */
function localServer(documented: string, { folder, port, site }: NginxPlaces): string {
  const changes: [RegExp, string][] = [
    [/server \{\n {4}listen 80;[^}]+\}\n/, ''],
    [/ {4}listen 443[^\n]+\n/, `    listen 127.0.0.1:${port};\n`],
    [/ {4}listen \[::\]:443[^\n]+\n/, ''],
    [/( {4}ssl_[^\n]+\n)+/, ''],
    [/server_name archive\.example\.org;/, 'server_name _;'],
    [/server 127\.0\.0\.1:3000;/, `server ${new URL(site).host};`],
    [/\/var\/lib\/nginx\/archive/, join(folder, 'cache')],
  ];
  return changes.reduce((text, [pattern, by]) => replace(text, pattern, by), documented);
}

/** A server of plain files, compressed beforehand: what the proxy is measured against. */
const fileServer = (folder: string, port: number) => `
server {
    listen 127.0.0.1:${port};
    root ${folder};
    gzip_static on;
    default_type text/html;
}
`;

/** A whole nginx configuration around docs/nginx.conf, for a process without rights. */
export function writeNginxConfig(places: NginxPlaces): string {
  const { folder, files } = places;
  const own = (name: string) => join(folder, name);
  const documented = readFileSync('docs/nginx.conf', 'utf8');
  // As root, nginx would give its workers to a user who may not write here.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}daemon off;
worker_processes 1;
pid ${own('nginx.pid')};
error_log ${own('error.log')};
events { worker_connections 512; }
http {
access_log off;
client_body_temp_path ${own('body')};
proxy_temp_path ${own('proxy')};
fastcgi_temp_path ${own('fastcgi')};
uwsgi_temp_path ${own('uwsgi')};
scgi_temp_path ${own('scgi')};
${localServer(documented, places)}
${files === undefined ? '' : fileServer(files.folder, files.port)}
}
`;
}
