"""What the first page of a process would compile and load, done before: no page is to pay for it with the time that it has."""

from __future__ import annotations

from functools import cache

from newsportal.extract import article_of, headlines_of, read_page
from newsportal.extract.soft import soft_failure

_TEXT = "海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。"
_ROWS = "".join(f"<li><a href='/2024/07/0{n}/10{n}.html'>海港新码头第{n}个泊位今天正式启用</a> 2024-07-0{n}</li>" for n in range(1, 8))
_PAGE = (
    "<html lang=zh><head><title>海港新码头今天启用_海港网</title></head><body><div class=crumb><a href='/'>首页</a> &gt; <a href='/port/'>港口</a></div>"
    f"<h1>海港新码头今天启用</h1><div class=info>2024-07-01 10:00 来源：海港日报 作者：陆一夫</div><div class=content><p>{_TEXT}</p><p><img src=/1.jpg></p><p>{_TEXT * 2}</p>"
    f"<p>The harbour board opened the quay on Monday, July 1, 2024.</p><p>责任编辑：陈安</p></div><div>标签：<a href='/t/1'>码头</a></div><ul>{_ROWS}</ul></body></html>"
)


@cache
def warm_up() -> None:
    """Read a small page of our own as an article and as a list."""
    page = read_page(_PAGE.encode(), "https://portal.example/2024/07/01/100.html")
    soft_failure(page)
    headlines_of(page)
    article_of(page)
