/** What lists of quotes say instead of a speaker without a page: such a name stands in the story's text alone. */
export const PRIVATE_SPEAKER = '群众（姓名见原文）';
