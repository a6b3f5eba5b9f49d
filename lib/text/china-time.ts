const inChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment for readers: 2026-11-22 13:44（北京时间）, from an ISO time. */
export function formatChinaTime(at: string): string {
  return `${inChina.format(new Date(at))}（北京时间）`;
}
