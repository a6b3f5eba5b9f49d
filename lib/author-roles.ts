/** Who signed a story as its writer, as SQL on "Credit": reporters, correspondents and authors. */
export const IS_AUTHOR = `"role" NOT IN ('editor', 'photographer')`;

/** Whether a credit's role is a writer's. */
export const isAuthorRole = (role: string) => role !== 'editor' && role !== 'photographer';
