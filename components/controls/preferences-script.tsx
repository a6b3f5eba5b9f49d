import { headers } from 'next/headers';
import { storageKey } from './preferences';

/**
 * Sets the reader's remembered switches on <html> before the first paint.
 *
 * Inline and tiny, because anything later would flash; a browser that forbids storage simply keeps the defaults.
 */
const script = `(function(d){d.classList.add('js');try{var p=JSON.parse(localStorage.getItem('${storageKey}')||'{}');['size','theme','links'].forEach(function(k){if(typeof p[k]==='string')d.dataset[k]=p[k]})}catch(e){}})(document.documentElement)`;

export async function PreferencesScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
