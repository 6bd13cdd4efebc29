"""Pages that come with status 200 and are no news, by the name of their outcome; and what gets onto the pages of a site that was broken into."""

from __future__ import annotations

SPAM = (
    "澳门新葡京娱乐城 百家乐在线 六合彩开奖 时时彩平台 真人娱乐平台 老虎机游戏 棋牌游戏下载 足球外围投注 幸运飞艇计划 皇冠体育投注".split()
)
FARM = "".join(f'<a href="http://{n}.spam.example/">{word}</a> ' for n, word in enumerate(SPAM))
HIDDEN_FARM = f'<div style="position:absolute;left:-9999px">{FARM}</div>'
"""On pages that are news otherwise."""


def _page(title: str, body: str) -> bytes:
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'.encode()


_BACK = '<a href="/news/">返回列表</a>'
_UNREADABLE = "第一班船的船工说，江面上的雾散得比往年早，孩子们不必再等到太阳出来才能过江上学。" * 6
SOFT: dict[str, list[bytes]] = {
    "challenge": [
        _page("安全验证_云溪网", "<p>请完成安全验证后继续访问</p><script src='/probe.js'></script>"),
        _page("", "<script>document.cookie='__jsl_clearance=1;path=/';location.href=location.pathname</script>"),
    ],
    "login": [
        _page("用户登录_云溪网", '<form><input name="user"><input type="password" name="password"><button>登录</button></form>'),
        _page("云溪网", '<p>您需要登录后才能查看本页内容。</p><a href="/login">登录</a>'),
    ],
    "not found": [
        _page("页面不存在_云溪网", f"<h1>页面不存在</h1><p>抱歉，您访问的页面不存在或已删除！</p>{_BACK}"),
        _page("云溪网", f"<h1>该文章已被删除</h1>{_BACK}"),
    ],
    "parked": [
        _page("portal.example.com is for sale", "<h1>portal.example.com is for sale</h1><p>Buy this domain.</p>"),
        _page("该域名正在出售", "<p>该域名正在出售，请联系经纪人</p>"),
    ],
    "mojibake": [
        _page("渡口", f"<h1>渡口</h1><div><p>{_UNREADABLE.encode('gbk').decode('utf-8', 'replace')}</p></div>"),
        _page("渡口", "<h1>渡口</h1><div><p>" + "锟斤拷锟斤拷，锟斤拷的孩子锟斤拷。" * 20 + "</p></div>"),
    ],
    "hidden links": [
        _page("六合彩开奖结果|老虎机游戏|百家乐", f"{HIDDEN_FARM}<p>欢迎光临</p>"),
        _page("时时彩平台,北京赛车,真人娱乐", f"<h1>平台导航</h1><div>{FARM}</div>"),
    ],
    "script": [_page("云溪网", '<div id="app"></div><script src="/js/app.js"></script>')],
}
