/** The site's name and base URL (no trailing slash), from the environment. */
export const siteName = process.env.SITE_NAME || '警闻档案';
export const siteUrl = (process.env.SITE_URL || 'http://localhost:3000').replace(/\/+$/, '');

/** Where to write to, a mailto: or https: address; null where none is set. */
export const siteContact = process.env.SECURITY_CONTACT || null;
