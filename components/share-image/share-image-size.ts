/** Of the pictures that previews of a page show, in pixels. */
export const shareImageSize = { width: 1200, height: 630 };
