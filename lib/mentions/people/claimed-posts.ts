/**
 * Names with which somebody claims to be an officer: nobody of the police is called so.
 *
 *   张某自称城关派出所民警|赵某      李某冒充民警|王某      谎称自己是公安局副局长|周某
 *
 * Near misses: 假冒警察骗走民警|赵某的手机, 抓获冒充民警的李某后,民警|赵某…… (the claim ended before the name).
 */
const LONGEST = 28;
const CLAIM =
  /(?:自称|冒充|假冒|谎称|佯称|诈称|假扮|冒用)(?:成|其|他|她|自己)?(?:是|为|系|成)?[\p{Script=Han}（）“”]{0,18}$/u;
/** What ends a claim: from here on somebody does something. */
const ENDED = /[骗被后向给对让找将把遭与和及由]/;

/** Whether the title before the name that begins at `start` of a folded text is one that somebody only claims. */
export function isClaimedPost(folded: string, start: number): boolean {
  const claim = CLAIM.exec(folded.slice(Math.max(0, start - LONGEST), start))?.[0];
  return claim !== undefined && !ENDED.test(claim);
}
