"""What the demo portal published: its sections and all its stories, newest first in each section."""

from __future__ import annotations

from dataclasses import replace

from portal import seed
from portal.model import Section, Story
from portal.stories import dede, empire, modern, phpcms, soup, trs, vsb

SECTIONS = (
    Section(key="chan", name="资讯", family="empire", path="/chan/", site="云溪在线", per_page=13, number=3),
    Section(key="life", name="生活", family="empire", path="/life/", site="云溪在线", per_page=5, number=4),
    Section(key="wenhua", name="文化", family="dede", path="/a/wenhua/", site="临江乡土网", per_page=5, number=1),
    Section(key="lvyou", name="旅游", family="dede", path="/a/lvyou/", site="临江乡土网", per_page=6, number=2),
    Section(key="keji", name="科技", family="phpcms", path="/keji/", site="青禾日报", per_page=5, number=9),
    Section(key="jiaoyu", name="教育", family="phpcms", path="/jiaoyu/", site="青禾日报", per_page=6, number=10),
    Section(key="city", name="城事", family="modern", path="/news/city", site="云溪客户端", per_page=5, number=21),
    Section(key="outdoor", name="户外", family="modern", path="/news/outdoor", site="云溪客户端", per_page=6, number=22),
    Section(key="yaowen", name="要闻", family="trs", path="/yaowen/", site="云溪区政府网", per_page=10, number=31),
    Section(key="gonggao", name="公告", family="trs", path="/gonggao/", site="云溪区政府网", per_page=5, number=32),
    Section(key="xyxw", name="学院新闻", family="vsb", path="/xyxw.htm", site="云溪职业学院", per_page=3, number=1002),
    Section(key="xsjz", name="学术讲座", family="vsb", path="/xsjz.htm", site="云溪职业学院", per_page=4, number=1003),
    Section(key="kuaixun", name="快讯", family="soup", path="/c/kuaixun", site="山海快讯", per_page=5, number=41),
)

COPIES = {53: 3106}
"""Syndicated: the story with the first number carries the text of the second."""

MOVED = {3104: "/life/old/3104.htm"}
"""An old address that a list still names, and that leads to the story by 301."""

DEAD = {"life": (3099, "夏天的屋顶可以晒些什么", "2023-07-21 06:40:00")}
"""A row whose story was taken down: number, title, time."""

ADVERTISEMENT = ("云溪好物节：竹编凉席限时优惠 立即抢购", "https://shop.example.com/mat?from=portal")


def _by_number() -> dict[int, Story]:
    everything = (
        *seed.STORIES,
        *empire.STORIES,
        *dede.STORIES,
        *phpcms.STORIES,
        *modern.STORIES,
        *trs.STORIES,
        *vsb.STORIES,
        *soup.STORIES,
    )
    stories = {story.number: story for story in everything}
    for copy, original in COPIES.items():
        stories[copy] = replace(stories[copy], paragraphs=stories[original].paragraphs)
    return stories


STORIES = _by_number()
SECTION = {section.key: section for section in SECTIONS}


def stories_of(section: str) -> list[Story]:
    """The section's stories in the order they were entered, newest first."""
    return sorted((story for story in STORIES.values() if story.section == section), key=lambda story: -story.number)
