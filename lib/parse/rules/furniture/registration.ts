import { oneOf, type Phrase, rowPart } from './phrase';

/**
 * Registration (备案): numbers and licences that Chinese sites must print.
 *
 *   京公网安备 11010502052014号
 *   版权所有:中国社会主义文艺学会@2019 京ICP备13008251号
 *
 * Refused: 公安部门对网站备案情况进行检查 (no number's form).
 */
export const REGISTRATION: Phrase[] = [
  rowPart(
    'registration',
    `[\\u4e00-\\u9fff]ICP[备证]|ICP备案?号|${oneOf(`公网安备 网安备案 增值电信业务 互联网新闻信息服务许可 信息网络传播视听 广播电视节目制作
      网站标识码 互联网出版许可 新出网证 网络文化经营许可 统一社会信用代码 互联网药品信息 网络视听许可证 国新网许可证`)}`,
    { longest: 500 },
  ),
];
