"""What pages say that are no news: not found, challenge, login, parked. Each phrase has to be all that a line says, but for apologies and advice."""

from __future__ import annotations

import re
from typing import Literal

from newsportal.regexes import regex

Statement = Literal["challenge", "not found", "parked", "login"]

# --- Not found

_THING = (
    r"(?:页面?|网页|頁面|網頁|文章|文档|内容|內容|新闻|新聞|信息|资讯|稿件|帖子|文件|链接|連結|网址|地址|资源|记录|视频|作品|专题|栏目|URL)"
)
_GONE = r"(?:不存在|不在|(?:删除|刪除)|移除|找不到|未找到|没有?找到|无法找到|不见|丢失?|走丢|走失|迷路|飞走|下线|下架|失效|过期|屏蔽|撤回|撤稿|关闭|无法(?:访问|查看|显示|打开)|不可用|(?:正在)?审核中|(?:还|尚)?未(?:通过)?(?:审核|审批|发布))"
_ASKED = r"(?:您|你|我们)?(?:所|要|想|正在|现在|目前)?要?(?:访问|请求|查看|查找|浏览|瀏覽|寻找|尋找|打开|阅读|搜索|找|看)"
_BY = r"(?:被|由)?(?:作者|发布者|发布人|原作者|管理员|管理員|用户|平台|系统)?(?:自行)?"
_WORDS_NOT_FOUND = (
    rf"(?:{_ASKED}的?)?(?:该|此|本|这个|这篇|这条|这|当前|目标)?{_THING}{{1,2}}(?:可能|暂时|似乎|好像)?(?:已经?|暂|并)?{_BY}{_GONE}(?:(?:或者?|、|/)(?:已经?|正在)?{_BY}(?:{_GONE}|移动|更名|审核)){{0,3}}(?:了|啦|中)?"
    rf"|(?:该|此|本)?{_THING}(?:因|由于)\S{{2,12}}(?:{_GONE}|无法查看)|(?:我们)?(?:找不到|没有?找到|未找到|无法找到)(?:{_ASKED}的?)?(?:相关|指定|对应|该|此)?的?{_THING}(?:了)?"
    r"|(?:http|error|错误|错误代码)?\s?(?:404|410)\s?(?:error|not found|page|file not found|错误|页面?|错误页面?|提示|page not found|未找到|找不到页面|页面不存在|!)?|页面走丢了|参数错误"
    r"|(?:the |this |that |your |our )?(?:requested |web ?)?(?:page|article|content|url|file|document|story|resource|link|post|object|file or directory|address)"
    r"(?: (?:that |which )?(?:you(?:['’]re| are| were|['’]ve| have)?|was) (?:requested|looking for|trying to (?:reach|access|view|find|open)|followed|entered))?"
    r"(?: at this address)? ?(?:can(?:no|['’])t|can not|could ?n[o'’]t|was ?n[o'’]t|is ?n[o'’]t|does ?n[o'’]t|has been|have been|no longer|not|is no longer|may have been|might have been|has) ?(?:longer )?(?:be |been )?(?:found|exists?|available|removed|deleted|located|expired|unavailable)(?: or .{1,40})?(?: on this server| here)?"
    r"|page (?:unavailable|missing|does not exist)|not found|nothing (?:was )?found(?: here)?|we (?:can(?:no|['’])t|could ?n[o'’]t) (?:seem to )?find (?:that|the|this) page.{0,40}"
    r"|(?:diese |die )?seite (?:wurde )?(?:leider )?nicht gefunden|(?:la |cette )?page (?:introuvable|non trouvée|demandée (?:est introuvable|n['’]existe pas).{0,20})|(?:la )?página (?:no|não) encontrada|(?:la |a )?página (?:no existe|não existe)|pagina non trovata|pagina niet gevonden"
    r"|страница не найдена|страницы не существует|сторінку не знайдено|(?:お探しの|指定された)?(?:ページ|記事|url)(?:が|は)(?:見つかりません|存在しません|削除されました)(?:でした)?|페이지를 찾을 수 없습니다|(?:존재하지 않는|없는) (?:페이지|기사)입니다"
    r"|الصفحة غير موجودة|لم يتم العثور على الصفحة|sayfa bulunamadı|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|không tìm thấy trang|trang không tồn tại|halaman tidak ditemukan|stránka nenalezena|sidan (?:kunde inte hittas|hittades inte)|siden (?:ble ikke funnet|blev ikke fundet)|पृष्ठ नहीं मिला|ไม่พบหน้า.{0,12}"
)  # fmt: skip

# --- Challenge

_WORDS_CHALLENGE = (
    r"(?:安全|访问|人机|身份|滑动|滑块|图形|行为|浏览器)(?:安全)?(?:验证|校验|检查|检测)(?:中|页面?|码)?|(?:请)?(?:先)?(?:完成|进行|通过|输入)(?:下方|下列|以下|下面的?|图中的?)?(?:安全|滑动|人机|图形)?(?:验证码?|校验)(?:后?继续(?:访问|浏览|操作))?"
    r"|(?:请)?(?:按住|向右|拖动|滑动)\S{0,8}(?:滑块|拼图|拖动)\S{0,10}|(?:您|你)?的?(?:IP|访问|请求|操作|网络)(?:地址|行为)?(?:过于|太|过)(?:频繁|快)(?:了)?|(?:您|你)的?(?:IP|请求|访问|操作|网络|行为)\S{0,8}(?:被|存在|带有|触发|疑似)\S{0,4}(?:拦截|阻断|拒绝|禁止|限制|异常|不合法参数|风险|攻击|规则)\S{0,16}"
    r"|(?:系统)?检测到(?:您|你)?的?\S{0,12}(?:异常|攻击|恶意|频繁|爬虫|自动)\S{0,14}|(?:网站防火墙|云防护|宝塔网站防火墙|宝塔防火墙|web应用防火墙|创宇盾|云锁|安全狗|护卫神)\S{0,8}|(?:当前)?访问(?:被|已被|受)(?:拒绝|拦截|阻断|禁止|限制)|(?:您的)?请求(?:已)?被(?:拦截|阻断)\S{0,10}|正在(?:进行)?(?:安全|浏览器)(?:检查|检测|验证)\S{0,6}|正在验证\S{0,10}|访问验证"
    r"|just a moment|attention required!?|checking (?:your|the site|if).{0,60}|verif(?:y|ying) (?:that )?you(?:['’]re| are) (?:not a robot|(?:a )?human).{0,40}|are you (?:a )?(?:human|robot).{0,10}|robot or human|i['’]?m not a robot|human verification|security (?:check|verification)|captcha|please (?:complete|solve) the (?:captcha|security check).{0,60}|pardon our interruption"
    r"|access (?:to this page has been )?denied|403 forbidden|forbidden|(?:sorry )?you have been blocked|request (?:blocked|unsuccessful)|too many requests|429 too many requests|ddos(?:-guard| protection).{0,40}|unusual traffic.{0,60}|please (?:enable|turn on) (?:cookies|javascript and cookies).{0,60}|enable javascript and cookies to continue|one more step|bot verification|please wait while your request is being verified.{0,10}"
    r"|проверка браузера.{0,20}|доступ (?:запрещ[её]н|ограничен)|sicherheitsüberprüfung|zugriff verweigert|accès refusé|acceso denegado|acesso negado|アクセスが拒否されました|접근이 거부되었습니다"
)  # fmt: skip

# --- Parked, default pages, unregistered domains

_WORDS_PARKED = (
    r"(?:此|该|本|您访问的)?(?:域名|网域|網域)(?:\S{0,20})?(?:出售|转让|可售|停放|停靠|已?过期|已?到期|未备案|没有备案|未绑定|暂未备案|可以购买|待售)\S{0,12}|(?:购买|出售|转让)(?:此|该|本)?域名|(?:该|此|本|您访问的)?(?:网站|站点)(?:已|已经|暂时|暂|尚|还)?(?:未备案|没有备案|停放|关闭|停止访问|停止解析|过期|到期|暂未开通|被关闭|未开通|被暂停)\S{0,12}"
    r"|域名(?:停放|停靠|出售|转让|过期|到期)(?:页面?|中|提醒)?|恭喜\S{0,2}站点创建成功|没有找到站点|站点创建成功|(?:该|此|本)?网站(?:暂时)?无法访问|(?:虚拟)?主机(?:空间)?(?:已)?(?:到期|过期|暂停|停用|欠费)\S{0,8}|网站建设中\S{0,6}|网站维护中\S{0,6}|未根据工信部\S{0,40}备案\S{0,20}"
    r"|(?:the |this )?(?:premium )?domain(?: name)?(?: [\w.-]{4,60})? (?:is|may be|has|could be|might be)(?: available)?(?: now)? (?:for sale|parked|expired|for purchase).{0,60}|[\w-]{1,60}(?:\.[\w-]{2,20}){1,3} (?:is|may be) (?:for sale|parked|available for purchase).{0,40}|buy (?:this|the) domain.{0,30}|domain (?:for sale|parking|expired|suspended|default page)|parked domain.{0,30}|this (?:web ?)?(?:site|page) is parked.{0,60}"
    r"|welcome to (?:nginx|openresty|caddy|tengine|apache|centos|iis).{0,30}|iis windows(?: server)?|iis\d?|apache2? (?:\w+ )?default page.{0,20}|it works!?|test page for the .{0,50}|default (?:web ?)?(?:site|page)|default parallels plesk page|index of /.{0,60}|(?:web ?)?site (?:coming soon|under construction|not found|suspended|is under construction)|account suspended|this account has been suspended.{0,40}|future home of .{0,50}|503 service temporarily unavailable"
    r"|diese domain (?:steht zum verkauf|ist geparkt).{0,40}|domain steht zum verkauf|ce (?:nom de )?domaine est (?:à vendre|en vente).{0,40}|este dominio está (?:en venta|a la venta).{0,40}|домен (?:продаётся|продается|припаркован).{0,30}|このドメインは.{0,20}(?:売り出し中|販売中).{0,10}"
)  # fmt: skip

# --- Login

_LOGIN_NAMED = r"(?:用户|会员|账号|帐号|账户|统一|欢迎|请|系统|后台|快速|立即|密码|扫码|短信)?(?:身份认证|登[录陆錄])(?:页面?|/注册|注册|系统|中心|平台)?|sign ?in|log ?in|login(?: page)?|account login|member login|anmelden|anmeldung|connexion|se connecter|iniciar sesión|acceder|entrar|accedi|вход|авторизация|войти|ログイン|로그인|giriş yap|đăng nhập|zaloguj się|inloggen|logga in"
_LOGIN_ASKED = (
    r"(?:抱歉\S?)?(?:您|你|请您?)?(?:需要?|必须|尚未|还未|还没有?|未|先)?(?:先)?登[录陆錄]\S{0,3}(?:后|之后|才|才能|即可|以|再|方可)\S{0,2}(?:继续|查看|阅读|访问|浏览|操作|使用)\S{0,12}|(?:您|你)(?:尚未|还没有?|还未|未|需要|必须)(?:先)?登[录陆錄]\S{0,12}|请(?:先|您先)?登[录陆錄](?:后\S{0,12})?|登[录陆錄](?:已)?(?:超时|失效|过期)\S{0,10}"
    r"|(?:please |you (?:must|need to|have to) (?:be )?)?(?:sign(?:ed)?|log(?:ged)?)[ -]?in (?:to|before|in order to|or (?:register|create|sign up)|first|required).{0,60}|please (?:sign|log) ?in.{0,60}|you must be logged in.{0,60}|login required|members only.{0,40}|bitte melden sie sich an.{0,40}|veuillez vous (?:connecter|identifier).{0,40}|(?:por favor,? )?inici[ae] sesión para.{0,40}|войдите.{0,40}"
)  # fmt: skip

_SAID: dict[Statement, re.Pattern[str]] = {
    "not found": regex(f"^(?:{_WORDS_NOT_FOUND})", re.IGNORECASE),
    "challenge": regex(f"^(?:{_WORDS_CHALLENGE})", re.IGNORECASE),
    "parked": regex(f"^(?:{_WORDS_PARKED})", re.IGNORECASE),
    "login": regex(f"^(?:{_LOGIN_ASKED})", re.IGNORECASE),
}
_LOGIN_TITLE = regex(_LOGIN_NAMED, re.IGNORECASE)
# Clauses that stand beside a statement and tell nothing else: apologies, advice, ways back, codes.
_FILLER = regex(
    r"(?:非常|很|十分|万分|真的)?(?:抱歉|遗憾|对不起|不好意思|報歉|恭喜)(?:了|啊)?|(?:哎呀|哎哟|啊哦|糟糕|oops|ooops|whoops|ups|uh-oh|sorry|we['’]?re sorry|error|hoppla|entschuldigung|désolé|lo sentimos|извините)"
    r"|(?:请|您|你|可能|返回|点击|或|如|系统|将|页面|提示|温馨提示|稍后|重新|继续|去|回|联系|建议|为了|为保障|以|试试|看看|找不到|自动|本站|网站首页|首页|错误|\d+\s*秒|由于|因|正在)\S{0,40}"
    r"|(?:please|the (?:page|link|url|server)|it (?:looks|seems|may|might)|we|you|your|try|go|check|return|back|click|either|maybe|perhaps|if|use|contact|cloudflare|ray id|reference|http|error|status|home)\b.{0,140}|[\x21-\x7e]{0,60}|\W*",
    re.IGNORECASE,
)
_CLAUSES = regex(r"[。！!？?，,;；…~～:：()（）【】\[\]]+|\.(?:\s|$)|\.{2,}")
_TRIM = " \t\u3000\"'“”‘’《》|·-—_=*#&>»<«^✕×☹"
MAX_LINE = 120


def said(line: str) -> Statement | None:
    """What a line states that is all it says; None for a line that says more.

    >>> said("抱歉，您访问的页面不存在或已被删除！"), said("“404页面不存在”背后的生意")
    ('not found', None)
    """
    if len(line) > MAX_LINE:
        return None
    clauses = [clause.strip(_TRIM) for clause in _CLAUSES.split(line)]
    told: Statement | None = None
    for clause in clauses:
        reason = next((reason for reason, words in _SAID.items() if clause and words.fullmatch(clause)), None)
        if reason is None and not _FILLER.fullmatch(clause):
            return None
        told = told or reason
    return told


def names_login(part: str) -> bool:
    """Whether a part of a title names a login page."""
    return bool(_LOGIN_TITLE.fullmatch(part.strip(_TRIM)))
