import { readSettings } from './settings';

/** The site's name and base URL (no trailing slash), from the environment. */
export const siteName = process.env.SITE_NAME || '警闻档案';
export const siteUrl = (process.env.SITE_URL || 'http://localhost:3000').replace(/\/+$/, '');

/** Where to ask for a correction, as a mailto: or web address; null where the operator has set none. */
// Read alone: a module must not fix the other settings by being loaded.
export const siteContact = readSettings({ CONTACT: process.env.CONTACT }).contact;
