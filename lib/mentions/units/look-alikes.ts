/**
 * Look-alikes: organisations of other trades whose names end like a police unit's.
 *
 *   八路军大青山支队   army        消防救援支队      fire and rescue
 *   税务分局          taxes       城市管理执法大队   city management
 *
 * The word may stand anywhere in the name between the last punctuation and the body noun.
 */
const OTHER_TRADES =
  /消防|救援|武警|解放军|八路军|新四军|红军|游击|纵队|抗日|抗战|义勇军|志愿军|独立支队|民兵|预备役|地质|勘探|勘察|测绘|城管|城市管理|综合执法|综合行政执法|行政执法|文化执法|文化市场|执法稽查|卫生|农业|渔政|海事|海监|海警|路政|运政|公路局|交通运输|交通执法|交通局|稽查|市场监|市监|工商|税务|国税|地税|国土|自然资源|规划|生态环境|环保|环境监察|环境局|水政|水利|水务|供电|电力|供水|燃气|邮政|电信|烟草|盐务|食品药品监|药监|质监|质量监督|(?<!公)安监|安全监管|应急管理|林业|草原|园林|气象|地震|铁路局|铁道|检察|法院|司法局|监狱|劳动|民政|城建|房管|住建|志愿|文艺|演出|医疗|巡护|护林|少先|突击队|先锋|服务队|青年|施工|工程|运输|航空器|探险|搜救|蓝天|冲锋舟|车队|骑行|生产大队|考察|采油|钻井|野战|炮兵|高炮|舰艇|驱逐舰|登陆舰|护卫舰|潜艇|飞行|导弹|作战支援|战略支援/;

/** Whether the words before a body noun speak of another trade. */
export const isOtherTrade = (name: string): boolean => OTHER_TRADES.test(name);
