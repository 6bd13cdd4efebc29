"""Readers' comments are told by their reply buttons, whatever their boxes are called."""

from __future__ import annotations

import pytest

from newsportal.extract import article

STORY = ["云溪步道今天起向市民开放，沿线新添三处驿站。", "负责人说，夜里的灯会亮到十一点，周末延长一小时。"]
SAID = [
    "这条路我走了十年，今天终于修好了，傍晚可以带孩子去。",
    "希望驿站里能有热水，冬天在外面走久了很冷，老人尤其需要。",
    "停车还是不方便，周末去的人一多就堵在桥头，能不能加几个车位？",
]


def page(thread: str, story: list[str] = STORY) -> bytes:
    text = "".join(f"<p>{line}</p>" for line in story)
    return f"<title>云溪步道开放</title><h1>云溪步道开放</h1><div><div>{text}</div><div>{thread}</div></div>".encode()


def paragraphs(html: bytes) -> list[str]:
    return article(html, "https://news.example/1.html").paragraphs


@pytest.mark.parametrize(
    "heading", ["最热评论", "评论 66文明上网理性发言，请遵守《新闻评论服务协议》", "3条评论", "网友跟帖（3）", "12 Comments"]
)
@pytest.mark.parametrize("button", ["回复", "5月16日18:14举报赞494回复", "2 hours ago · Reply"])
def test_a_thread_under_a_heading(heading: str, button: str) -> None:
    said = "".join(f"<p>{line}</p><p>{button}</p>" for line in SAID)
    assert paragraphs(page(f"<p>{heading}</p>{said}")) == STORY


def test_two_comments_are_enough_under_a_heading() -> None:
    said = "".join(f"<p>{line}</p><p>回复</p>" for line in SAID[:2])
    assert paragraphs(page(f"<p>全部评论</p>{said}")) == STORY


def test_one_comment_in_japanese_under_its_heading() -> None:
    story = [
        "市議会は24日、港の古い灯台の一般公開をさらに10年間続けることを可決した。",
        "塔の修理は来年の春に始まり、費用は半分を国が負担する。",
    ]
    said = "<div><b>海の男</b> 2023/07/28 11:02<p>町にとってようやく良い知らせです。日曜に子どもと行ってみます。</p><a>返信</a></div>"
    html = page(f"</div></div><div><h3>コメント（2）</h3>{said}", story).replace("云溪步道开放".encode(), "灯台の公開を延長".encode())
    assert paragraphs(html) == story


def test_nothing_of_the_story_stands_behind_its_comments() -> None:
    said = "".join(f"<p>{line}</p><p>回复</p>" for line in SAID)
    behind = "<h2>精选视频</h2><p>播放</p><p>下一个</p><p>海港渔市夏季开市，头一网海鲜上岸。</p>"
    assert paragraphs(page(f"<p>全部评论</p>{said}{behind}")) == STORY


def test_a_thread_without_a_heading_begins_with_the_first_button() -> None:
    said = "<p>回复 举报</p>" + "".join(f"<p>{line}</p><p>3楼 回复</p>" for line in SAID)
    assert paragraphs(page(said)) == STORY


def test_the_buttons_under_the_title_of_a_forums_thread() -> None:
    posts = "".join(f"<div><div>{line}</div><div>{at}楼2024-07-0{at} 10:00回复</div></div>" for at, line in enumerate(SAID, 2))
    first = f"<div><div>{'<br>'.join(STORY)}</div><div>1楼2024-07-01 10:00回复</div></div>"
    html = f"<title>云溪步道开放_海港贴吧</title><h3>云溪步道开放</h3><ul><li>只看楼主</li><li>收藏</li><li>回复</li></ul>{first}{posts}"
    found = article(html.encode(), "https://bbs.example/p/1")
    assert (found.title, found.paragraphs) == ("云溪步道开放", STORY)


def test_a_story_that_tells_of_replies_is_whole() -> None:
    story = [
        "市民留言",
        STORY[0],
        "住建部门回复",
        "桥头的车位已经列入计划，年内开工，明年春天可以使用。",
        "交通部门回复",
        "周末的班车从本月起增加一倍，末班车延到夜里十点。",
    ]
    assert paragraphs(page("", story))[-1] == story[-1]
    assert STORY[0] in paragraphs(page("", story))


def test_a_sentence_that_begins_with_comments_is_no_heading() -> None:
    story = [*STORY, "评论人士说，此举让老街重新热闹起来。"]
    said = "".join(f"<p>{line}</p><p>回复</p>" for line in SAID)
    assert paragraphs(page(f"<p>网友评论</p>{said}", story)) == story
    assert paragraphs(page(said, story))[: len(story)] == story


def floor(name: str, said: str, at: int, posted: str) -> str:
    user = f"<td><a href=/space-uid-{at}.html>{name}</a></td>"
    return f"<table><tr>{user}<td><div>{posted.format(at)}</div><div>{said}</div></td></tr></table>"


@pytest.mark.parametrize(
    "posted", ["发表于 2024-7-{} 10:00:21 | 只看该作者", "沙发 发表于: 2024-07-0{} 10:00", "3# 發表於 2024-7-{} 10:00"]
)
def test_a_forums_thread_is_its_first_post(posted: str) -> None:
    floors = "".join(floor(name, said, at, posted) for at, (name, said) in enumerate(zip(("桥头", "老码头", "小雨"), SAID, strict=True), 2))
    html = f"<title>云溪步道开放 - 海港论坛</title><h1><a href=/f>[随拍]</a> 云溪步道开放</h1>{floor('看风景', '<br>'.join(STORY), 1, posted)}{floors}"
    found = article(html.encode(), "https://bbs.example/thread-1-1-1.html")
    assert found.paragraphs == STORY
    assert found.source == "看风景"
    assert found.authors == []


@pytest.mark.parametrize(
    ("tag", "names", "member"),
    [
        ("div", "class='post bg2' id=p55{0}", "./memberlist.php?mode=viewprofile&u={0}"),
        ("article", "class='message js-post' id=js-post-{0}", "/members/kaj.{0}/"),
        ("table", "class=tborder id=post77{0}", "member.php?u={0}"),
        ("li", "class='postbit old' id=post_{0}", "/u/kaj{0}"),
    ],
)
def test_posts_that_forums_number(tag: str, names: str, member: str) -> None:
    said = ["Has anybody seen the old crane on the quay move since the spring, or is it only the wind that turns it at night?", *STORY]
    posts = "".join(
        f"<{tag} {names.format(at)}><tr><td><p><a class=username href='{member.format(at)}'>kaj{at}</a></p><p>Member</p></td>"
        f"<td><time>Tue 1 Jul 2024 10:0{at}</time><div>{text}</div></td></tr></{tag}>"
        for at, text in enumerate(said)
    )
    html = f"<html lang=en><title>The old crane - Harbour forum</title><h1>The old crane</h1><div>{posts}</div>"
    found = article(html.encode(), "https://forum.example/threads/7")
    assert found.paragraphs == said[:1]
    assert found.authors == ["kaj0"]
    # Parts of a story that a system numbers name no member.
    parts = "".join(f"<{tag} {names.format(at)}><tr><td>{text}</td></tr></{tag}>" for at, text in enumerate([*said, *SAID]))
    assert paragraphs(f"<title>The old crane</title><h1>The old crane</h1><div>{parts}</div>".encode()) == [*said, *SAID]


def test_a_time_under_another_time_begins_no_thread() -> None:
    times = "<div>发表于 2024-7-1 10:00</div><div>发表于 2024-7-1 10:00</div>"
    story = "".join(f"<p>{line}</p>" for line in STORY)
    assert paragraphs(f"<title>云溪步道开放</title><h1>云溪步道开放</h1>{times}<div>{story}</div>".encode()) == STORY


def test_who_answers_in_a_forum_is_not_the_author() -> None:
    head = "<div><span>楼主：<a href=/u/7>老船工</a></span> <span>时间：2024-07-01 10:00:12</span> <span>点击：12</span></div>"
    answers = "".join(
        f"<div><div><span>作者：<a>{name}</a></span> <span>时间：2024-07-02 1{at}:00:44</span></div><div>{said}</div><div>来自 {at}楼 | 举报</div></div>"
        for at, (name, said) in enumerate(zip(("海风", "陆一夫", "一叶"), SAID, strict=True))
    )
    html = f"<title>云溪步道开放_海港论坛</title><h1>云溪步道开放</h1>{head}<div>{'<br>'.join(STORY)}</div>{answers}"
    found = article(html.encode(), "https://bbs.example/post-1.shtml")
    assert (found.paragraphs, found.authors) == (STORY, ["老船工"])


POSTS = [
    "Has anybody seen the old crane on the quay move since the spring, or is it only the wind that turns it at night?",
    "It turned twice in April, when the men of the yard came to oil it before the season, and not once after that.",
    "The harbour office keeps a book of such things, and whoever asks at the window is shown it without any fuss.",
]


@pytest.mark.parametrize(
    ("around", "post", "above"),
    [
        (
            "<ul class=replies>{}</ul>",
            "<li><div class=meta>1 May 2024 at 8:1{at}</div><div class=reply-content><p>{said}</p></div></li>",
            "",
        ),
        (
            "<div class='block js-replyBox'>{}</div>",
            "<article class=message><h4><a href='/members/kaj.{at}/'>kaj{at}</a></h4><div class=bb>{said}</div></article>",
            "<p>Our meeting takes place in the harbour hall, and every member may bring two guests.</p>",
        ),
        (
            "<div class=box>{}</div>",
            "<div itemtype='https://schema.org/Comment'><a href='/u/kaj'>kaj</a><div class=text><p>{said}</p></div></div>",
            "",
        ),
    ],
)
def test_posts_in_boxes_called_comments_or_marked_as_such(around: str, post: str, above: str) -> None:
    posts = "".join(post.format(at=at, said=said) for at, said in enumerate(POSTS))
    html = f"<html lang=en><title>The old crane - Forum</title>{above}<h1>The old crane</h1>{around.format(posts)}"
    assert paragraphs(html.encode()) == POSTS[:1]


def test_the_rules_over_a_forums_first_post() -> None:
    posts = "".join(
        f"<div id=p{at} class=post><a href='/u/kaj{at}'>kaj{at}</a><div>{said}</div></div>" for at, said in enumerate(POSTS, 10)
    )
    rules = "<div><strong>Rules</strong><br>Please keep to one question a thread, and search the board before you ask.</div>"
    html = f"<html lang=en><title>The old crane - Forum</title><h1>The old crane</h1>{rules}<div>{posts}</div>"
    assert paragraphs(html.encode()) == POSTS[:1]
