import { ImageResponse } from 'next/og';
import { siteName } from '@/lib/site';
import { Turnstile } from '@/lib/turnstile';
import { coverText, loadShareFont } from './share-font';
import { shareImageSize } from './share-image-size';

interface ShareImage {
  /** Above the title: the topic, or what kind of page it is. */
  label: string;
  title: string;
  /** Below the title: the deck. */
  note?: string | null;
  /** At the foot: publication, date, unit. */
  facts: (string | null | undefined)[];
}

/** What fits in the smallest size. */
const longestTitle = 100;

/**
 * Pictures are drawn one at a time. Each takes megabytes beside the heap, on whichever threads are free, and what a thread
 * has taken the system's allocator keeps for that thread: of pictures drawn four at a time a process kept 280 MB, all but
 * 30 of it empty, and more with every chance meeting of more of them; drawn one at a time it keeps 100.
 */
const drawing = new Turnstile();

/** The picture that other sites show with a link to a page: its title set as the paper would set it. */
export function drawShareImage(image: ShareImage): Promise<Response> {
  return drawing.pass(
    () => true,
    async () => {
      const drawn = await layOut(image);
      // Drawn only as it is read.
      return new Response(await drawn.arrayBuffer(), drawn);
    },
  );
}

async function layOut({ label, title: whole, note, facts }: ShareImage): Promise<ImageResponse> {
  const title = whole.length > longestTitle ? `${whole.slice(0, longestTitle - 2)}……` : whole;
  const font = await loadShareFont();
  const size = title.length <= 14 ? 76 : title.length <= 30 ? 64 : title.length <= 48 ? 52 : 42;
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: '56px 72px',
        background: '#fbfaf7',
        color: '#1b1b1b',
        fontFamily: 'serif',
      }}
    >
      <div style={{ display: 'flex', fontSize: 40, letterSpacing: 6 }}>{coverText(siteName)}</div>
      <div style={{ height: 6, marginTop: 20, background: '#b3301c' }} />
      <div style={{ height: 2, marginTop: 5, background: '#b3301c' }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }}>
        <div style={{ display: 'flex', fontSize: 28, color: '#b3301c', letterSpacing: 2 }}>
          {coverText(label)}
        </div>
        <div style={{ display: 'flex', fontSize: size, lineHeight: 1.35, marginTop: 14 }}>
          {coverText(title)}
        </div>
        {note && (
          <div style={{ display: 'flex', fontSize: 32, lineHeight: 1.5, marginTop: 16, color: '#5c5a55' }}>
            {coverText(note.length > 60 ? `${note.slice(0, 58)}……` : note)}
          </div>
        )}
      </div>
      <div style={{ display: 'flex', fontSize: 28, color: '#5c5a55' }}>
        {coverText(facts.filter(Boolean).join('　'))}
      </div>
    </div>,
    { ...shareImageSize, fonts: [{ name: 'serif', data: font, weight: 700, style: 'normal' }] },
  );
}
