"""Lines between the paragraphs that are neither story nor credit: placeholders, picture lines, disclaimers, share lines."""

from __future__ import annotations

import re
from typing import Literal

from newsportal.extract.bylines.names import has_han
from newsportal.regexes import regex

Notice = Literal["picture", "title", "notice", "share"]

MAX_NOTICE = 1500

_OPEN = r"[（(【\[〔↓↑▼▲▽△\s]*"
_CLOSE = r"[\s)）】\]〕↓↑▼▲▽△.。…]*"
_PICTURE_WORD = r"(?:资料|資料|配|示意|效果|截|网络|本报|现场|档案)"
_RULES: tuple[tuple[Notice, str], ...] = (
    # （相关资料图） （资料图片） 视频截图
    ("picture", rf"{_OPEN}(?:相关|網絡|网络|视频|影片|电视)?{_PICTURE_WORD}(?:图片?|圖片?|画面|畫面|照片){_CLOSE}|{_OPEN}图文无关{_CLOSE}"),
    # 图片来源：摄图网 图源/网络 供图：… 数据来源：Wind
    ("picture", r"[▲△▼▽◆■●↑↓←→（(【\[]?\s*(?:(?:图片?|照片|圖片?|视频|影片|数据|封面图?片?|题图|首[图圖]|头图|图表|(?:部分|文中|以上|本文)图片)\s*(?:来源|來源|源自|提供|出处|均来自|来自|版权)"
                r"|图源|圖源|供图|供圖|封面[图圖]|首[图圖]|题图|題圖|摄影|攝影|题图|頭圖|[上下左右]?图表?|[上下左右]?圖表?|(?:Photo|Image|Picture)(?:s| credits?| by)?|Credit)\s*[:：|｜丨/／].{0,80}"),
    # 工作人员在检修。本报记者 甲乙 摄
    ("picture", r"[^。！？!?，]{0,50}[\s/／（(:：](?:[^\s。！？!?，/／（(:：]{1,20})?\s*(?:摄|攝|摄影|攝影|供图|供圖|截图|制图|製圖|／攝)\s*[)）】\]]?"),
    ("picture", r"[▲△▼▽↑↓].{0,100}|.{0,80}?(?:记者|記者|通讯员)[^。！？!?，]{2,20}(?:摄|攝|供图)\s*[)）】\]]?"),
    # 受访者供图 截图自海港新闻 图①：货轮进港
    ("picture", r"(?-i:[\u3400-\u9fff·“”]{2,14}供[图圖])|(?:视频|网页|微博)?截[图圖](?:自|来自|来源).{0,20}|[图圖](?:[①②③④⑤⑥⑦⑧⑨⑩]|[一二三四五六七八九十\d]{1,2})\s*[:：].{1,60}"),
    # 本文配图均来自网络 海港一角。受访者供图
    ("picture", r"[（(]?(?:(?:本文|文中|以上|部分|题)?(?:配图|图片|照片|图)(?:均|皆|都)?(?:来自|由|为|源自|源于).{1,24}|[^。]{2,50}。 ?(?-i:[\u3400-\u9fff]{2,8}(?: [\u3400-\u9fff]{2,4})?) ?(?:供图|提供|摄))[)）]?"),
    ("title", rf"{_OPEN}(?:本文|文章)?(?:原标题|原標題|原题|原題|原文标题|原文題目|原文题目)(?:为|是)?\s*[:：为《「].{{0,160}}"),
    ("notice", r"[（(【\[*＊●■◆>※“\s]*(?:本[网站报刊文平台公众号]{1,3}|平台|作者)?(?:免责|免責|版权(?:与|及|和)免责|特别|特別|平台|版权|版權|郑重|鄭重|法律|重要|转载|轉載|原创|侵权|维权|网站)?"
               r"(?:声明|聲明|风险提示|風險提示|投资提示|版权提示|版权说明|版权所有|Notice|Disclaimer|Copyright|©)[\s)）】\]]*(?:[:：|｜].*)?"),
    ("notice", r"(?:想要?|我要|如何)?[爆报]料[？?！!].*|[\u3400-\u9fff·]{2,12}(?:版权|版權|免责|免責)(?:声明|聲明)[:：]?|(?:\d\s?[.、．]\s?)?[^，。：:]{0,10}法律顾问[:：].{2,60}"),
    ("notice", r"[*＊※（(]{0,2}本文[获獲經经由][^。，]{2,30}(?:授权|授權)(?:转载|轉載|刊登|刊載)[^。]{0,30}"),
    ("notice", r"(?:特别提醒[:：])?如果我们使用了您的(?:图片|作品).*"),
    # 本文由海港译读编译自The Helberg Post，原文链接：…
    ("notice", rf"{_OPEN}(?:本文|此文|原文)(?:由|系|为|是)?[^。，]{{0,20}}(?:编译|編譯|翻译|翻譯|整理|综合)(?:自|于|自于)[^。]{{2,160}}{_CLOSE}|{_OPEN}(?:英文)?(?:原文|原始)(?:链接|地址|網址|网址|連結|报道)[:：]\s?(?:https?:|www\.).{{4,200}}"),
    # （文中青黛为化名，实习生林涛对本文亦有贡献）
    ("notice", r"[（(]?[^（()）。]{2,60}对[本此]文(?:亦|也|均|都)?有?(?:所)?(?:重要)?贡献[)）]?。?"),
    # 更多码头行业分析，请关注海港研究院发布的《2024年码头行业报告》。
    ("notice", r"[^。]{0,20}(?:了解|获取|更多)[^。]{0,40}请(?:关注|[参查]阅|参考|点击|咨询)[^。]{0,30}(?:研究院|咨询|研究报告|《[^》]{2,50}报告》).{0,200}"
               r"|[（(]?以上(?:数据|资料|内容|信息)(?:及信息)?(?:来源于|可?参考|均?来自|摘自)[^。]{2,30}《[^》]{2,50}报告》.{0,200}"),
    # 全文共3200字，预计阅读时间8分钟
    ("notice", r"(?:本文|全文|文章)(?:正文)?(?:共计?|约|总计|字数)[:：]?\s?\d[\d,]{2,6}\s?[字余].{0,24}|[（(](?:本文|文章|内容)?(?:已获|已经?|经)(?:授权|許可)(?:转载|发布|使用)?[)）]|作者单位[:：].{2,60}"),
    ("notice", r"(?:本文)?作者(?:简介|介绍|簡介)[:：].{1,200}|(?:职务|職務)[,，:：] ?.{1,40}"),
    ("notice", r"[（(【\[*＊●■◆>※\s]*(?:(?:[^】\]]{2,8}及)?免责声明|免責聲明|特别声明|特別聲明|平台声明|版权声明|版權聲明|风险提示|風險提示)[\s)）】\]:：].*"),
    ("share", rf"{_OPEN}(?:返回\S{{0,6}}[，,]?\s*查看更多|分享(?:到|至)[^，。]{{0,20}}|举报/?反馈|点击(?:进入|查看|下载|阅读|这里).{{0,24}}|[点點][击擊]?(?:图片|圖片|上图|下图|看|放大).{{0,12}}|请?点击播放.{{0,12}}|[［\[](?:广告|廣告)[］\]].{{0,12}}|(?:视频|音频|图片|内容)?(?:正在)?加载中.{{0,8}}|您的浏览器(?:暂?不支持|版本).{{0,40}}|您(?:还|尚)?(?:没有|未)(?:安装|登[录陆]).{{0,40}}|打开\S{{1,14}}[,，]\s?(?:阅读)?体验更[佳好]|(?:登录)?[（(]?请先?登录后?(?:发言|评论|回复).{{0,20}}|(?:读者|服务|新闻|监督|投诉)(?:热线|电话)[:：][-\d、/ ]{{5,40}}|扫(?:一扫|码)[^。]{{0,40}}|扫描[^。]{{0,12}}(?:[二维維码碼]|方|侧|关注|下载)[^。]{{0,24}}|长按(?:[^。]{{0,20}}(?:识别|二维码|关注|保存|复制|下载|订阅)[^。]{{0,20}}|[^，。]{{0,10}})"
              r"|关注(?:我们|公众号|微信).{0,30}|(?:下载|打开|下載|打開|開啟)\s?\S{0,14}\s?(?:客户端|APP)\S{0,20}|阅读(?:原文|全文|更多|下一篇).{0,16}|查看(?:原文|更多|全文)|展开(?:全文|更多|剩余)"
              r"|我要(?:评论|分享|纠错|反馈|举报)|进入[【\[].{1,20}[】\]].{0,8}|(?:视频|節目|节目|影片|内容)(?:简介|簡介)|打印本页|关闭窗口|加入收藏|收藏本[页文]|推荐阅读|相关阅读|相关新闻|延伸阅读|延伸\s*·\s*推荐"
              rf"|(?:上一篇|下一篇|上一頁|下一頁|上一页|下一页)[:：].*|未完待续|本文完|全文完|完|(?:-+\s*)?END(?:\s*-+)?){_CLOSE}"),
)  # fmt: skip
_COMPILED = tuple((kind, regex(f"^(?:{pattern})", re.IGNORECASE | re.DOTALL)) for kind, pattern in _RULES)
# What only a notice says, wherever it stands in the line.
_LEGAL = regex(
    r"(?:[未非]经|[未非]經)[^。，]{0,16}(?:授权|許可|许可|允许|同意|授權)[^。]{0,30}(?:转载|轉載|摘编|镜像|复制|翻印|禁止使用)|(?:转载|轉載)[，,]?[^。，]{0,4}(?:请|须|須|需|請)[^。，]{0,16}(?:注明|联系|註明|附上|附带|保留|授权|授權)|"
    r"(?:并?不|並不)代表[^。，]{0,14}(?:立场|立場|观点|觀點|意见)|与(?:本[网站]|[^。，]{2,8})立场无关|凡(?:本[网站报刊](?:站)?|来源)?注明|不构成[^。，]{0,10}(?:投资|投資)[^。，]{0,6}(?:建议|建議)|版权归(?!谁)[^。，]{0,16}所有|版权均?属于|"
    r"^(?:本文|此文|该文|文章|以上|文中|内容)[^。]{0,12}[仅只僅]代表[^。，]{0,10}(?:观点|立场|意见|看法|觀點|立場)|^(?:本文|文章)代表作者个人|[登刊转]载(?:此|该|本)文(?:是|仅|只)?(?:出于|为了?)|[仅僅]供[参參]考[^。]{0,60}(?:自行[负負][责責]|[风風][险險]自[负負])|不(?:能)?(?:作为|作為|代替|替代)[^。，]{0,8}(?:诊断|診斷|诊疗|就医|治疗|用药|醫療|医疗)|不(?:意味着|等于|代表)[^。，]{0,6}(?:赞同|认同|同意)其|"
    r"^如对(?:本|此|该)?(?:稿件|文章|内容|作品)[^。]{0,8}(?:异议|疑问|投诉)[^。]{0,12}联系|如有侵权|(?:如|若)有?涉及?[^。，]{0,6}(?:侵权|版权)|侵权?(?:必)?删|侵权[^。]{0,8}联系|文责自负|提供信息存储(?:空间)?服务|(?:授权|許可)(?:转载|发布)。?$"
)
_LEGAL_MARK = regex(
    "立场无关|[仅只僅]代表|[仅僅]供|载[此该本]文|赞同|认同|转载|轉載|不代表|不构成|版权|侵权|诊断|診斷|诊疗|医疗|醫療|用药|报告》|作者个人|侵删|必删|文责|信息存储|异议|授权|許可|许可|摘编"
)
_OF_NOTICES = regex("声明|提示|观点|参考|本[文网站号刊]|平台|资料|数据|内容|投资者|谨慎|仅[供代]")
# Who says or has done something, in a sentence of a story; what only a notice says.
_SAID = regex(r"(?:表示|强调|指出|回应|认为|称|说|强調|回應|認為|稱|說)[，,：:“]|法院|被告|原告|涉嫌|诉称|判决")
_DEMANDS = regex(r"不得|禁止|违者|追究|本[网站报刊号]|本平台|本公众号|转载请|作者|侵删")
_LEGAL_MAX = 200
_LED_BY_NOTICE = regex(r"【[^【】]{2,40}】(?=.{30})")
# 海 港 网 版 权 所 有
_SPREAD = regex(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){5}")
# How the rules above may begin without Chinese characters.
_WESTERN = regex(r"\W*(?:photo|image|picture|credit|notice|disclaimer|copyright|©|end)|[▲△▼▽◆↑↓]", re.IGNORECASE)


def may_be_legal(line: str) -> bool:
    """Whether ``line`` holds a word of legal notices."""
    return not line.isascii() and bool(_LEGAL_MARK.search(line))


def notice(line: str) -> Notice | None:
    """What ``line`` is that belongs to no story and names nobody; None where it may be a paragraph.

    >>> notice("（资料图）"), notice("图片来源：摄图网"), notice("资料图书馆今天开放。")
    ('picture', 'picture', None)
    """
    if line[1:2] == line[3:4] == " " and _SPREAD.match(line):
        line = line.replace(" ", "")
    if len(line) > MAX_NOTICE or not (has_han(line) or _WESTERN.match(line)):
        return None
    for kind, pattern in _COMPILED:
        if (kind == "notice" or len(line) <= 180) and pattern.fullmatch(line):
            return kind
    if len(line) >= _LEGAL_MAX or not may_be_legal(line):
        return None
    # 【海港网专稿，转载请注明出处】 stands before the first sentence.
    led = _LED_BY_NOTICE.match(line)
    found = _LEGAL.search(line, led.end() if led else 0)
    return "notice" if found and not (_told_before(line, found.start()) or _is_told(line, found.start())) else None


def _is_told(line: str, at: int) -> bool:
    """Whether a sentence tells what somebody has said or done that sounds like a notice: 发言人说，这一言论不代表政府立场。"""
    return line[-1] == "。" and _SAID.search(line, 0, at + 8) is not None and not _DEMANDS.search(line)


def _told_before(line: str, at: int) -> bool:
    """Whether whole sentences of a story stand before the one that says what this is not: …仓位自己把握，不构成投资建议。"""
    before = line[: max(line.rfind(mark, 0, at) for mark in "。！？；") + 1]
    return line.startswith("不构成", at) and len(before) > 40 and not _OF_NOTICES.search(before)
