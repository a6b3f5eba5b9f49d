import { plainAnswer } from './plain-answer';

/**
 * The 400 for an address whose query has a parameter that it does not know, or one given twice; null where all is well.
 *
 * For what programs ask: a misspelt filter must not pass for an answer. Pages let strangers (utm_source) pass.
 */
export function refuseParameters(request: Request, known: readonly string[] = []): Response | null {
  const names = [...new URL(request.url).searchParams.keys()];
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0) {
    const offer = known.length === 0 ? '这个地址不带参数' : `可用的有 ${known.join('、')}`;
    return plainAnswer(400, `没有参数 ${[...new Set(strange)].join('、')}，${offer}`);
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return twice.length === 0 ? null : plainAnswer(400, `参数 ${[...new Set(twice)].join('、')} 给了两次`);
}
