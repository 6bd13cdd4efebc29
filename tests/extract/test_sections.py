"""The departments that a portal's menus name."""

from newsportal.extract import read_page
from newsportal.extract.listing.sections import sections_of


def urls(menu: str) -> list[str]:
    page = read_page(f"<html><body><div class='m'>{menu}</div></body></html>".encode(), "https://news.portal.example/")
    return [section.url.removeprefix("https://news.portal.example") for section in sections_of(page)]


def links(*hrefs: str) -> str:
    return "".join(
        f"<a href='{href}'>{name}</a>" for href, name in zip(hrefs, ("要闻", "通知", "讲座", "招生", "校友", "科研"), strict=False)
    )


def test_folders_and_index_files():
    assert urls(links("/", "/a/", "/b/index.html", "/c", "/d/list_1.html")) == ["/a/", "/b/index.html", "/c"]


def test_departments_that_are_files_in_the_root():
    assert urls(links("xyxw.htm", "tzgg.htm", "xsjz.htm", "zsxx.htm")) == ["/xyxw.htm", "/tzgg.htm", "/xsjz.htm", "/zsxx.htm"]


def test_stories_are_no_departments():
    assert urls(links("/info/1002/12809.htm", "/2024-03/20/a.htm", "/n/100234.html", "/a/some-long-story-name.html")) == []
