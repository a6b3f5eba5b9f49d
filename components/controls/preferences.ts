/**
 * The reader's switches: where they are kept and which values they take.
 *
 * Each is a `data-` attribute on <html>, absent at its default; globals.css does the rest.
 */
export const storageKey = 'reader';

export const preferenceChoices = {
  size: [
    { value: 'small', label: '小' },
    { value: 'normal', label: '标准' },
    { value: 'large', label: '大' },
    { value: 'huge', label: '特大' },
  ],
  theme: [
    { value: 'system', label: '随系统' },
    { value: 'light', label: '浅色' },
    { value: 'dark', label: '深色' },
  ],
  links: [
    { value: 'on', label: '显示' },
    { value: 'off', label: '不显示' },
  ],
} as const;

export type PreferenceName = keyof typeof preferenceChoices;

export type Preferences = Record<PreferenceName, string>;

export const defaultPreferences: Preferences = { size: 'normal', theme: 'system', links: 'on' };
