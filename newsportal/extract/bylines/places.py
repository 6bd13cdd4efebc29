"""Places that are printed where a name may stand: behind a reporter, behind an account, over the time."""

from __future__ import annotations

# Platforms print the account's whereabouts behind its name.
_REGIONS = (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 "
    "内蒙古 广西 西藏 宁夏 新疆 香港 澳门 美国 日本 英国 加拿大 澳大利亚 新加坡 德国 法国 韩国"
)
# Towns that begin as a family name does and are no longer than a name: 记者 陆一夫 郑州报道.
_TOWNS = (
    "唐山 秦皇岛 张家口 衡水 阳泉 晋城 吕梁 沈阳 白山 白城 双鸭山 伊春 宿迁 马鞍山 安庆 黄山 宣城 龙岩 宁德 景德镇 吉安 安阳 焦作 濮阳 许昌 周口 黄石 荆门 黄冈 "
    "衡阳 邵阳 岳阳 常德 张家界 娄底 江门 湛江 阳江 揭阳 桂林 来宾 文昌 万宁 甘孜 康定 安顺 毕节 曲靖 普洱 楚雄 文山 林芝 山南 那曲 安康 金昌 白银 武威 张掖 甘南 "
    "黄南 石嘴山 吴忠 和田 伊犁 伊宁 石河子 苏北 苏南 江东 房山 石景山 武清 金山 徐汇 黄浦 江津 余姚 温岭 诸暨 常熟 张家港 江阴 龙口 巩义 安吉 龙港 晋江 石狮 "
    "武夷山 龙海 韩城 华阴 阳朔 金沙 苗栗 金门 金門 马祖 馬祖 连江 連江 高雄 高邮 嘉義 雲林 金边 金邊 万象 萬象 万隆 吉隆坡 马尼拉 馬尼拉 文莱 孟买 孟買 巴格达 安曼 贝鲁特 安卡拉 莫斯科 "
    "华沙 華沙 柏林 慕尼黑 巴黎 罗马 羅馬 米兰 米蘭 马德里 馬德里 苏黎世 蘇黎世 华盛顿 華盛頓 温哥华 溫哥華 古晋 胡志明 明斯克 巴库"
)
TOWNS = frozenset(_TOWNS.split())
PLACES = TOWNS.union(_REGIONS.split())
