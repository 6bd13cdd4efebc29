"""Headers of article pages as the common systems, platforms and papers print them: what each field is read as, and that nothing is invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from newsportal.extract import article

TITLE = "海港新码头今天正式启用 年吞吐量将翻一番"
TEXT = [
    "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番，沿线企业的运输成本也会明显下降。",
    "据介绍，新码头总投资四十二亿元，建设历时三年，共有五个深水泊位，可以同时停靠五艘十万吨级的集装箱货轮，是本地区规模最大的专业码头。",
    "市交通部门负责人表示，下一步将加快铁路专用线的建设，打通港口与内陆之间的最后一公里，让更多的货物从这里走向世界各地的市场。",
    "附近的居民说，码头启用以后，来往的车辆明显多了起来，希望有关部门能够及早规划货车的通行路线，减少对周围生活的影响和打扰。",
]


@dataclass(frozen=True)
class Case:
    """A header and what it says."""

    name: str
    header: str
    source: str | None
    authors: list[str]
    editors: list[str]
    published: str | None
    """The beginning of the time; None where the test does not ask for it."""
    end: str
    above: str
    lead: str
    """What the first paragraph begins with."""

    def page(self) -> str:
        first, *others = TEXT
        body = "".join(f"<p>{paragraph}</p>" for paragraph in [self.lead + first, *others])
        return (
            f"<html lang='zh'><head><title>{TITLE}_海港网</title></head><body><div class='nav'><ul><li><a href='/'>首页</a></li>"
            f"<li><a href='/a/'>新闻</a></li><li><a href='/b/'>财经</a></li></ul></div><div class='main'>{self.above}<h1>{TITLE}</h1>{self.header}"
            f"<div class='content'>{body}</div>{self.end}</div><div class='footer'><p>版权所有 海港网 Copyright © 2024 海港传媒</p></div></body></html>"
        )


def case(
    name: str,
    header: str,
    *,
    source: str | None = None,
    authors: tuple[str, ...] = (),
    editors: tuple[str, ...] = (),
    published: str | None = "2024-07-01T10:00",
    end: str = "",
    above: str = "",
    lead: str = "",
) -> Case:
    return Case(name, header, source, list(authors), list(editors), published, end, above, lead)


# fmt: off
CASES = [
    case('arc-list', "<section><ul><li><span>作者, </span><span>陆一夫</span></li><li><span>职务, </span><span>海港台记者</span></li></ul></section><time datetime='2024-07-01'>2024年7月1日</time>", authors=('陆一夫',), published='2024-07-01'),
    case('hexo-next', "<div class='post-meta'><span class='post-time'><span class='post-meta-item-text'>发表于</span> <time datetime='2024-07-01T10:00:00+08:00'>2024-07-01</time></span><span class='post-category'><span class='post-meta-divider'>|</span> <span class='post-meta-item-text'>分类于</span> <span><a href='/c/'><span>财经</span></a></span></span><span>| <span>阅读次数</span> 128</span></div>", published='2024-07-01'),
    case('hexo-next-glued', "<div class='post-meta'>发表于 2024-07-01 | 更新于 2024-07-02 | 分类于 财经 | 阅读次数：128</div>", published='2024-07-01'),
    case('hexo-next2', "<div class='post-meta'><span>发表于：2024-07-01</span><span>更新于：2024-07-02</span><span>分类于：<a>随笔</a></span><span>本文字数：1.2k</span><span>阅读时长 ≈ 4 分钟</span></div>", published='2024-07-01'),
    case('hexo-butterfly', "<div id='post-meta'><div class='meta-firstline'><span class='post-meta-date'><i></i><span class='post-meta-label'>发表于</span><time datetime='2024-07-01T02:00:00.000Z'>2024-07-01</time><span>|</span><span class='post-meta-label'>更新于</span><time>2024-07-03</time></span><span class='post-meta-categories'><a>财经</a><i>></i><a>港口</a></span></div><div class='meta-secondline'><span>字数总计:</span><span>1.5k</span><span>|</span><span>阅读时长:</span><span>5分钟</span><span>|</span><span>阅读量:</span><span>12</span></div></div>", published='2024-07-01'),
    case('state-before-day', "<section><span>by <a href='/author/w0'>陆一夫</a> —</span> <span><span>已发布</span> <span>2024-07-01 10:00</span></span></section>", authors=('陆一夫',)),
    case('label-around-time', "<div class='info'><a href='/n/1.html'><span id='pubtime_baidu'>2024-07-01 10:00</span></a>&nbsp;来源：<span class='comeFrom'><a href='/'>西海体育</a></span><span class='share'>评论(14)</span></div>", source='西海体育'),
    case('slashes', "<div><h4><a href='/b/1'>陆一夫</a> 报道</h4></div><div><span>发布/2024年7月1日 10:00</span><span>更新/2024年7月1日 18:20</span></div>", authors=('陆一夫',)),
    case('hexo-posted', "<div class='meta'>发布于：2024-07-01 | 分类：财经观察</div>", published='2024-07-01'),
    case('hexo-fluid', "<div class='mt-1'><span>陆一夫</span> <time>2024年7月1日 上午</time></div><div class='mt-1'><span>1.5k 字</span> <span>13 分钟</span> <span>25 次</span></div>", authors=('陆一夫',), published='2024-07-01'),
    case('discuz-forum', "<div class='pti'><div class='authi'><a href='space-uid-1.html'>harborfan</a><em>发表于 2024-7-1 10:00</em><span>|</span><a>只看该作者</a><span>|</span><a>倒序浏览</a></div></div>", authors=('harborfan',)),
    case('discuz-forum-han', "<div class='pti'><div class='authi'><em>发表于 2024-7-1 10:00:21</em><span>|</span><a>显示全部楼层</a> <span>|</span><a>阅读模式</a></div></div>"),
    case('discuz-portal', "<p class='xg1'>2024-7-1 10:00<span class='pipe'>|</span> 发布者: <a href='space-uid-1.html'>admin</a><span class='pipe'>|</span> 查看: <em>221</em><span class='pipe'>|</span> 评论: 0</p>"),
    case('discuz-portal-src', "<p class='xg1'>2024-7-1 10:00<span class='pipe'>|</span> 发布者: <a href='space-uid-1.html'>harbor</a><span class='pipe'>|</span> 查看: 221<span class='pipe'>|</span> 评论: 0<span class='pipe'>|</span>来自: 西海日报</p>", source='西海日报'),
    case('discuz-portal-orig', "<p class='xg1'>2024-7-1 10:00| 发布者: harbor| 查看: 221| 评论: 0|原作者: 陆一夫|来自: 西海日报</p>", source='西海日报', authors=('陆一夫',)),
    case('discuz-from', "<div class='authi'><em>发布于 2024-7-1 10:00 来自手机</em> | 只看该作者</div>"),
    case('discuz-from2', "<div class='authi'>发表于 2024-7-1 10:00 来自 海港 · 浏览 221 · 来自手机客户端</div>"),
    case('discuz-sys', '<div><em>发布于 2024-7-1 10:00</em> <span>电梯直达</span></div>'),
    case('correspondent', "<div><span>海港網記者陸一夫 臨江</span> <time>2024-07-01 10:00</time></div>", source='海港網', authors=('陸一夫',)),
    case('account-bar', '<div>江北发布 | 2024-07-01 10:00</div>', source='江北发布'),
    case('account-bar-han', '<div>江北发布｜2024-07-01 10:00</div>', source='江北发布'),
    case('account-time', '<div>江北发布 2024-07-01 10:00</div>', source='江北发布'),
    case('account-time2', '<div><span>2024-07-01 10:00</span><span>江北发布</span></div>', source='江北发布'),
    case('account-source', '<div>来源：江北发布 | 2024-07-01 10:00</div>', source='江北发布'),
    case('account-source2', '<div>来源：江北发布 时间：2024-07-01 10:00</div>', source='江北发布'),
    case('account-source3', '<div>2024-07-01 10:00 来源：江北发布 作者：陆一夫</div>', source='江北发布', authors=('陆一夫',)),
    case('account-slash', '<div>江北发布 / 2024-07-01 10:00</div>', source='江北发布'),
    case('account-colon', '<div>来源：江北发布</div><div>发布：2024-07-01 10:00</div>', source='江北发布'),
    case('account-edit', '<div>2024-07-01 10:00 来源：青禾新闻编辑：陈安</div>', source='青禾新闻', editors=('陈安',)),
    case('account-edit2', '<div>来源：青禾新闻 编辑：陈安 2024-07-01 10:00</div>', source='青禾新闻', editors=('陈安',)),
    case('account-edit3', '<div>青禾新闻 编辑：陈安 2024-07-01 10:00</div>', source='青禾新闻', editors=('陈安',)),
    case('account-edit4', '<div>来源：青禾资讯<span>编辑：陈安</span><span>2024-07-01 10:00</span></div>', source='青禾资讯', editors=('陈安',)),
    case('account-edit-below', '<div>2024-07-01 10:00</div>', source='青禾新闻', editors=('陈安',), end='<p>来源：青禾新闻 编辑：陈安</p>'),
    case('account-edit-below2', '<div>2024-07-01 10:00</div>', source='青禾新闻', editors=('陈安',), end='<p>来源：青禾新闻编辑：陈安</p>'),
    case('account-rec', '<div>2024-07-01 10:00 来源：青禾新闻记者：陆一夫</div>', source='青禾新闻', authors=('陆一夫',)),
    case('tw-slash', '<div>2024-07-01 10:00 記者陸一夫／台北報導</div>', authors=('陸一夫',)),
    case('tw-slash-ascii', '<div>2024/07/01 10:00 記者王小明/高雄報導</div>', authors=('王小明',)),
    case('tw-bracket', '<div>2024/07/01 10:00 〔記者陸一夫／台北報導〕</div>', authors=('陸一夫',)),
    case('tw-bracket2', "<div><span class='time'>2024/07/01 10:00</span></div>", authors=('陸一夫',), lead='〔記者陸一夫／台北報導〕'),
    case('tw-p', '<div><time>2024-07-01 10:00</time></div><p>記者陸一夫／綜合報導</p>', authors=('陸一夫',)),
    case('tw-before', '<div>記者陸一夫／台北報導 2024-07-01 10:00</div>', authors=('陸一夫',)),
    case('tw-pipe', '<div>2024-07-01 10:00 | 記者陸一夫／台北報導</div>', authors=('陸一夫',)),
    case('tw-paper', '<div><span>2024-07-01 10:00</span><span>西海報 記者陸一夫／台北即時報導</span></div>', source='西海報', authors=('陸一夫',)),
    case('tw-paper2', '<div>西海報 記者<a>陸一夫</a>／台北即時報導</div><time>2024-07-01 10:00</time>', source='西海報', authors=('陸一夫',)),
    case('tw-two', '<div>2024-07-01 10:00 記者陸一夫、王小明／台北報導</div>', authors=('陸一夫', '王小明',)),
    case('tw-live', '<div>2024-07-01 10:00 西海時報 陸一夫</div>', source='西海時報', authors=('陸一夫',)),
    case('tw-desk', '<div>2024-07-01 10:00 國際中心／陸一夫報導</div>', authors=('陸一夫',)),
    case('tw-gloss', '<div>2024-07-01 10:00</div><p>（西海社記者陸一夫台北1日電）</p>', source='西海社', authors=('陸一夫',)),
    case('tw-edit', '<div>2024/07/01 10:00 文／記者陸一夫 編輯／王小明</div>', authors=('陸一夫',), editors=('王小明',)),
    case('hk-hkt', '<div>發佈時間：07:30 2021-08-19 HKT</div>', published='2021-08-19T07:30'),
    case('hk-hkt2', '<div>07:30 2021-08-19 HKT</div>', published='2021-08-19T07:30'),
    case('hk-hkt3', '<div><span>更新時間</span> 09:10 2021-08-19 HKT <span>發佈時間</span> 07:30 2021-08-19 HKT</div>', published='2021-08-19T07:30'),
    case('hk-cat', '<div>港聞 2024-07-01 10:00</div>'),
    case('hk-date', '<div>社會新聞 撰文：<a>陸一夫</a></div><div>出版：<time>2024-07-01 10:00</time> 更新：2024-07-01 12:00</div>', authors=('陸一夫',)),
    case('gov-org', '<div>发布机构：海港市教育局 发布日期：2024-07-01</div>', source='海港市教育局', published='2024-07-01'),
    case('gov-org2', '<table><tr><td>索 引 号</td><td>0001/2024-01</td><td>发布机构</td><td>海港市教育局</td></tr><tr><td>发文日期</td><td>2024-07-01</td><td>文 号</td><td>海教〔2024〕1号</td></tr></table>', source='海港市教育局', published='2024-07-01'),
    case('gov-org3', '<ul><li>索引号：0001</li><li>发布机构：海港市教育局</li><li>发布日期：2024-07-01</li><li>公开方式：主动公开</li></ul>', source='海港市教育局', published='2024-07-01'),
    case('gov-src-org', '<div>来源：海港日报 发布机构：海港市教育局 发布日期：2024-07-01 10:00</div>', source='海港日报'),
    case('gov-font', '<div>发布日期：2024-07-01 10:00 信息来源：海港市交通局 浏览次数：15 字号：[ 大 中 小 ]</div>', source='海港市交通局'),
    case('gov-font2', '<div>发布时间：2024-07-01 10:00:05 来源：海港市交通局 字体：【大】【中】【小】 打印 <a>关闭</a></div>', source='海港市交通局'),
    case('gov-font3', '<div><span>时间：2024-07-01</span><span>来源：</span><span>作者：</span><span>字号：</span><span>大</span><span>中</span><span>小</span></div>', published='2024-07-01'),
    case('gov-unit', '<div>发布单位：海港市交通局 发布时间：2024-07-01 10:00</div>', source='海港市交通局'),
    case('gov-public', '<div>信息公开机构：海港市交通局 公开日期：2024-07-01</div>', published='2024-07-01'),
    case('account-card2', "<div class='article-info'><span>2024-07-01 10:00</span><span>发布于：海港市</span></div>"),
    case('account-card3', "<div class='article-info'><span class='time'>2024-07-01 10:00</span>  <span>发布于：<a>海港</a></span></div>", source='西海广角', above="<div class='user-info'><h4><a href='//u.example/1'>西海广角</a></h4><dl><dd><em>1234</em>文章</dd><dd><em>8亿</em>总阅读</dd></dl><a>查看TA的文章></a></div>"),
    case('account-dots', "<div class='article-meta'><span>2024-07-01 10:00</span><span class='dot'>·</span><span class='name'><a href='/c/user/1'>西海广角</a></span><span>·</span><span>发布于海港</span></div>", source='西海广角'),
    case('account-original', "<div class='article-meta'><span class='original-tag'>原创</span><span>2024-07-01 10:00·<a class='name'>海港夜话</a></span></div>", source='海港夜话'),
    case('account-badge', "<div class='author-box'><p class='author-name'>西海广角</p><span>2024-07-01 10:00</span><span>西海广角官方账号</span><span>关注</span></div>", source='西海广角'),
    case('account-placed', "<div class='post_info'>2024-07-01 10:00:05 来源: <a href='/x'>西海广角</a> 海港 <a class='post_jubao'>举报</a></div><div>0 分享至</div>", source='西海广角', end="<div class='post_statement'>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“网x号”用户上传并发布，本平台仅提供信息存储服务。</div>"),
    case('account-letter', "<div id='meta_content'><span class='rich_media_meta_text'>原创</span><span>陆一夫</span><span><a id='js_name'>海港夜话</a></span><em id='publish_time'>2024-07-01 10:00</em><em>海港</em></div>", source='海港夜话', authors=('陆一夫',)),
    case('account-posted', "<div class='media'><p class='media-name'>西海广角</p><p class='media-meta'>2024-07-01 10:00<span>发布于</span><span>海港</span><span>西海广角官方账号</span></p></div>", source='西海广角'),
    case('paper-tools', "<div class='date-source'><span class='date'>2024年07月01日 10:00</span> <a class='source ent-source'>西海日报</a></div><div class='page-tools'><span>语音播报</span><span>缩小字体</span><span>放大字体</span><span>收藏</span><span>微博</span><span>微信</span><span>分享</span><span>0</span></div>", source='西海日报', editors=('陈安',), end="<p class='show_author'>责任编辑：陈安 SN123</p>"),
    case('unmarked-comment', '<div>2024-07-01 10:00 来源：西海网</div>', source='西海网', end="<div class='box'><h3>网友评论</h3><div><p>作者：海边人</p><p>写得真好。</p></div><div><p>作者：路过的</p><p>支持。</p></div></div>"),
    case('unmarked-comment2', '<div>2024-07-01 10:00 来源：西海网</div>', source='西海网', end="<div class='box'><div class='item'><div>作者：海边人 2024-07-02 11:00</div><p>写得真好，希望早日看到新码头。</p></div><div class='item'><div>作者：陆小海 2024-07-02 12:00</div><p>支持支持。</p></div></div>"),
    case('unmarked-comment3', '<div>2024-07-01 10:00 来源：西海网</div>', source='西海网', end="<div class='box'><div>共有2条评论</div><div class='item'><span>作者：陈小海</span><p>写得真好，希望早日看到新码头。</p></div></div>"),
    case('dede', "<div class='info'><small>时间:</small>2024-07-01 10:00<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>128次</div>", end="<div class='dede_pages'></div><div>(责任编辑：admin)</div>"),
    case('dede2', "<div class='info'><small>时间:</small>2024-07-01 10:00<small>来源:</small>西海网 <small>作者:</small>陆一夫 <small>点击:</small><script></script>次</div>", source='西海网', authors=('陆一夫',), editors=('harbor',), end='<div>(责任编辑：harbor)</div>'),
    case('ecms', "<div class='info'>2024-07-01 10:00:00 &nbsp;&nbsp;来源：<a href=''>西海网</a>&nbsp;&nbsp;作者：<a href='mailto:x@y.example'>陆一夫</a>&nbsp;&nbsp;评论：<a>0</a>&nbsp;&nbsp;点击：</div>", source='西海网', authors=('陆一夫',)),
    case('phpcms', "<div class='crumbs'><a>首页</a><span> > </span><a>新闻</a> > 正文</div>", published=None),
    case('phpcms2', "<span>2024-07-01 10:00:05&nbsp;&nbsp;&nbsp;来源：西海网&nbsp;&nbsp;&nbsp;评论：<a>0</a> 点击：<span id='hits'></span></span>", source='西海网'),
    case('boda', "<div align='center'>时间：2024-07-01&nbsp;&nbsp; 作者：<span>陆一夫</span>&nbsp; 来源：学生处&nbsp; 点击：<span id='dynclicks'></span>次</div>", source='学生处', authors=('陆一夫',), published='2024-07-01'),
    case('boda2', "<div class='winstyle'>2024年07月01日 10:00&nbsp;陆一夫&nbsp;点击：[<span>128</span>]</div>", authors=('陆一夫',)),
    case('boda3', '<div>作者：&nbsp;&nbsp;来源：&nbsp;&nbsp;发布时间：2024-07-01&nbsp;&nbsp;浏览量：<span>12</span></div>', published='2024-07-01'),
    case('boda4', '<div>供稿单位：学生处&nbsp; 撰稿：陆一夫 摄影：林涛 编辑：陈安 审核：王海 发布日期：2024-07-01</div>', source='学生处', authors=('陆一夫',), editors=('陈安',), published='2024-07-01'),
    case('trs', "<div class='xl_tit_info'><span>发布时间：2024-07-01 10:00</span><span>来源：<script></script>海港市交通局</span><span>浏览次数：</span><span>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</span><span>打印</span></div>", source='海港市交通局'),
    case('trs2', "<div><!--来源--><span class='ly'>海港日报</span><span class='rq'>2024-07-01 10:00</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><span class='dy'>打印</span></div>", source='海港日报'),
    case('trs3', '<div>2024-07-01 10:00 \u3000来源： 海港日报\u3000 【字体：大 中 小】 【打印】【关闭】</div>', source='海港日报', editors=('陈安',), end='<div>责任编辑： 陈安</div>'),
    case('broadcaster', "<div class='info1'>来源：<a>西海新闻客户端</a> | 2024年07月01日 10:00:05</div>", source='西海新闻客户端', editors=('陈安', '林涛',), end="<div class='zebian'><span>编辑：陈安</span><span>责任编辑：林涛</span></div>"),
    case('paper-lines', '<div>西海新闻记者 陆一夫</div><div>2024-07-01 10:00</div><div>来源：<span>西海新闻</span></div>', source='西海新闻', authors=('陆一夫',)),
    case('account-lead', "<div class='article-title-icon'><a class='title-icon-item item-a' href='/user/12'>西海夜话</a><span>·</span><span class='item-time'>2024-07-01 10:00</span></div>", source='西海夜话'),
    case('wire-line', '<div>2024年07月01日 10:00:05</div><div>西海财讯 陆一夫</div>', source='西海财讯', authors=('陆一夫',)),
    case('finance-items', "<div class='infos'><div class='item'>2024年07月01日 10:00</div><div class='item'>来源：西海证券报</div><div class='item'>编辑：陈安</div></div>", source='西海证券报', editors=('陈安',), end='<p>（文章来源：西海证券报）</p>'),
    case('finance-items2', "<div class='infos'><div class='item'>2024年07月01日 10:00</div><div class='item'>作者：陆一夫 等</div><div class='item'>来源：西海证券报</div></div>", source='西海证券报', authors=('陆一夫',)),
    case('finance-links', "<div class='tip'><span class='pr20'>2024-07-01 10:00:05</span> <a>西海报</a> <a>陆一夫</a></div>", source='西海报', authors=('陆一夫',), editors=('陈安',), end='<div>（责任编辑：陈安 HN001）</div>'),
    case('wp-zh', "<div class='entry-meta'><span class='posted-on'>发布于 <a><time datetime='2024-07-01T10:00:00+08:00'>2024年7月1日</time></a></span><span class='byline'> 由 <span class='author vcard'><a href='/author/luyifu/'>陆一夫</a></span></span></div>", authors=('陆一夫',)),
    case('wp-zh2', "<div class='entry-meta'>作者：<a href='/author/x/' rel='author'>陆一夫</a> 发布于：2024年7月1日 分类：<a rel='category tag'>财经</a> <a>3条评论</a></div>", authors=('陆一夫',), published='2024-07-01'),
    case('wp-zh3', "<div class='article-meta'><span class='item'>2024-07-01</span><span class='item'>分类：<a>财经</a></span><span class='item'>阅读(128)</span><span class='item'>评论(0)</span></div>", published='2024-07-01'),
    case('wp-zh4', "<div class='entry-info'><a class='nickname' href='/author/1'>陆一夫</a><span class='dot'>•</span><time>2024年7月1日 上午10:00</time><span class='dot'>•</span><a rel='category tag'>财经</a><span>•</span><span>阅读 128</span></div>", authors=('陆一夫',)),
    case('wp-zh5', "<div class='entry-info'><a class='nickname' href='/author/1'>海港夜话</a><span class='dot'>•</span><time>2024年7月1日 上午10:00</time><span class='dot'>•</span><a rel='category tag'>财经</a><span>•</span><span>阅读 128</span></div>", source='海港夜话'),
    case('wp-zh6', "<ul class='meta'><li>财经</li><li>2024-07-01</li><li>128 阅读</li><li>0 评论</li></ul>", published='2024-07-01'),
    case('cn-plain', '<p>2024-07-01 10:00\u3000财经\u3000阅读 128</p>'),
    case('typecho', "<ul class='post-meta'><li>作者: <a>harbor</a></li><li>时间: <time datetime='2024-07-01T10:00:00+08:00'>July 1, 2024</time></li><li>分类: <a>默认分类</a></li></ul>", authors=('harbor',)),
    case('zblog', '<h6>发布:<strong>harbor</strong> | 分类:<a>财经</a> | 评论:0 | 发布时间:2024-07-01 10:00</h6>'),
    case('news-approve', '<div>作者：陆一夫 | 编辑：陈安 | 审核：王海 | 来源：海港大学 | 时间：2024-07-01 10:00 | 浏览：128</div>', source='海港大学', authors=('陆一夫',), editors=('陈安',)),
    case('epaper', '<p>2024年07月01日 星期一</p><p>□ 本报记者 陆一夫</p>', authors=('陆一夫',), published='2024-07-01'),
    case('mobile', "<div class='author'><span>西海晚报</span><span>07-01 10:00</span><span>关注</span></div>", source='西海晚报', published=None),
    case('finance-time', '<div>2024-07-01 10:00 财经</div>'),
    case('tech', '<div>陆一夫 · 2024-07-01 10:00 · 财经</div>', authors=('陆一夫',)),
    case('src-link-only', "<div>2024-07-01 10:00 <a href='http://x.example'>查看原文</a></div>"),
    case('read-time', '<div>2024-07-01 10:00 阅读时间约 5 分钟</div>'),
    case('ip-loc', '<div>2024-07-01 10:00 IP属地：海港</div>'),
    case('word-count', '<div>2024-07-01 10:00 本文共 1523 字</div>'),
    case('copyright', '<div>2024-07-01 10:00 版权声明</div>'),
    case('subscribe', '<div>2024-07-01 10:00 听全文</div>'),
    case('hits', '<div>2024-07-01 10:00 热度 128 ℃</div>'),
    case('ai', '<div>2024-07-01 10:00 AI摘要</div>'),
    case('original-label', '<div>2024-07-01 10:00 原创文章</div>'),
    case('dept', '<div>2024-07-01 10:00 党建工作</div>'),
    # More of the same families, and lines beside the time that name nobody.
    case('gov-meta-table', "<table class='xxgk'><tr><td>索引号：</td><td>11330000/2024-01234</td><td>主题分类：</td><td>交通</td></tr><tr><td>发布机构：</td><td>海港市交通局</td><td>发文日期：</td><td>2024-07-01</td></tr><tr><td>文号：</td><td>海交〔2024〕12号</td><td>有效性：</td><td>有效</td></tr></table>", source='海港市交通局', published='2024-07-01'),
    case('gov-dl', '<dl><dt>发文机关：</dt><dd>海港市人民政府办公室</dd><dt>成文日期：</dt><dd>2024-06-28</dd><dt>发布日期：</dt><dd>2024-07-01</dd></dl>', source='海港市人民政府办公室', published='2024-07-01'),
    case('gov-info', "<div class='info'><span>发布时间： 2024-07-01 10:00</span><span>信息来源： 海港市卫生健康委员会</span><span>访问量： <i>128</i></span><span>字号：<a>大</a><a>中</a><a>小</a></span><span><a>打印</a></span><span>分享</span></div>", source='海港市卫生健康委员会'),
    case('gov-info-empty', "<div class='info'><span>发布时间： 2024-07-01 10:00</span><span>信息来源：</span><span>访问量： <i>128</i></span></div>"),
    case('gov-two-lines', '<div>来源：海港市发展和改革委员会</div><div>发布日期：2024-07-01 10:00</div><div>浏览次数：128 次</div><div>【字体：大 中 小】</div>', source='海港市发展和改革委员会'),
    case('gov-view', "<div class='title_info'>2024-07-01 10:00 &nbsp; 来源： <span>海港市统计局</span> &nbsp;【<a>放大</a>】【<a>缩小</a>】【<a>打印</a>】</div>", source='海港市统计局'),
    case('gov-net', '<div>时间：2024-07-01 10:00 来源：海港市政府网站</div>', source='海港市政府网站'),
    case('gov-net2', '<div>稿源：海港发布 发布时间：2024-07-01 10:00 责任编辑：陈安</div>', source='海港发布', editors=('陈安',)),
    case('gov-voice', '<div>2024-07-01 10:00 来源：海港发布微信公众号 阅读：128</div>', source='海港发布微信公众号'),
    case('court', '<div>来源：海港市中级人民法院  作者：陆一夫  发布时间：2024-07-01 10:00:12</div>', source='海港市中级人民法院', authors=('陆一夫',)),
    case('police', '<div>发布单位：海港市公安局交警支队 | 发布时间：2024-07-01 10:00 | 浏览量：12</div>', source='海港市公安局交警支队'),
    case('school', "<div class='info'>作者：新闻中心 审核：王海 来源：党委宣传部 发布时间：2024-07-01 浏览次数：128</div>", source='党委宣传部', authors=('新闻中心',), published='2024-07-01'),
    case('school2', '<p>文字：陆一夫 图片：林涛 审核：王海 编辑：陈安 发布时间：2024-07-01</p>', authors=('陆一夫',), editors=('陈安',), published='2024-07-01'),
    case('school3', '<p>2024年07月01日 10:00 &nbsp; （点击： <span>128</span>）</p>'),
    case('school4', '<p>发布者：陈安 发布时间：2024-07-01 浏览次数：128</p>', published='2024-07-01'),
    case('school5', '<div>撰稿人：陆一夫 审稿人：王海 上传：林涛 日期：2024-07-01</div>', authors=('陆一夫',), published='2024-07-01'),
    case('paper-a', "<div class='source'><span>2024-07-01 10:00:12</span>&nbsp;&nbsp;<span>来源：<a>西海晚报</a></span><span>【字号：大 中 小】</span></div>", source='西海晚报', editors=('陈安',), end='<div>[责任编辑：陈安]</div>'),
    case('paper-b', "<div class='info'>2024-07-01 10:00:12<em>|</em>西海日报<em>|</em>记者 陆一夫</div>", source='西海日报', authors=('陆一夫',)),
    case('paper-c', "<div class='info'>西海日报客户端<em>|</em>记者 陆一夫 通讯员 林涛<em>|</em>2024-07-01 10:00</div>", source='西海日报客户端', authors=('陆一夫', '林涛')),
    case('paper-d', '<div><i>2024-07-01 10:00</i><i>来源：西海新闻客户端</i><i>作者：西海新闻记者 陆一夫</i></div>', source='西海新闻客户端', authors=('陆一夫',)),
    case('paper-e', '<div>西海都市报·江北号 2024-07-01 10:00</div>', source='西海都市报·江北号'),
    case('paper-f', '<div>2024-07-01 10:00 西海都市报记者 陆一夫</div>', source='西海都市报', authors=('陆一夫',)),
    case('paper-g', '<div>本报记者 陆一夫 《 西海日报 》（ 2024年07月01日\u3000 06 版）</div>', source='西海日报', authors=('陆一夫',), published='2024-07-01'),
    case('paper-h', '<div>第A06版：要闻 2024-07-01 星期一</div>', published='2024-07-01'),
    case('paper-i', '<div>稿件来源：西海晚报  作者：本报记者 陆一夫 林涛  2024-07-01 10:00</div>', source='西海晚报', authors=('陆一夫', '林涛')),
    case('wire', '<div>2024-07-01 10:00:12 来源：中海社网 字号：大 中 小</div>', source='中海社网', authors=('陆一夫',), lead='中海社海港7月1日电 (记者 陆一夫)'),
    case('broadcast', '<div>来源：西海卫视 | 2024年07月01日 10:00:12</div>', source='西海卫视', editors=('陈安', '林涛'), end='<p>编辑：陈安 责任编辑：林涛</p><p>点击收起全文</p>'),
    case('finance-a', '<div>2024-07-01 10:00 来源：西海证券报·江北网 作者：陆一夫 <a>A股</a></div>', source='西海证券报·江北网', authors=('陆一夫',)),
    case('finance-b', '<p>本文作者：陆一夫，来源：西海见闻，原文标题：《海港新码头》</p><div>2024-07-01 10:00</div>', source='西海见闻', authors=('陆一夫',)),
    case('finance-c', '<div>西海财经 <span>2024-07-01 10:00</span> <a>阅读(3.2万)</a> <a>收藏</a></div>', source='西海财经'),
    case('tech-a', "<div><a href='/author/12'>陆一夫</a><span>2024-07-01 10:00</span><span>海港</span></div>", authors=('陆一夫',)),
    case('tech-b', "<div class='author-info'><img><a class='author-name' href='/u/12'>海港夜话</a><span class='time'>2024-07-01 10:00</span><span>关注</span></div>", source='海港夜话'),
    case('tech-c', "<div>作者：<a href='/u/2'>海港夜话</a> | 2024-07-01 10:00 | 评论 12</div>", authors=('海港夜话',)),
    case('tech-d', '<div>编译 | 陆一夫</div><div>编辑 | 陈安</div><div>2024-07-01 10:00</div>', authors=('陆一夫',), editors=('陈安',)),
    case('tech-f', '<div>2024-07-01 10:00 · 来自专栏 <a>港口那些事</a></div>'),
    case('tech-g', '<div>海港夜话 2024-07-01 10:00 发表于浙江</div>'),
    case('blog-account', "<div class='bar'><span>原创</span><a class='follow-nickName' href='/u'>harbor_fan</a><span class='time'>于 2024-07-01 10:00:12 发布</span><span class='read-count'>阅读量1.2k</span><a>收藏 5</a></div>", source='harbor_fan'),
    case('blog-writer', "<div><span class='name'><a href='/u/1'>海边走走</a></span><span class='publish-time'>2024.07.01 10:00</span><span>字数 1,024</span><span>阅读 128</span></div>", source='海边走走'),
    case('forum-a', "<div><a href='/user/1'>海边走走</a> 楼主 2024-07-01 10:00 只看楼主 倒序</div>", source='海边走走'),
    case('forum-b', '<div>发表于 2024-7-1 10:00 | 显示全部楼层 | 来自江北省海港市</div>'),
    case('forum-c', '<div>作者:<a>海边走走</a> 时间:2024-07-01 10:00 点击:128 回复:12</div>', authors=('海边走走',)),
    case('hk-a', '<div><span>撰文：</span><a>陆一夫</a><span>出版：</span><time>2024-07-01 10:00</time><span>更新：</span><time>2024-07-01 11:00</time></div>', authors=('陆一夫',)),
    case('hk-b', '<div>社會 2024/07/01 10:00 文：陳小華</div>', authors=('陳小華',)),
    case('hk-c', '<div>2024-07-01 10:00 最後更新 12:00 西海日報</div>', source='西海日報'),
    case('tw-a', '<div><span>2024-07-01 10:00</span><span>西海報 記者陳小華、林大同／台北－海港連線報導</span></div>', source='西海報', authors=('陳小華', '林大同')),
    case('tw-b', '<div>文／陳小華 2024-07-01 10:00</div>', authors=('陳小華',)),
    case('tw-c', '<div><a>陳小華</a> 2024-07-01 10:00 人氣 128</div>', authors=('陳小華',)),
    case('tw-d', "<div class='author'>西海新聞網 陳小華</div><div>2024年7月1日 週一 上午10:00</div>", source='西海新聞網', authors=('陳小華',)),
    case('tw-e', '<div>2024-07-01 10:00 聯合報導</div>'),
    case('tw-f', '<div>2024-07-01 10:00 [記者陳小華／台北報導]</div>', authors=('陳小華',)),
    case('tw-h', '<div>2024/07/01 10:00</div>', authors=('陳小華',), lead='記者陳小華／台北報導 '),
    case('tw-i', '<div>中海社 2024/07/01 10:00（07/01 12:00更新）</div>', source='中海社'),
    case('tw-j', '<div>撰文者：陳小華 2024-07-01 10:00</div>', authors=('陳小華',)),
    case('bar-repeats-title', f"<div class='date-source'><span>2024-07-01 10:00</span> <span class='source'>博物馆看西海</span></div><div class='second-title'>{TITLE}</div>", source='博物馆看西海'),
    case('account-over-time', "<div class='author-info'><a href='/member/12.html'>西海工作室</a></div><div>2024-07-01 10:00</div>", source='西海工作室'),
    case('account-alone', "<div class='head'><a href='/people/xihai'>码头老吴</a></div><div>在码头干过十二年</div>", source='码头老吴', published='2024-07-01T10:00', end="<div>发布于 2024-07-01 10:00</div>"),
    case('account-none', "<div><a href='/people/a'>码头老吴</a></div><div><a href='/people/b'>海边小林</a></div>", published=None),
    case('pen-name', "<div><a href='/author/1'>拾光</a><span>2024-07-01 10:00</span><span class='source'>西海网</span></div>", source='西海网', authors=('拾光',)),
    case('pieces', "<div><span>文字</span><a href='/a/1'>陸一夫</a><span>攝影</span><a href='/a/2'>陳小華</a><span>設計</span><a href='/a/3'>林大同</a><time datetime='2024-07-01'>2024/7/1</time></div>", authors=('陸一夫',), published=None),
    case('pieces-listed', "<div>2024-07-01 10:00</div><ul><li><span>文</span><a href='/a/1'>陸一夫</a></li><li><span>攝影</span><a href='/a/2'>陳小華</a></li></ul>", authors=('陸一夫',)),
    case('pieces-desk', "<div>2024-07-01 10:00</div><p class='author'>記者<a href='/a/1'>陸一夫</a>／綜合報導</p>", authors=('陸一夫',)),
    case('account-and-counter', "<div><a href='/u/12'><em>码头阿凯</em></a><span>2024-07-01 10:00</span><span>阅读数：3.2万+</span></div>", source='码头阿凯'),
    case('pieces-signed', "<div><span>2024-07-01 10:00</span>|<span>来源：西海网-西海日报</span>|<span>记者 陆一夫 通讯员 陈安</span></div>", source='西海网-西海日报', authors=('陆一夫', '陈安')),
    case('pieces-no-reporter', "<div><span>2024-07-01 10:00</span><span>来源：西海网</span><span>通讯员之家</span></div>", source='西海网'),
    case('relative-name', "<div><span class='by'>陆一夫</span><span>3小时前</span><span>来源：西海网</span></div>", source='西海网', authors=('陆一夫',), published=None),
    case('spaced-name', "<p>陆 安<span class='date'>《西海日报》（2024年07月01日 第 05 版）</span></p>", source='西海日报', authors=('陆安',), published=None),
    case('text-and-pictures', "<div>2024-07-01</div><div>本报记者　陆一夫　本报通讯员　陈安　文/图</div>", authors=('陆一夫', '陈安'), published='2024-07-01'),
    case('title-marks-glued', "<div>2024-07-01　来源：《西海教育报》<a>收藏</a></div>", source='《西海教育报》', published='2024-07-01'),
    case('cite', "<div class='art_time'><cite class='art_cite'>西海航讯</cite><span>2024-07-01</span><span>10:00</span></div>", source='西海航讯'),
    case('names-in-byline', "<address class='byline'>陆一夫, 陈安</address><time>2024年7月1日 10:00</time>", authors=('陆一夫', '陈安')),
    case('photo-agency', "<div>2024-07-01 10:00</div><figure><img src='/a.jpg'><figcaption>街头</figcaption><span>© 西海新闻社</span></figure>"),
    case('paper-named-wen', '<div>2024-07-01 10:00 來源：西海文匯報</div>', source='西海文匯報', authors=('周紹基',), lead='（西海文匯報訊 記者 周紹基）'),
    case('gov-record-above', '<div>2024-07-01</div>', source='海港市教育局', published='2024-07-01', above="<table><tr><td>索引号：</td><td>0001/2024</td><td>主题：</td><td>教育</td></tr><tr><td>发布机构：</td><td>海港市教育局</td><td>发布日期：</td><td>2024年07月01日</td></tr><tr><td>名 称：</td><td>海港市教育局通知</td></tr><tr><td>文 号：</td><td>海教〔2024〕1号</td><td>主题词：</td><td></td></tr></table>"),
    case('trap-visits', "<div class='post-meta'><span class='post-author'>412次访问</span><time>2024-07-01</time></div>", published='2024-07-01'),
    case('names-below-label', "<div>2024.07.01 10:00</div><figure><figcaption>文 </figcaption><ul><li><a href='/author/1'>陆一夫</a></li><li><a href='/author/2'>陈小华</a></li></ul></figure><figure><figcaption>攝影</figcaption><ul><li><a href='/author/3'>何林</a></li></ul></figure>", authors=('陆一夫', '陈小华')),
    case('pictures-below-label', "<div>2024.07.01 10:00</div><div>攝影</div><ul><li><a href='/author/3'>何林</a></li></ul>"),
    case('names-below-label-linked', "<div>2024.07.01 10:00</div><div><div>文字</div></div><a href='/authors/1'><div>陆一夫</div></a><a href='/authors/2'><div>陈小华</div></a><div><div>攝影</div></div><a href='/authors/3'><div>何林</div></a>", authors=('陆一夫', '陈小华')),
    case('reprinted', "<div>2024-07-01 10:00 by 老舵手</div>", source='海港晚报', end="<div><b>注：本文转载自海港晚报，转载目的在于传递更多信息，并不代表本网赞同其观点和对其真实性负责。</b></div>"),
    case('trap-overview', "<div>2024-07-01 10:00</div>", above="<aside><h6>站点概览</h6><div class='site-author-name'>陆一夫</div><div>12<span>文章</span></div></aside>"),
    case('glued-day', "<div class='meta'><div class='item'><span>2024-07-01</span><span>/</span><span>3 评论</span><span>/</span><span>128 阅读</span></div></div>", published='2024-07-01'),
    case('remark-on-age', "<div>2024-07-01 10:00</div><div class='tip'><div>温馨提示：</div><div>本文最后更新于2024-07-03，若内容或图片失效，请留言反馈。部分素材来自网络，请联系我们。</div></div>"),
    case('person-drawn', "<div><span><i class='fa fa-user'></i> 陆一夫</span><span><i class='fa fa-eye'></i> 128 阅读</span><span><i class='fa fa-comments'></i> 0 评论</span></div><div>2024-07-01 10:00</div>", authors=('陆一夫',)),
    case('person-drawn2', "<div><div class='meta'><i class='icon icon-username'></i> <a href='javascript:;'>陆一夫</a></div><div class='meta'><i class='icon icon-calendar'></i> <a>2024-07-01 10:00</a></div></div>", authors=('陆一夫',)),
    case('trap-person-drawn', "<div><i class='fa fa-user'></i> 登录 <i class='fa fa-clock-o'></i> 2024-07-01 10:00</div>", published=None),
    case('by-after-day', "<div><span>2024-07-01 10:00 by 陆一夫</span><span><a href='javascript:;'><i class='fa fa-eye'></i><span>128</span></a><a href='/like'><span class='count'>6</span></a></span></div>", authors=('陆一夫',)),
    case('author-over-headline', '', published='2024-07-01', authors=('陆一夫',), above="<div><a href='/authors/1'><img src='/1.png'></a><div><a href='/authors/1'>陆一夫</a><div><span>发布于 2024-07-01</span><span>/</span><span>28 阅读</span></div></div></div>"),
    case('account-under-headline', "<div class='author'><div class='text'><p class='name'>陆一夫</p><p class='time'>2024-07-01 10:00</p></div><button>关注</button></div>", authors=('陆一夫',)),
    case('trap-distance', "<div class='author'><div class='text'><p class='name'>陆一夫</p><p class='time'>3 天前</p></div><button><span>关注</span></button></div>", published=None, authors=('陆一夫',)),
    case('readers-only', '<div>2024-07-01 10:00</div>', authors=('陆一夫',), end="<p class='need-reply'>此处内容 <a href='#comments'>回复</a> 可见</p><div><b>作者:</b> <a href='/author/1/' rel='author'>陆一夫</a></div>"),
    case('remark-on-age2', "<div>2024-07-01 10:00</div><div class='info'>本文最后更新于 300 天前，其中的信息可能已经过时，如有错误请发送邮件</div>"),
    case('told-below', "<div><span>128</span><span>次阅读</span></div>", published='2024-07-01', end="<div class='foot'>版权声明：本站原创文章，由 <a href='/author/1'>码头老吴</a> 2024-07-01发表，共计318字。</div>"),
    case('trap-login', '<div>2024-07-01 10:00 登录 注册</div>'),
    case('trap-home', "<div>2024-07-01 10:00 <a href='/'>返回首页</a></div>"),
    case('trap-nextprev', '<div>2024-07-01 10:00 <a>上一篇</a> <a>下一篇</a></div>'),
    case('trap-column', "<div>2024-07-01 10:00 <a href='/a/'>本地要闻</a></div>"),
    case('trap-column2', "<div>2024-07-01 10:00 <a href='/category/port'>海港生活圈</a></div>"),
    case('trap-tags', "<div>2024-07-01 10:00 <a href='/tag/1'>港口经济</a> <a href='/tag/2'>货轮</a></div>"),
    case('trap-sub', '<div>2024-07-01 10:00</div><div>三艘货轮当天靠泊</div>'),
    case('trap-region', '<div>2024-07-01 10:00 浙江杭州</div>'),
    case('trap-region2', '<div>2024-07-01 10:00 海港市</div>'),
    case('trap-ticker', '<div>2024-07-01 10:00 沪深300 3461.66 +0.48%</div>'),
    case('trap-slogan', '<div>2024-07-01 10:00 让新闻离你更近</div>'),
    case('trap-app', '<div>2024-07-01 10:00 打开APP阅读</div>'),
    case('trap-app2', '<div>2024-07-01 10:00 APP内打开</div>'),
    case('trap-audio', '<div>2024-07-01 10:00 收听本文 05:12</div>'),
    case('trap-vip', '<div>2024-07-01 10:00 会员专享</div>'),
    case('trap-first', '<div>2024-07-01 10:00 首发</div>'),
    case('trap-ad', '<div>2024-07-01 10:00 合作推广</div>'),
    case('trap-copy', '<div>2024-07-01 10:00 复制链接 举报反馈</div>'),
    case('trap-update', '<div>2024-07-01 10:00 更新于2024-07-02 12:00</div>'),
    case('trap-count', '<div>2024-07-01 10:00 1.2万次围观</div>'),
    case('trap-hot', '<div>2024-07-01 10:00 浏览器朗读 夜间模式</div>'),
    case('trap-en', '<div>2024-07-01 10:00 Views: 128 Font Size A A</div>'),
    case('trap-pics', '<div>2024-07-01 10:00 共12张</div>'),
    case('trap-edition', '<div>2024-07-01 10:00 北京版</div>'),
    case('trap-topic', '<div>2024-07-01 10:00 专题：海港新码头</div>'),
    case('trap-summary', "<div>2024-07-01 10:00</div><div class='summary'>摘要：海港新码头启用，来源于三年建设。</div>"),
    case('trap-source-sentence', '<div>2024-07-01 10:00</div>', end='<p>图片来源：海港图库</p><p>数据来源：海港统计局</p>'),
]
# fmt: on


@pytest.mark.parametrize("each", CASES, ids=lambda each: each.name)
def test_header(each: Case) -> None:
    found = article(each.page().encode(), "https://news.harbour.example/a/1.html", now=datetime(2024, 7, 4, tzinfo=UTC))
    assert (found.source, found.authors, found.editors) == (each.source, each.authors, each.editors)
    assert found.title == TITLE
    assert [paragraph.removeprefix(each.lead) for paragraph in found.paragraphs] == TEXT
    if each.published:
        assert found.published is not None
        assert found.published.isoformat().startswith(each.published)
