/** A branch's noun under its bureau: 沙坪坝区公安分局 is 重庆市公安局沙坪坝区分局. */
export const branchNoun = (noun: string): string =>
  noun === '公安分局' ? '分局' : noun === '公安派出所' ? '派出所' : noun;
