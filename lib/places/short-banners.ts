/**
 * Banners of Inner Mongolia, its capital and the prefectures of the border by the short forms that everybody there writes, police units included:
 * 克旗公安局 is 克什克腾旗公安局, 呼市公安局 呼和浩特市公安局. No rule makes them; forms that two banners share (扎旗, 巴旗) are left out.
 */
const SHORT: Record<string, string> = {
  呼市: '呼和浩特市',
  锡盟: '锡林郭勒盟',
  阿盟: '阿拉善盟',
  巴州: '巴音郭楞蒙古自治州',
  克州: '克孜勒苏柯尔克孜自治州',
  博州: '博尔塔拉蒙古自治州',
  版纳州: '西双版纳傣族自治州',
  土右旗: '土默特右旗',
  土左旗: '土默特左旗',
  达茂旗: '达尔罕茂明安联合旗',
  阿旗: '阿鲁科尔沁旗',
  克旗: '克什克腾旗',
  喀旗: '喀喇沁旗',
  科左中旗: '科尔沁左翼中旗',
  科左后旗: '科尔沁左翼后旗',
  科右前旗: '科尔沁右翼前旗',
  科右中旗: '科尔沁右翼中旗',
  达旗: '达拉特旗',
  准旗: '准格尔旗',
  鄂前旗: '鄂托克前旗',
  伊旗: '伊金霍洛旗',
  莫旗: '莫力达瓦达斡尔族自治旗',
  陈旗: '陈巴尔虎旗',
  新左旗: '新巴尔虎左旗',
  新右旗: '新巴尔虎右旗',
  乌前旗: '乌拉特前旗',
  乌中旗: '乌拉特中旗',
  乌后旗: '乌拉特后旗',
  察右前旗: '察哈尔右翼前旗',
  察右中旗: '察哈尔右翼中旗',
  察右后旗: '察哈尔右翼后旗',
  苏左旗: '苏尼特左旗',
  苏右旗: '苏尼特右旗',
  东乌旗: '东乌珠穆沁旗',
  西乌旗: '西乌珠穆沁旗',
};

/** Every short form with the banner's full name. */
export const listShortBanners = (): [short: string, name: string][] => Object.entries(SHORT);
