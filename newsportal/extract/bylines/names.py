"""People's names: which printed strings are names, and where one ends and the next begins.

Chinese names carry no mark of their own, so a family name decides: two or three characters that begin with one.
"""

from __future__ import annotations

import re
import unicodedata

from newsportal.extract.bylines.places import TOWNS
from newsportal.regexes import regex

_FAMILY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦"
    "邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文牛樊兰殷施洪颜倪温季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁舒耿"
    "牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强冉党缪劳柏晏娄鹿丛应车沙米池敖荣苟喻边匡连栾冷晋蓝苑"
    "腾滕岑丘古佟楚雍宫庞裘邸干郜茅湛安戚涂储巩仇弓宗邬巫窦双嵇计麻衡卓蒙仲褚桑支逯楼虞巴闻刁鄂原占迟植练由尚房时俱冀郎元明寇伏臧简艾屠门母和普"
    "亓仉仝佘妥庹扈昝晁檀汲濮牧眭睢禚綦缑羿翟胥芦茹荀荆莘蔺訾谌谯贲贠赫逄邝那郗鄢酆钭钮阚隗雒靖饶骆麦慕戎巢尧冼"
    "华初战来权山代化全矫随宿鞠奚禤栗"
    "傅卞皮穆萧狄习宓宦戈符郁蒲邴芮瞿阙殳夔厍揭帅亢佴竺逯糜禹贝郦璩蔚桓姬封厉宣谈吉伊诸"
    "蕭簡溫蔣歐駱韋龍顧應饒麥區鮑勞閔談諶習閆鞏繆儲"
    "贡危凤庾郄呙蹇攸剡芈隽虢幺仵奂芶乜漆揣斛殴笪苌闭闕辜凃鄞欒藺賁婁闞樂聞邊籃郟酈閎鳳甯華蓋樓譙鈕"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇呂盧鍾鐘譚陸賈鄒閻賀龔邵萬錢戴嚴湯喬賴蘭顏魯聶龐莊塗關費紀項衛單寧車榮連藍宮雙楊鄺鄔竇儲齊畢"
)  # fmt: skip
FAMILY_NAMES = frozenset(_FAMILY)
_COMPOUND = "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|端木|夏侯|宇文|长孙|轩辕|百里|呼延|独孤|南宫|拓跋|闻人|范姜|張簡|张简"
_COMPOUND_NAME = regex(rf"(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}")
_HAN = regex(r"[\u3400-\u9fff]")
_HAN_ONLY = regex(r"[\u3400-\u9fff]+")
_DOTTED = regex(r"[\u4e00-\u9fff]{1,8}(?:[·•・‧][\u4e00-\u9fff]{1,8}){1,3}")
_LONGEST_NAME = 35
"""Characters of four names of eight with a dot between each."""
# Words that look like a family name and a given name but are none.
_NO_NAME = regex(
    r"简介|簡介|介绍|文章|其他|主页|关注|分享|评论|評論|收藏|举报|阅读|更多|微信|微博|推荐|推薦|^部|^者|女儿|儿子|先生|女士|同学|老师|获悉|了解|注意|发现|看到|采访|表示|指出|认为|报道|报導|調查|调查|走访|梳理|查询|来到|留意|提问|说$|称$|^从|^在|^对|^就|记者|記者|编辑|編輯|作者|来源|來源|本报|本網|本网|新华|新華|中国|中國|新闻|新聞|日报|日報|晚报|晚報|时报|時報|资料|資料|图片|圖片|视频|時間|时间|"
    r"公司|公众|公眾|网|報|报$|台$|社$|局$|部$|省$|市$|县$|区$|院$|组$|站$|号$|版$|频道|客户端|综合|未完|下同|[信件]人$|左(?:[右上下侧侧边起至图]|[一二三四五])|^左$|右|中$|如下|上图|下图|摄|攝|专栏|專欄|文中|化名|万元|"
    r"全文|完|和讯|高清|原文|原创|原標題|原标题|金融|财经|教育|体育|娱乐|科技|文化|路透|法新|美联|共同|时评|社论|专栏|成都|西安|江苏|江西|安徽|河南|云南|"
    r"项目|方面|方法|方案|关于|相关|连载|终稿|全部|任何|温馨|强烈|安全|明显|明天|时代|时候|时光|元旦|初中|就医|就醫|^.州$|^危[险机害急房重化楼及改旧]|^闭[幕环门]|代表|权利|来自|随着|随时|化学|原因|全国|全球|"
    r"山东|山西|连云|武汉|广西|宁夏|宁波|温州|常州|金华|石家|包头|万达|应当|成功|成立|向前|向后|向上|严重|盛大|荣誉|计划|支持|双方|车辆|米国|景区|游戏|项|"
    r"通讯|特约|楼主|樓主|层主|沙发|板凳|关闭|打印|责任|责编|校对|审核|监制|随后|随即|随笔|封面|厉害|宣传|宣布|谈判|谈话|谈谈|吉林|吉利|吉祥|伊朗|伊拉克|诸多|符合|简历|簡單|應用|應該|龍頭|龍年|龍舟|歐洲|歐盟|歐美|溫度|溫泉|溫馨|溫暖|區域|顧客|習慣|勞工|勞動|麥當|談判|談話|来电|致电|辛苦|了$|[的吗呢吧]|联盟|共享|跟贴|跟帖|人气|人氣|声明|题图|邮箱|电话|热线|手机|倒序|发于|发布|發布|發佈|版面|上午|下午|凌晨|晚间|^[一二三四五六七八九十]+$"
)  # fmt: skip
# Words, names of departments and columns most of them, that begin as a family name does.
_WORDS = frozenset(
    "周末 周刊 周报 周報 周边 周年 高考 高校 高铁 高端 高管 高层 高新 马上 白天 金额 金牌 金句 方便 方向 方言 时尚 时政 时讯 时装 时评 安置 安居 常识 常态 万象 万家 花絮 花卉 荣耀 荣获 解读 解析 解放 "
    "武术 武警 计算 经典 车市 车讯 车展 车主 房产 房价 房企 农村 党建 党务 党员 党史 党政 党纪 龙江 盛会 盛典 平台 平安 向导 游记 游客 应急 应届 应对 沙龙 沙特 包装 包容 司法 单位 单独 单身 明星 明日 明年 明察 "
    "钱江 双语 双创 双碳 乐评 毛病 毛利 路况 路演 施工 施政 祝福 祝贺 童年 童话 童书 关爱 江南 江北 江湖 江城 黄金 黄河 石油 石化 连线 程序 程度 许可 许多 余额 任务 任命 雷达 段子 贺词 贺信 贺岁 陶瓷 顾问 康复 康养 "
    "来稿 来信 来访 来宾 文字 文艺 文学 文旅 文娱 文史 文体 文明 文物 文创 文件 牛市 季度 季节 焦点 柳州 齐鲁 庄园 管理 管控 管家 古城 古籍 古镇 古装 古风 谷歌 谷雨 舒适 查处 位置 阳光 阳台 成果 成长 成绩 成品 成年 曲艺 曲目 席位 卫生 卫视 "
    "卫健 卫星 景观 景点 强国 强化 强军 丛书 边境 边疆 晋级 晋升 和平 和谐 普及 普法 普查 元宵 史料 史话 简报 简讯 简体 门户 门票 门诊 母婴 母亲 米粉 代购 全景 全媒 全民 全市 全省 初心 初赛 战疫 战报 战略 战争 权威 权益 "
    "宣讲 华人 华侨 华语 支付 支部 水利 易车 钟表 申论 申报 申请 申遗 符号 冷链 冷知识 利好 房地产 解放军 凤凰 凤梨 贡献 漆器 聞名 樂觀 華人 華語 邊境 计算机 华尔街 高科技 高质量 全媒体 双十一 元宇宙".split()
)
# What stands where a name should: nobody, or a machine's account.
_NOBODY = regex(
    r"(?:about the authors?|über (?:den|die) autor(?:in|en)?|à propos de l['’]auteur(?:e|s)?|sobre (?:el|la|o|a) autora?|over de auteur|sull['’]autore|om (?:författaren|forfatteren)|o autor(?:ze|ovi|ech)|об авторе|yazar hakkında|super ?user|wordpress|joomla.*|typo3.*|web ?design .*|admin\w*|administrator|root|webmaster|editor|editors|author|user|guest|unknown|anonymous|null|none|undefined|nan|n/?a|test|staff|www|web|filed (?:under|in)|(?:text|font) size|(?:already|not) registered\??|(?:cookie|privacy) policy|sign ?(?:in|up|out)|log ?(?:in|out|on)|register|contact(?: us)?|about us|(?:follow|like|find|join|visit) us\b.{0,24}|subscribe\b.{0,24}|"
    r"佚名|等|未知|不详|不詳|匿名|无|無|網絡|网络|网路|互联网|互聯網|網友|网友|本站|本站原创|原创|原創|转载|轉載|综合|整理|小编|小編|关注|已关注|\+关注|订阅|收藏|分享|评论|阅读|查看|更多[\u3400-\u9fff]{0,4}|(?:我要)?投稿|版权声明|人气|人氣|文图|图文|文并图|圖文|(?:摄影)?报道|攝影報導|報導|[发發][于於自].{0,8}|邮箱|手机版|采访人员|(?:进入|返回|点击|打开|发表|下载|登录|推荐给|复制).{1,6}|专栏|举报|点赞|未署名|(?:系统|超级|网站|后台)?管理员|未知作者|作者|记者|复制|(?:文章|我要)?(?:纠错|挑错|报错)|編輯|编辑)",
    re.IGNORECASE,
)
_ADDRESS = regex(r"https?:|\{\{|\$\{|<%|www\.|//|@[^\s@]+\.\w|\.(?:com|cn|net|org|gov|html?)\b", re.IGNORECASE)

AUTHOR_PAGE = regex(
    r"[/?&](?:(?<=/)(?:(?:authors?|autor(?:en|es|in|innen)?|auteurs?|auteur|profil(?:es?|s)?|by|people|members?|contributors?|reporters?|journalist(?:s|en)?|staff|columnists?|verfasser|meet-the-team|writers?|firmas?|autori|avtory?|avtors|tekijat|szerzo|signataires?|journalists?|editors?|yazar(?:lar)?|forfatter|redakt\w*|skribent\w*|penulis|tac-gia|novinar(?:i)?|toimittaja|verslaggever)/|(?:author|autor|auteur|reporter)-[a-z]|(?<!youtube\.com/)(?<!tiktok\.com/)@[\w.-]{2,40}/?(?:\?|$))|(?<=[?&])author=\d)",
    re.IGNORECASE,
)
"""What stands in the addresses of authors' pages."""


def is_chinese_name(text: str) -> bool:
    """Whether ``text`` can only be read as a Chinese person's name.

    >>> is_chinese_name("陆一夫"), is_chinese_name("欧阳小明"), is_chinese_name("新京报"), is_chinese_name("关闭")
    (True, True, False, False)
    >>> is_chinese_name("左小海"), is_chinese_name("左一"), is_chinese_name("蕭小海"), is_chinese_name("龍舟")
    (True, False, True, False)
    """
    if len(text) > _LONGEST_NAME or text.isascii():
        return False
    if not _HAN_ONLY.fullmatch(text):
        return _DOTTED.fullmatch(text) is not None and not _NO_NAME.search(text)
    if not ((2 <= len(text) <= 3 and text[0] in FAMILY_NAMES) or _COMPOUND_NAME.fullmatch(text)) or text in _WORDS or text in TOWNS:
        return False
    return not _NO_NAME.search(text)


def may_be_name(text: str) -> bool:
    """Whether ``text`` can be a Chinese person's name where a label says that one stands there.

    >>> may_be_name("印朋"), may_be_name("本报评论部")
    (True, False)
    """
    return is_chinese_name(text) or (2 <= len(text) <= 4 and bool(_HAN_ONLY.fullmatch(text)) and not _NO_NAME.search(text))


def without_place(text: str) -> str:
    """The name before a place in what reporters print as one word.

    >>> without_place("陳小華台北"), without_place("曹磊北京"), without_place("范姜佳鈺台北"), without_place("陆一夫")
    ('陳小華', '曹磊', '范姜佳鈺', '陆一夫')
    """
    if not _HAN_ONLY.fullmatch(text) or len(text) <= 3 or text[0] not in FAMILY_NAMES:
        return text
    compound = _COMPOUND_NAME.match(text)
    length = len(compound[0]) if compound else 3
    return text[: length if len(text) - length >= 2 or len(text) == length else length - 1]


def is_nobody(text: str) -> bool:
    """Whether ``text`` stands for no person or outlet: empty, ``admin``, 佚名, a number, an address.

    >>> is_nobody("admin"), is_nobody("10086"), is_nobody("mail@host.example"), is_nobody("donghk")
    (True, True, True, False)
    """
    text = text.strip()
    if not text or _NOBODY.fullmatch(text) or _ADDRESS.search(text):
        return True
    return not any(mark.isalpha() for mark in text)


def is_outlet(name: str) -> bool:
    """Whether ``name`` ends like an outlet's: 海港日报, 东方网, 新华社, 央视新闻客户端."""
    return bool(_OUTLET.search(name))


def is_body(name: str) -> bool:
    """Whether ``name`` ends like a body's that people work in: 化学学院, 海港市教育局, 党委宣传部.

    >>> is_body("化学学院"), is_body("陆一夫")
    (True, False)
    """
    return len(name) > 2 and bool(_BODY.search(name)) and not is_chinese_name(name)


def has_han(text: str) -> bool:
    """Whether Chinese characters stand in ``text``."""
    return not text.isascii() and bool(_HAN.search(text))


_CODE = regex(r"(?:[_＿]|(?<! ) )\s*+[A-Z]{1,4}\d{2,8}$|[（(][A-Z]{1,4}\d{2,8}[)）]$")
_TIME = regex(r"(?:19|20)\d\d[-/.年]\d{1,2}.*$|\s\d{1,2}[:：]\d\d.*$")
# 作者：陆一夫，如若转载，请注明出处
_GOES_ON = regex(r"[，,；; ](?:如[若需有果]|请|請|未经|未經|欢迎|其?版权|转载|轉載|发[表布])")
_NOISE = regex(
    r"(?:\s(?:责任编辑|責任編輯|编辑|編輯|责编|校对|审核|摄影|编审)\s|\s[^\s:：、，]{1,6}[:：]|(?:文章)?(?:内容)?举报|我要(?:评论|纠错|报错|发言|说)|我来说|我有话说|《[^》]{2,20}》(?=\s*(?:$|[（(]))|复制链接|手机[看读阅]|收藏|字号|打印|返回\S{0,6}查看更多|查看更多|浏览|点击|点击量|阅读|[大中小]?字体|扫码|扫一扫|被?(?<!\d)\d++\s*+(?:人|次|评论)|评论[(（]).*",
    re.DOTALL,
)
_SPLIT = regex(
    r"[、,，;；&＆|｜/／▪■●◆]|(?<!\s)\s++(?:and|und|et|y|i|och|og|en)\s++|(?<=[\u3400-\u9fff])\s*+[和与及與]\s*+(?=[\u3400-\u9fff]{2})|(?<=[\u3400-\u9fff）)])\s++(?=[\u3400-\u9fff])"
)
_SPACED = regex(r"(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])")


def together(text: str) -> str:
    """Names of two characters without the space that fills them up to three.

    >>> together("邹 翔"), together("邹翔 陆一夫")
    ('邹翔', '邹翔 陆一夫')
    """
    return _SPACED.sub(r"\1\2", text)


# 林 允恩: family name and given name; 文 王伟 says what 王伟 has made.
_PARTED_NAME = regex(r"(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff]{2})(?![\u3400-\u9fff])")


def _joined(parts: re.Match[str]) -> str:
    name = parts[1] + parts[2]
    return name if is_chinese_name(name) and not (parts[1] == "文" and is_chinese_name(parts[2])) else parts[0]


_ROLE = regex(
    r"(?:(?:本报|特约|见习|实习|通讯员|全媒体)?(?:记者|記者)|特约|报道|報導|報道|整理|编译|編譯|综合|口述|采访|撰文|文|译|等|摄|攝|图|圖|编辑|編輯)$"
)
_TITLE_TAIL = regex(
    r"^.*(?:部长|所长|院长|主任|研究员|教授|讲师|博士|院士|记者|記者|评论员|主席|秘书长|会长|分析师|经济学家|律师|局长|处长|书记|校长|主编|总监|委员|专家|学者|顾问|作家|编辑|通讯员)[ \u3000]*(?=\S{2,4}$)"
)
# 分析师 陆一夫, but 王博士
_OFFICE_ALONE = regex(r"(?:[\u3400-\u9fff]{2,6})?(?:分析师|研究员|评论员|教授|讲师|律师|博士|主任|顾问|专家|学者|经济学家)")
_ORGANISATION = regex(
    r"大学|大學|学院|研究|中心|协会|公司|集团|部长|教授|主任|记者|委员|律师|北京|上海|中国|院士|博士|作家|学者|医师|医生|护师|护士|药师|医学|医科"
)
# 海港报记者 陆一夫 实习生 陈安: what stands before each name
_OFFICE_BEFORE = regex(
    r"[^\s、,，;；/／|｜&（()）]{0,14}?(?:记者|記者|通讯员|通訊員|实习生|撰稿人?|特约评论员|编译|編譯|报道员)(?:[ \u3000:：/／]+|(?=[\u3400-\u9fff]{2,4}(?:[\s、,，]|$)))"
)
# 海港之家 陆一夫: where the writer works, printed before the name
_WORKPLACE = regex(r"(?P<place>[\u3400-\u9fffA-Za-z0-9·]{4,14})[ \u3000]+(?P<names>[\u3400-\u9fff、，, \u3000]{2,40})")
_OUTLET = regex(
    r"(?<=\S)(?:报|報|网|網|社|台|臺|新闻|新聞|周刊|週刊|杂志|雜誌|快訊|快讯|财经|財經|财讯|財訊|客户端|APP|传媒|媒体|融媒体?(?:中心)?|頻道|频道|卫视|广播|电视|发布|时代|電視|观察|资讯|資訊|电讯|電訊|中文站|中文网|网络版|社区|社區|论坛|論壇|周末|人物|在线|热线|参考|文摘|画报|月刊|之声|[报報网網社台刊](?:官方)?(?:微信)?公众号|報導|报道|報道|编译|編譯|傳媒|媒體|之聲|客戶端|參考|發布|發佈|時代|觀察|畫報|廣播|衛視|電訊|[部局委府院会]网站)$"
)
_BODY = regex(
    r"(?:大学|大學|学院|學院|学校|研究院|研究所|中心|协会|总?工会|学会|商会|联合会|基金会|公司|集团|委员会|办公室|支队|大队|局|庭|厅|部|处|科|院|站|馆|委|组)$"
)
# 作者：陆一夫）陈安: the bracket was opened before the label
_UNOPENED = regex(r"^([^（()）]+)[)）].*", re.DOTALL)
_BRACKETED = regex(r"[（(【\[][^（()）【】\[\]]{0,40}[)）】\]]")
_EDGE = "@#◇■□●◆▲△ \u3000\t|｜丨·•,，、;；:：/／-—_<>()（）【】[]〔〕“”\"'。.*"


# 陆一夫 文/图, 陆一夫/文 林涛/摄
_MADE = regex(
    r"(?<= )文[ \u3000]++[\u3400-\u9fff]{2,4}[ \u3000]++[图圖摄攝]$|(?<![、/／ \u3000])[、/／ \u3000]++(?:摄影|攝影)[ \u3000/／]*+[\u3400-\u9fff]{2,4}(?=[ \u3000]*+(?:[/／][\u3400-\u9fff]{2,4})?(?:报道|报导|報導|報道)$)"
    r"|(?<![ \u3000])[ \u3000]*+(?:(?:文[/／、]?[图圖摄攝]影?|[图圖][/／、]?文|文并图)$|[\u3400-\u9fff]{2,4} ?[/／] ?(?:摄影?|攝影?|图|圖)(?![ \u3000]*+[\u3400-\u9fff]{2,4}[ \u3000]*+(?:[/／][\u3400-\u9fff]{2,4})?(?:报道|报导|報導|報道)$)|[/／] ?文(?=[ \u3000]|$)"
    r"|(?:[、/／]|(?<=[ \u3000]))(?:摄影|攝影)(?:记者|記者)?[/／ \u3000]?(?!报道|报导|報導|報道)[\u3400-\u9fff]{2,4}(?=[/／ \u3000]|$)"
    r"|(?:摄影|攝影)(?:记者|記者)?[ \u3000][\u3400-\u9fff]{2,4}(?=[ \u3000]?[/／]))"
)


_CRAFTS = frozenset("文图圖摄攝")
"""Of which it has one."""


def without_craft(value: str) -> str:
    """Names without what each has made, and without those of photographers.

    >>> without_craft("陆一夫 陈安 文/图"), without_craft("海港日报 陆一夫/文 林涛/摄")
    ('陆一夫 陈安', '海港日报 陆一夫')
    >>> without_craft("記者陸一夫、攝影林濤／台北報導")
    '記者陸一夫／台北報導'
    >>> without_craft("記者 陸一夫 攝影 林濤 / 台北報導"), without_craft("記者 陸一夫攝影 林濤/ 台北報導")
    ('記者 陸一夫 / 台北報導', '記者 陸一夫/ 台北報導')
    """
    return value if value.isascii() or _CRAFTS.isdisjoint(value) else _MADE.sub("", value)


def people(value: str) -> list[str]:
    """The names in what stands behind 作者 or 责任编辑, whoever they are.

    >>> people("杨倩_NF4425"), people("叨叨姐、胡一刀&李小飞刀"), people("奚丹霓 张赛"), people("李　楠")
    (['杨倩'], ['叨叨姐', '胡一刀', '李小飞刀'], ['奚丹霓', '张赛'], ['李楠'])
    >>> people("经济研究部部长、研究员徐占忱"), people("未知"), people("方敏北京大学教授"), people("海港之家 陆一夫")
    (['徐占忱'], [], ['方敏'], ['陆一夫'])
    >>> people("許耀文 陳小華"), people("陆一夫文"), people("林 允恩 陳 小華"), people("文 王伟")[-1]
    (['許耀文', '陳小華'], ['陆一夫'], ['林允恩', '陳小華'], '王伟')
    """
    if "。" in value[:-1]:  # “作者：不详。”老人说
        return []
    value = _GOES_ON.split(value, maxsplit=1)[0]
    value = without_craft(value[:200]) if "/" in value or "／" in value else value[:200]
    value = _UNOPENED.sub(r"\1", _NOISE.sub("", _TIME.sub("", value)).strip())
    if not has_han(value):
        return western_people(value)
    value = _BRACKETED.sub(" ", _CODE.sub("", value)).strip(_EDGE)
    value = _PARTED_NAME.sub(_joined, together(_OFFICE_BEFORE.sub("、", value))).strip(_EDGE) or value
    employed = _WORKPLACE.fullmatch(value)
    if employed and not is_chinese_name(employed["place"]) and all(map(is_chinese_name, _SPLIT.split(employed["names"]))):
        value = employed["names"]
    names = [name for name in map(_person, _SPLIT.split(value)) if name]
    names = [name for name in names if not is_outlet(name)] or names
    if any(map(is_chinese_name, names)):  # 陆一夫 海港专栏, 易车 陆一夫
        names = [name for name in names if not (_NO_NAME.search(name) or name in _WORDS or _OFFICE_ALONE.fullmatch(name))]
    # Offices precede the one name that they belong to: 研究部部长、研究员徐占忱.
    if len(names) > 1 and any(
        (len(name) > 6 and has_han(name) and not is_chinese_name(name)) or _ORGANISATION.search(name) for name in names
    ):
        names = [name for name in names if is_chinese_name(name)]
    return list(dict.fromkeys(names))


def _person(piece: str) -> str | None:
    """One name without office, role and staff code."""
    piece = _CODE.sub("", piece).strip(_EDGE)
    head, _, rest = piece.partition(" ")
    if rest and is_chinese_name(head):  # 陆一夫 A股
        piece = head
    bare = _ROLE.sub("", piece).strip(_EDGE)
    if len(bare) >= 2 and not (piece[-1] == "文" and len(piece) == 3 and (is_chinese_name(piece) or not is_chinese_name(bare))):  # 許耀文
        piece = bare
    tail = _TITLE_TAIL.sub("", piece)
    if tail != piece and is_chinese_name(tail):
        return tail
    if len(piece) > 4 and _ORGANISATION.search(piece, 2):
        for length in (3, 2):
            if is_chinese_name(piece[:length]) and _ORGANISATION.match(piece, length):
                return piece[:length]
    if len(piece) >= 8 and _SENTENCE.search(piece):  # 作者 余华是当代作家
        return None
    if is_nobody(piece) or len(piece) > 24 or piece in ("图", "圖", "片"):  # 文/图
        return None
    return piece


_SENTENCE = regex("[\u3400-\u9fff](?:是|了[\u3400-\u9fff]|被|吗)")
_WESTERN_SPLIT = regex(
    r"(?:(?<!\s)\s++)?[;&|、,]\s*+(?:(?:and|und|et|y|e|i|och|og|en)\s++)?|(?<!\s)\s++(?:(?:and|und|et|y|e|i|och|og|en)|/)\s++",
    re.IGNORECASE,
)
# Center for Ports and Shipping
_AUTHORITY = regex(
    r"(?:(?:[A-Z][\w.]* ){0,2}(?:Agency|Association|Board|Bureau|Cent(?:er|re)|Commission|Committee|Council|Department|Division|Institute|Ministry|Office|Society) (?:for|of|on) )[^,;|/]+"
)
# Ann Öberg, Head of Marketing and Sales
_OFFICE_OF = regex(r", (?:[^\W\d_]+[ -]){0,3}[^\W\d_]+ (?:of|at|for) [^,;|]+")
_LAST_OF = regex(r"\s(?:and|und|et|y|och|og|en|&)\s", re.IGNORECASE)
# Tom Reed (foto)
_PICTURED = regex(r"[(\[](?:fotos?|photos?|photographs?|photography|bild(?:er)?|kuvat?|video|illustrations?|graphics?)[)\]]", re.IGNORECASE)
# Jörg Huber, NDR KÜSTE
_STATION = regex(r"[A-ZÄÖÜ]{3,}\b")
_OFFICE = regex(
    r"\b(?:staff|correspondent|reporter|editor|writer|chief|bureau|desk|contributor|columnist|journalist|producer|reviewer|expert|attorney|consultant|analyst|specialist|for|the|at|in|of|by|bio|für|im|in)\b|"
    r"redakteur|korrespondent|volont[äa]r|reporterin|journaliste|rédact|redactor|periodista|giornalista|leiter|chef",
    re.IGNORECASE,
)
_NO_NAME_HERE = regex(
    r"\b(?:Member|Moderator|Administrator)s?$|[\d:/@©]|,(?! (?:Jr|Sr|I{2,3}\b|[A-Z]{2,5}\b))|[a-zà-ÿ]{3}[A-Z][a-z][^|]{0,40}?[a-zà-ÿ]{3}[A-Z][a-z]"
)
"""What stands in captions, addresses, numbers and words glued together, in no name."""
# Tom (Red) Reed, Tom "Red" Reed
_NICKNAME = regex(r"[(“„\"«][^\W\d_][\w.'’-]{1,20}[)”“\"»]")
_NICKNAMED = regex(r"[^\W\d_][\w.'’-]* \([^\W\d_][\w.'’-]{1,20}\) [^\W\d_a-z]")
_BRACKET = regex(r"[(（\[]")
_PARTICLES = frozenset("von van de der den del della di da dos du la le el al bin ibn ten ter zu zum af av mc o".split())


def is_western_name(text: str) -> bool:
    """Whether ``text`` looks like a person's name in a script with capitals: two to five words, each with one.

    >>> is_western_name("Ann van der Öberg"), is_western_name("Harbour news today"), is_western_name("Frankfurt"), is_western_name("Junior Member")
    (True, False, False, False)
    """
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > 50 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    for word in words:
        if not (word[0].isupper() or word in _PARTICLES or word[0] in "'’" or _NICKNAME.fullmatch(word)):
            return False
    return not (_OFFICE.search(text) or _NO_NAME_HERE.search(text))


# What follows a name and is none: Ann Öberg, MS, RD
_DEGREES = frozenset(
    "AIA BA BS BSN CFA CFP CPA CPP CSCS DDS DNP DO DVM EdD FACP FAND FNP JD LCSW LLB LLM LMFT LVT MA MBA MD MFA MPH MS MSN MSW NP OD PA PE PHR PMP PSP PT RD RDN RN VMD".split()
)
_SHORTENED = regex(r"\w ?,? (?:Jr|Sr|[A-Z])\.\s*$")
_OFFICES = (
    r"(?:reporter(?:in)?|correspondent|columnist|writer|redakteur(?:in)?|redacteur|redakt[øö]r|korrespondent(?:in|en)?|correspondante?|corresponsal|corrispondente|verslag(?:ge|gee)ver|verslaggeefster"
    r"|journalist(?:e|in)?|periodista|giornalista|jornalista|redactora?|redactrice|rédactrice|rédacteur|toimittaja|muhabiri|dziennikar(?:z|ka)|wartawan)"
)
# Education Reporter Ann Öberg; unserem Korrespondenten Jörg Huber; notre correspondante à Kiel, Ann Öberg
_OFFICE_FIRST = regex(
    rf"^(?:(?:our|unsere[mnr]?|unserem|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze|vår|vores|el|la|le|il) )?(?:[^\W\d_]+[ -]){{0,3}}{_OFFICES}(?: (?:in|à|en|i|aus|a) [^\W\d_]{{2,20}},?)? (?-i:(?=[^\W\d_a-zß-ÿ]))",
    re.IGNORECASE,
)
# Ann Öberg Senior Staff Writer; Ann Öberg Special to the Gazette
_OFFICE_LAST = regex(
    rf" (?:(?:staff|senior|junior|chief|contributing|guest|associate|assistant|deputy|special|political|sports?|business) ){{0,3}}(?:{_OFFICES}|(?:special to|for) the .{{1,60}})$",
    re.IGNORECASE,
)
# TOM REED ASSOCIATED PRESS
_AGENCY_LAST = regex(
    r" (?:the )?(?:associated press|agence france-presse|press association|canadian press|reuters|bloomberg news)$", re.IGNORECASE
)
_RANK = regex(r"(?:senior|junior|chief|contributing|associate|assistant|deputy|national|foreign|political|special)\b", re.IGNORECASE)
# Ann Öberg, Tom Reed envoyés spéciaux à Kiel
_SENT = regex(
    r",? (?:envoyée?s? spécia(?:les?|l|ux)|enviad[oa]s? especia(?:l|les|is)|inviat[oaie] specia(?:le|li))(?: [^\W\d_]{1,4} [^,;|]{2,30})?$",
    re.IGNORECASE,
)
# Ann Öberg @annoberg; Ann Öberg ann@gazette.example
_ACCOUNT = regex(r"(?<=\w)[ ,]{1,3}[(<]?[\w.+-]{0,60}@[\w.-]{2,60}[)>]?")
_PICTURED_BY = regex(r"(?:fotos?|photos?|bild(?:er)?|video|illustrations?|kuvat?|zdjęcia)\b[: ] ?(?=\w)", re.IGNORECASE)
_HANGUL = regex(r"[\uac00-\ud7a3]{2,4}")
_UNCASED = regex(r"[^\W\d_]+(?:[ '’״\"-][^\W\d_]+){0,4}")
_NO_UNCASED = regex(
    r"기자|팀$|부$|뉴스|글쓴이|작성자|新聞|通信|ニュース|編集|記者|著者|筆者|執筆|প্রতিবেদক|প্রতিনিধি|ডেস্ক|संवाददाता|डेस्क|ब्यूरो|टीम|تحریریه|تحریریہ|گروه|سرویس|نمائندہ|ڈیسک|فريق|تحرير|وكالات|مراسل|กองบรรณาธิการ|ทีมข่าว|מערכת|דסק"
)


def is_uncased_name(text: str) -> bool:
    """Whether ``text`` can be a person's name in a script without capitals, where a label or a class says that one stands there.

    >>> is_uncased_name("أحمد الريس"), is_uncased_name("김하늘"), is_uncased_name("디지털뉴스팀"), is_uncased_name("Harbour"), is_uncased_name("著者")
    (True, True, False, False, False)
    """
    marks = "".join(mark for mark in text if not unicodedata.category(mark).startswith("M"))
    if text.isascii() or len(text) > 30 or not _UNCASED.fullmatch(marks) or marks.upper() != marks.lower() or _NO_UNCASED.search(text):
        return False
    return " " in text or (2 <= len(text) <= 4 and (_HANGUL.fullmatch(text) is not None or may_be_name(text)))


def is_name(text: str) -> bool:
    """Whether ``text`` can be a person's name, with capitals or in a script without, where a label or a class says that one stands there."""
    return is_western_name(text) or is_uncased_name(text)


def _bare(piece: str) -> str:
    """A name without the marks around it; the point that shortens its last word is its own."""
    name = once(piece.strip(_EDGE))
    return f"{name}." if _SHORTENED.search(piece) and _SHORTENED.search(f"{name}.") else name


def _without_office(name: str) -> str:
    """A name without the office or the agency that stands behind it."""
    office = _OFFICE_LAST.search(name) or _AGENCY_LAST.search(name)
    bare = name[: office.start()] if office else name
    return bare if is_western_name(bare) and not _RANK.match(bare) else name  # Senior Washington Correspondent


def _without_brackets(piece: str) -> str:
    """A name without what brackets say behind it: Ann Öberg (Kiel)."""
    begun = _BRACKET.search(piece)
    return piece[: begun.start()] if begun and not _NICKNAMED.match(piece) else piece


def once(name: str) -> str:
    """A name that is printed twice, once.

    >>> once("Ann ÖbergAnn Öberg"), once("Ann Öberg By Ann Öberg"), once("Ann Öberg")
    ('Ann Öberg', 'Ann Öberg', 'Ann Öberg')
    """
    halves = ((name[: (len(name) - len(joint)) // 2], joint) for joint in ("", " ", " By ", " by "))
    return next((half for half, joint in halves if " " in half and half + joint + half == name), name)


# Por Renata Salles, Jornal Norte
_PAPER = regex(
    r"\b(?:jornal|diari[ou]|diário|giornale|zeitung|tageblatt|gazette|gazeta|tribune|times|today|herald|chronicle|news|newspapers?|magazine?)\b",
    re.IGNORECASE,
)


def is_paper(name: str) -> bool:
    """Whether a name is a paper's by one of its words.

    >>> is_paper("Harbour Times"), is_paper("Coast Today"), is_paper("Ann Öberg")
    (True, True, False)
    """
    return _PAPER.search(name) is not None


def western_people(value: str) -> list[str]:
    """The names in a byline of another script than Chinese; what follows a name and is none (office, place) is left out.

    >>> western_people("Ann Öberg and Tom Reed, Harbour Correspondent")
    ['Ann Öberg', 'Tom Reed']
    >>> western_people("Ann Öberg, Frankfurt"), western_people("donghk"), western_people("The Harbour Press")
    (['Ann Öberg'], ['donghk'], ['The Harbour Press'])
    >>> western_people("- Tom Reed Jr."), western_people("Ann Öberg.")
    (['Tom Reed Jr.'], ['Ann Öberg'])
    >>> western_people("Education Reporter Ann Öberg"), western_people("Ann Öberg Senior Reporter"), western_people("Staff Writer")
    (['Ann Öberg'], ['Ann Öberg'], ['Staff Writer'])
    >>> western_people("Center for Ports and Shipping"), western_people("Tom Reed, Center for Ports and Shipping")
    (['Center for Ports and Shipping'], ['Tom Reed'])
    """
    if _AUTHORITY.fullmatch(value):
        return [value]
    value = _SENT.sub("", value[:300]) if "special" in value.lower() or "spécia" in value.lower() or "especia" in value.lower() else value
    value = _OFFICE_FIRST.sub("", _OFFICE_OF.sub("", _ACCOUNT.sub("", value[:300]) if "@" in value else value[:300]))
    # Ann Öberg and Tom Reed, Port Harbour: where an enumeration has ended no person follows.
    ended = list(_LAST_OF.finditer(value))
    end = value.find(",", ended[-1].end()) if ended else -1
    after = [_bare(piece) for piece in value[end:].split(",")] if end > 0 else []
    pieces = [_bare(_without_brackets(piece)) for piece in _WESTERN_SPLIT.split(value) if not _PICTURED.search(piece)]
    names = [piece for piece in pieces if piece and not is_nobody(piece) and len(piece) <= 60]
    if (
        names and (first := _without_office(names[0])) != names[0]
    ):  # else what follows the first may be the office alone: AP Security Writer
        names = [first, *map(_without_office, names[1:])]
    if len(names) > 1 and is_western_name(names[0]):
        names = [name for name in names if not _PICTURED_BY.match(name) and not (name is not names[0] and _PAPER.search(name))]
        shouted = _STATION.match(names[0]) is not None
        names = [
            name
            for name in names
            if (is_western_name(name) and name not in after and (shouted or not _STATION.match(name)))
            or (len(name) <= 7 and (name.isupper() or name.islower()) and name not in _DEGREES)
        ]
    return list(dict.fromkeys(names))
