import { headers } from 'next/headers';
import { storageKey } from './preferences';

/**
 * Sets the reader's remembered switches on <html> before the first paint, and each that is pressed from then on: the
 * scripts that draw the switches come later than the first reader's hand.
 *
 * Inline and tiny, because anything later would flash; where storage is forbidden a switch holds for its page only.
 */
const script = `(function(d){d.classList.add('js');var p={};try{p=JSON.parse(localStorage.getItem('${storageKey}')||'{}');['size','theme','links'].forEach(function(k){if(typeof p[k]==='string')d.dataset[k]=p[k]})}catch(e){}addEventListener('change',function(e){var t=e.target,k=(t.name||'').split('reader-')[1];if(!k)return;d.dataset[k]=p[k]=t.value;try{localStorage.setItem('${storageKey}',JSON.stringify(p))}catch(e){}})})(document.documentElement)`;

export async function PreferencesScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
