/** What is wrong with a query: a parameter that its address does not know, or one given twice; null where nothing is. */
export function describeStrangeParameters(
  parameters: URLSearchParams,
  known: readonly string[] = [],
): string | null {
  const names = [...parameters.keys()];
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0) {
    const offer = known.length === 0 ? '这个地址不带参数' : `可用的有 ${known.join('、')}`;
    return `没有参数 ${[...new Set(strange)].join('、')}，${offer}`;
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return twice.length === 0 ? null : `参数 ${[...new Set(twice)].join('、')} 给了两次`;
}
