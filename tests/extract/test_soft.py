"""Soft failures: pages that came with status 200 and are no news, in the templates that the web uses, and stories that look like them."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.extract import article_of, headlines_of, read_page
from newsportal.extract.page.trace import Trace
from newsportal.extract.soft import Reason, soft_failure
from newsportal.extract.softwords import said

GOLDSET = Path(os.environ.get("NEWSPORTAL_GOLDSET") or Path(__file__).parents[2] / "../shared/goldset").resolve()
NAV = "<div class='nav'>" + "".join(f"<a href='/{name}/'>{name}</a> " for name in ("首页", "要闻", "国内", "国际", "社会", "财经", "体育", "娱乐", "登录", "注册")) + "</div>"  # fmt: skip
FOOT = "<div class='footer'><p>版权所有 海港新闻网 备案号 海ICP备00000000号 违法和不良信息举报电话 000-00000000</p><a href='/about'>关于我们</a> <a href='/contact'>联系我们</a></div>"
HOT = [f"{place}{thing}" for place in ("海港市", "东城区", "开发区", "临江县") for thing in ("召开春季招聘会近百家企业参加", "新建三条公交线路方便居民出行", "老旧小区改造工程全面启动")]  # fmt: skip
LIST = "<ul class='list'>" + "".join(f"<li><a href='/a/{n}.html'>{title}</a><span>2024-03-{20 - n:02d}</span></li>" for n, title in enumerate(HOT)) + "</ul>"  # fmt: skip
LOGIN_BOX = "<div class='login'><h3>用户登录</h3><form><input name='u'><input type='password' name='p'><button>登录</button><a href='/forget'>忘记密码</a></form></div>"
STORY = (
    "清晨六点，渡口的第一班船已经坐满了去对岸上学的孩子，船工老陈数过人数才解开缆绳。",
    "老陈在这条江上摆渡了三十一年，他说最难的是冬天的雾，看不见对岸，只能凭水声辨别方向。",
    "今年春天，横跨江面的大桥将要通车，渡口也会随之关闭，老陈打算把船捐给镇上的博物馆。",
    "镇长李秀兰介绍说，博物馆计划在秋天开放，届时会展出这条船和渡口一百多年来的老照片。",
    "几个孩子围着老陈，问他以后还能不能坐船，他笑着说，船还在，人也还在，只是不再收钱了。",
    "大桥通车那天，镇上准备举行一个简单的仪式，请老陈和他的船最后一次渡江，作为告别。",
    "对岸的学校已经安排了校车，孩子们以后上学只需要十分钟，不必再担心大雾和涨水停航。",
    "老陈的儿子在城里开货车，他劝父亲搬去同住，但老陈舍不得江边的屋子和院子里的两棵柚子树。",
)
ENGLISH = (
    "At six in the morning the first boat is already full of children on their way to school on the other bank of the river, and the ferryman counts them twice before he unties the rope.",
    "He has crossed this river for thirty-one years, and says that the fog of the winter is the hardest part of his work, when he can only steer by the sound of the water.",
    "A bridge will open this spring, the ferry will close, and he is going to give his boat to the museum of the town, which plans to show it together with old photographs.",
    "Some of the children asked him whether they could still ride with him, and he laughed and said that the boat was still there, only nobody would have to pay for it any more.",
)


def html(title: str, body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def news(title: str, paragraphs: tuple[str, ...] = STORY, *, around: str = "", behind: str = "", site: str = "海港新闻网") -> bytes:
    text = "".join(f"<p>{line}</p>" for line in paragraphs)
    return html(
        f"{title}_{site}",
        f"{NAV}{around}<h1>{title}</h1><p class='info'>2024-03-19 10:20 来源：海港日报</p><div class='content'>{text}</div>{behind}{FOOT}",
    )


SPAM = "澳门新葡京娱乐城 百家乐在线 六合彩开奖 时时彩平台 pk10计划 北京赛车开奖 真人娱乐平台 老虎机游戏 棋牌游戏下载 足球外围投注 体育投注平台 幸运飞艇计划 威尼斯人官网 皇冠体育".split()
FARM = "".join(f"<a href='http://{n}.spam.example/'>{word}</a> " for n, word in enumerate(SPAM))
GBK_SOUP = "\n".join(f"<p>{line}</p>" for line in STORY).encode("gbk").decode("latin-1")
UTF8_IN_GBK = "".join(f"<p>{line}</p>" for line in STORY).encode().decode("gbk", "ignore")

FAILURES: list[tuple[str, str, bytes]] = [
    # Not found
    ("not found", "bare", html("404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>")),
    ("not found", "with navigation", html("页面不存在 - 海港新闻网", f"{NAV}<div class='err'><p>抱歉，您访问的页面不存在或已删除！</p><a href='/'>返回首页</a></div>{FOOT}")),
    ("not found", "deleted article", html("海港新闻网", f"{NAV}<div><h2>文章已删除</h2><p>该文章已被作者删除，您可以看看其他内容。</p></div>{FOOT}")),
    ("not found", "deleted by its publisher", html("", "<div class='weui-msg'><h2 class='weui-msg__title'>该内容已被发布者删除</h2></div><script src='/a.js'></script>")),
    ("not found", "with the latest news", html("404 - 海港新闻网", f"{NAV}<h1>您访问的页面找不到了</h1><p>看看别的新闻吧：</p>{LIST}{FOOT}")),
    ("not found", "heading over the latest news", html("海港新闻网", f"{NAV}<h1>页面走丢了</h1>{LIST}{FOOT}")),
    ("not found", "reasons", html("出错了！404错误_海港新闻网", "<h3>404，您请求的文件不存在!</h3><p>可能的原因：</p><ul><li>您输入的网址有误，请检查后重试</li><li>链接已经过期或者页面被移动到别处</li><li>页面正在建设之中，请稍后访问</li></ul><a href='/'>返回首页</a>")),
    ("not found", "count-down", html("提示信息", "<div class='msg'>您要查看的信息不存在或者还未通过审批！<br>3秒后自动返回首页</div>")),
    ("not found", "alert", html("", "<script>alert('该文章不存在！');history.back();</script>")),
    ("not found", "CMS message", html("系统提示", "<table><tr><td>系统提示</td></tr><tr><td>抱歉，没有找到您要访问的页面</td></tr><tr><td><a href='/'>如果浏览器没有自动跳转，请点击这里</a></td></tr></table>")),
    ("not found", "traditional", html("找不到網頁", f"{NAV}<p>您要瀏覽的網頁不存在</p>")),
    ("not found", "wordpress", html("Page not found – Harbour Gazette", "<header><a href='/'>Home</a></header><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><form><input name='s'></form>")),
    ("not found", "English", html("Harbour Gazette", "<h1>Sorry, the page you are looking for could not be found.</h1><p>Please check the address or go back to the home page.</p><a href='/'>Home</a>")),
    ("not found", "no longer available", html("Harbour Gazette", "<div><p>This article is no longer available.</p></div>")),
    ("not found", "German", html("Seite nicht gefunden | Hafenkurier", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert leider nicht mehr.</p>")),
    ("not found", "French", html("Page introuvable - Le Port", "<h1>Page introuvable</h1>")),
    ("not found", "Spanish", html("El Puerto", "<h1>Página no encontrada</h1>")),
    ("not found", "Russian", html("404 | Портовые вести", "<h1>Страница не найдена</h1>")),
    ("not found", "Japanese", html("港新聞", "<h1>お探しのページは見つかりませんでした</h1>")),
    ("not found", "Korean", html("항구일보", "<h1>페이지를 찾을 수 없습니다</h1>")),
    ("not found", "Arabic", html("صحيفة الميناء", "<h1>الصفحة غير موجودة</h1>")),
    # Challenge
    ("challenge", "cloudflare", html("Just a moment...", "<div class='main-wrapper'><h1>news.portal.example</h1><p>Checking if the site connection is secure</p><noscript>Enable JavaScript and cookies to continue</noscript></div><script>window._cf_chl_opt={cvId:'2'}</script>")),
    ("challenge", "cloudflare block", html("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><h2>You are unable to access portal.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p><p>You can email the site owner to let them know you were blocked.</p><p>Cloudflare Ray ID: 7d0</p>")),
    ("challenge", "cookie script", b"<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('=')+('1')+';max-age=3600;path=/';location.href=location.pathname+location.search</script>"),
    ("challenge", "cookie script with a name", html("", "<script>var arg1='3A1F0C';function setCookie(n,v){document.cookie=n+'='+v}setCookie('acw_sc__v2',arg1);location.reload()</script>")),
    ("challenge", "safety check", html("安全验证", "<div id='captcha'>请完成安全验证后继续访问</div><script src='/probe.js'></script>")),
    ("challenge", "too often", html("海港新闻网", "<div class='tip'>您的访问过于频繁，请稍后再试</div>")),
    ("challenge", "slide", html("滑动验证页面", "<p>访问验证</p><p>请按住滑块，拖动到最右边</p>")),
    ("challenge", "host firewall", html("宝塔网站防火墙", "<h1>您的请求带有不合法参数，已被网站管理员设置拦截！</h1><p>可能原因：您提交的内容包含危险的攻击请求</p><p>如何解决：检查提交内容，如网站托管，请联系空间提供商</p>")),
    ("challenge", "cloud shield", html("405", "<div class='block_message'><p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p><p>您的请求ID是: 76b0</p></div><script>var aliyun_waf_id='1'</script>")),
    ("challenge", "captcha", html("验证码", "<form><p>请输入验证码</p><img src='/captcha.png'><input name='code'><button>提交</button></form>")),
    ("challenge", "denied", html("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.2d351</p>")),
    ("challenge", "human", html("Harbour Gazette", "<h1>Pardon Our Interruption</h1><p>As you were browsing something about your browser made us think you were a bot.</p>")),
    ("challenge", "script only", html("", "<script>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.cd='q1'</script><script src='/r.js'></script>")),
    # Login
    ("login", "page", html("用户登录 - 海港新闻网", f"{NAV}<form><label>用户名</label><input name='u'><label>密码</label><input type='password' name='p'><button>登录</button></form>{FOOT}")),
    ("login", "asked", html("海港新闻网", "<div class='msg'>抱歉，您需要登录后才能查看本页内容。</div><a href='/login'>登录</a>")),
    ("login", "forum", html("提示信息 - 海港论坛", "<div><p>您需要先登录才能继续本操作</p></div><form><input name='u'><input name='p' type='password'></form>")),
    ("login", "English", html("Sign in | Harbour Gazette", "<h1>Sign in to continue reading</h1><form><input name='email'><input type='password'></form>")),
    # Parked, default pages
    ("parked", "for sale", html("portal.example is for sale", "<h1>portal.example is for sale</h1><p>Buy this domain.</p><a href='https://market.example/'>Make an offer</a>")),
    ("parked", "for sale in Chinese", html("该域名正在出售", "<div>该域名正在出售，联系电话 000-0000</div>")),
    ("parked", "related searches", html("portal.example", "<script src='https://img.sedoparking.example/sedoparking.js'></script><div><a href='/1'>Ferry tickets</a><a href='/2'>Loans</a></div>")),
    ("parked", "nginx", html("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p><p><em>Thank you for using nginx.</em></p>")),
    ("parked", "IIS", html("IIS Windows Server", "<div><a href='http://iis.example'><img src='iisstart.png'></a></div>")),
    ("parked", "Apache", html("Apache2 Debian Default Page: It works", "<h1>Apache2 Debian Default Page</h1><p>It works!</p><p>This is the default welcome page used to test the correct operation of the server.</p>")),
    ("parked", "panel", html("恭喜，站点创建成功！", "<h1>恭喜, 站点创建成功！</h1><h3>这是默认index.html，本页面由系统自动生成</h3><ul><li>本页面在FTP根目录下的index.html</li><li>您可以修改、删除或覆盖本页面</li></ul>")),
    ("parked", "unregistered", html("温馨提示", "<h1>您访问的网站未备案</h1><p>根据有关规定，网站需完成备案后才能开通。</p>")),
    ("parked", "suspended", html("Account Suspended", "<h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>")),
    # Mojibake
    ("mojibake", "replaced bytes", news("渡口", tuple(line.encode("gbk").decode("utf-8", "replace") for line in STORY))),
    ("mojibake", "kun jin kao", news("渡口", tuple("锟斤拷锟斤拷" * 4 + line[:6] for line in STORY))),
    ("mojibake", "latin soup", html("渡口".encode("gbk").decode("latin-1"), f"<h1>{'渡口的第一班船'.encode('gbk').decode('latin-1')}</h1><div>{GBK_SOUP}</div>")),
    ("mojibake", "UTF-8 in Latin", html("x", "".join(f"<p>{line.encode().decode('cp1252', 'ignore')}</p>" for line in STORY))),
    ("mojibake", "UTF-8 in GBK", html("x", f"<div>{UTF8_IN_GBK}</div>")),
    # Hidden links
    ("hidden links", "out of sight", html("澳门新葡京_百家乐_六合彩", f"<div style='position:absolute;left:-9999px'>{FARM}</div><p>欢迎光临</p>")),
    ("hidden links", "title of the site", html("海港新闻网", f"{NAV}<div style='display:none'>{FARM}{FARM}</div><p>网站正在改版</p>")),
    ("hidden links", "in sight", html("时时彩平台,北京赛车,真人娱乐", f"<h1>平台导航</h1><div>{FARM}</div>")),
    ("hidden links", "spam title alone", html("六合彩开奖结果|老虎机游戏|百家乐", "<script src='http://x.spam.example/t.js'></script><p>加载中</p>")),
    # Script
    ("script", "app", html("海港新闻网", "<div id='app'></div><script src='/js/chunk.js'></script>")),
    ("script", "root with noscript", html("Harbour Gazette", "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div><script src='/static/js/main.js'></script>")),
    ("script", "loading", html("", "<div id='__next'></div><p>Loading</p><script src='/_next/x.js'></script>")),
    ("script", "nothing at all", html("海港新闻网", "<script src='/a.js'></script><script>render()</script>")),
]  # fmt: skip

LOOK_ALIKES: list[tuple[str, bytes]] = [
    ("story", news("渡口的第一班船提前到清晨六点开行")),
    ("story about 404 pages", news("“404页面不存在”背后的生意", ("打开链接，只剩一行字：页面不存在。", *STORY))),
    ("story titled like a failure", news("文章已删除", STORY)),
    ("short story about a deleted article", news("文章已删除？平台回应：系统误判", ("3月19日，有网友反映某平台大量文章被删除。平台当天回应称，系统误判所致，目前已全部恢复。",))),
    ("story about a page not found", news("Page not found: how a newspaper lost its archive", ENGLISH, site="Harbour Gazette")),
    ("story about captchas", news("滑动验证为何越来越难", ("“请完成安全验证后继续访问”，这样的提示人人都见过。", *STORY))),
    ("flash about captchas", news("12306回应滑动验证失灵：已修复", ("19日上午，不少旅客反映购票时滑动验证失灵。客服回应称，故障已于当天中午修复，购票不受影响。",))),
    ("story about Cloudflare", news("Just a moment: inside the company that guards the web", ("Checking your browser, the page says.", *ENGLISH), site="Harbour Gazette")),
    ("story about a domain", news("域名出售生意火爆 有人一年赚百万", ("“该域名正在出售”，点开许多旧网址都会看到这句话。", *STORY))),
    ("story about a parked domain", news("This domain is for sale, and nobody wants it", ENGLISH, site="Harbour Gazette")),
    ("story about websites without licence", news("未备案网站将被关闭 通信管理局发布通知", STORY)),
    ("story about gambling", news("警方打掉一百家乐、六合彩网络赌博团伙", ("警方通报，该团伙搭建时时彩、百家乐等博彩平台，以注册送彩金为诱饵。", "涉案的真人娱乐、老虎机、北京赛车等赌博程序均由境外提供，28人被刑事拘留。", *STORY))),
    ("flash about gambling", news("警方打掉一百家乐、六合彩网络赌博团伙", ("警方通报，该团伙搭建时时彩、百家乐等博彩平台，28人被刑事拘留，案件正在进一步侦办之中。",))),
    ("story on a hacked page", news("渡口的第一班船提前到清晨六点开行", behind=f"<div style='display:none'>{FARM}</div>")),
    ("list on a hacked page", html("要闻 - 海港新闻网", f"{NAV}<h1>要闻</h1>{LIST}<div style='display:none'>{FARM}</div>")),
    ("story about mojibake", news("“锟斤拷”是怎样来的", ("两个无法辨认的字节变成了锟斤拷，这是程序员都熟悉的笑话。", *STORY))),
    ("a few broken bytes", news("渡口", tuple(line.replace("老", "\ufffd") for line in STORY))),
    ("French", news("L’été à l’île", ("Où étaient-ils, ces élèves français, à l’été 1944 ? « Là-bas », répète-t-elle, près de Besançon, où l’hôpital a été détruit.",) * 4, site="Le Port")),
    ("Vietnamese", news("Bến phà", ("Chuyến phà đầu tiên lúc sáu giờ sáng đã chật kín những đứa trẻ đi học ở bờ bên kia, người lái phà đếm từng em một.",) * 4, site="Cảng")),
    ("story with a login box", news("渡口的第一班船", around=LOGIN_BOX)),
    ("lead before a login wall", news("渡口的第一班船提前到清晨六点开行", (STORY[0], STORY[1], "登录后阅读全文"))),
    ("story about logins", news("用户登录将全面实名", STORY)),
    ("list", html("要闻 - 海港新闻网", f"{NAV}<h1>要闻</h1>{LIST}<a href='index_2.html'>下一页</a>{FOOT}")),
    ("list with a login box", html("要闻 - 海港新闻网", f"{NAV}{LOGIN_BOX}<h1>要闻</h1>{LIST}{FOOT}")),
    ("list with a failed row", html("网络 - 海港新闻网", f"{NAV}<h1>网络</h1>{LIST.replace(HOT[3], '页面不存在')}{FOOT}")),
    ("list of few rows", html("公告 - 海港新闻网", f"{NAV}<h1>公告</h1><ul><li><a href='/1.html'>网站维护通知</a></li><li><a href='/2.html'>登录系统升级通知</a></li><li><a href='/3.html'>删除公告</a></li></ul>{FOOT}")),
    ("empty list", html("公告 - 海港新闻网", f"{NAV}<h1>公告</h1><p>暂无内容</p>{FOOT}")),
    ("picture page", html("渡口的第一班船_海港新闻网", f"{NAV}<h1>渡口的第一班船</h1><p>2024-03-19 10:20</p><img src='/1.jpg'><img src='/2.jpg'><p>评论已关闭</p>{FOOT}")),
    ("film page", html("渡口的第一班船_海港新闻网", f"{NAV}<h1>渡口的第一班船</h1><p>2024-03-19 10:20</p><video src='/1.mp4'></video><div class='comment'><p>该内容已被删除</p><p>请先登录后评论</p></div>{FOOT}")),
    ("film alone", html("渡口", "<video src='/1.mp4'></video><script src='/player.js'></script>")),
    ("frames", b"<html><head><title>x</title><script>a()</script></head><frameset><frame src='a.html'></frameset></html>"),
    ("flash", news("海港市3月19日发生3.2级地震", ("海港市地震台网测定，19日10时05分发生3.2级地震，震源深度10公里。",))),
    ("one sentence", news("海港市今日停水", ("因管道检修，东城区今日8时至20时停水。",))),
    ("story of a search", news("寻人启事：您要找的人不存在？", ("镇上的老邮差找了十年，信上的人始终没有找到。", *STORY))),
    ("feed", b"<?xml version='1.0'?><rss><channel><title>404</title><item><title>404 Not Found</title><link>http://a.example/1</link></item></channel></rss>"),
    ("lines of dashes", news("海港市今日停水", ("————————————", "因管道检修，东城区今日8时至20时停水，请提前储水，恢复时间另行通知，给您带来不便敬请谅解。", "×××××××××···········"))),
    ("comment form", html("渡口的第一班船_海港新闻网", f"{NAV}<h1>渡口的第一班船</h1><img src='/1.jpg'><form><p>请先登录</p><p>请输入验证码</p><input name='c'><input type='password'></form>{FOOT}")),
    ("section with a heading of what comes", html("Film | Harbour Gazette", "<h1>Film</h1><h2>Coming soon</h2><p><a href='/f/1'>The ferryman, a story of the river and its people</a></p><p><a href='/f/2'>The bridge, a film about a town and its ferry</a></p>")),
    ("search box beside a flash", html("停航通知 - 海港手记", "<aside><div><p>没有找到内容！</p></div></aside><h1>停航通知</h1><time>2024-03-19 10:20</time><article><p>今天大风，渡船停航，明早恢复。</p></article>")),
    ("search box over a flash", html("停航通知 - 海港手记", "<div class='search-panel'><p>没有找到内容！</p></div><h1>停航通知</h1><time>2024-03-19 10:20</time><article><p>今天大风，渡船停航，明早恢复。</p></article>")),
    ("empty", b""),
    ("story with a guard's script", news("渡口的第一班船提前到清晨六点开行", around="<script>window._cf_chl_opt={}</script>")),
    ("filled by a script, with text", news("渡口的第一班船提前到清晨六点开行", around="<div id='app'></div><script src='/a.js'></script>")),
]  # fmt: skip


def reason(body: bytes, trace: Trace | None = None) -> str | None:
    page = read_page(body, "https://news.portal.example/a/99.html", trace=trace or Trace())
    return soft_failure(page, article_of(page), headlines_of(page))


@pytest.mark.parametrize(("expected", "body"), [pytest.param(kind, body, id=f"{kind}: {name}") for kind, name, body in FAILURES])
def test_failures_have_their_name(expected: str, body: bytes) -> None:
    trace = Trace()
    assert reason(body, trace) == expected
    (note,) = [choice for choice in trace.choices if choice["field"] == "soft failure"]
    assert note["value"] == expected
    assert note["why"]


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in LOOK_ALIKES])
def test_what_looks_like_a_failure_and_is_none(body: bytes) -> None:
    trace = Trace()
    assert reason(body, trace) is None, trace.choices[-1]
    assert all(choice["field"] != "soft failure" for choice in trace.choices)


@pytest.mark.parametrize("body", [pytest.param(body, id=f"{kind}: {name}") for kind, name, body in FAILURES])
def test_failures_are_told_from_the_page_alone(body: bytes) -> None:
    assert soft_failure(read_page(body, "https://news.portal.example/a/99.html")) is not None


@pytest.mark.parametrize(
    "line", ["页面不存在", "抱歉，您访问的页面不存在或已被删除！", "404", "Sorry, this article is no longer available.", "文章已删除"]
)
def test_statements(line: str) -> None:
    assert said(line) == "not found"


@pytest.mark.parametrize(
    "line",
    ["“404页面不存在”背后的生意", "该平台删除了大量文章", "文章已删除，记者联系上了作者本人", "页面设计大赛启动", "Page not found is a phrase that everybody knows", "法院：网站无法访问应退费", ""],
)  # fmt: skip
def test_lines_that_say_more_state_nothing(line: str) -> None:
    assert said(line) is None


_PIECES = st.sampled_from(["<title>", "</title>", "<h1>", "<p>", "<form>", "<div style='display:none'>", "<script>", "</script>", "<a href='/x'>", "</a>", "页面不存在", "404", "百家乐", "登录", "安全验证", "Just a moment...", "锟斤拷", "\ufffd", "，", " ", "x", "é"])  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=200)
def test_any_page_has_an_answer(page: str) -> None:
    assert reason(page.encode()) in (None, *get_args(Reason))


@pytest.mark.skipif(not GOLDSET.is_dir(), reason=f"no pages with known answers in {GOLDSET}")
@pytest.mark.parametrize("part", ["zh", "world", "listings"])
def test_no_page_of_news_is_a_failure(part: str) -> None:
    found = {}
    for path in sorted((GOLDSET / part / "pages").iterdir()):
        body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if told := reason(body):
            found[path.name] = told
    assert found == {}


@pytest.mark.parametrize(("style", "expected"), [("", "not found"), ("display:none", None)])
def test_what_nobody_sees_states_nothing(style: str, expected: str | None) -> None:
    """Many systems ship their messages on every page and show the one that is meant."""
    body = f"<div style='{style}'><h1>页面不存在</h1><p>抱歉，您访问的页面不存在</p></div><h2>渡口早班船</h2><p>早上六点二十分开船，江面无雾。</p>"
    assert reason(html("海港新闻网", body)) == expected
