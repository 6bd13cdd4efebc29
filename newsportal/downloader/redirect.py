"""Redirects that end: what Scrapy's middlewares follow, checked for loops, and without what was meant for another site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urldefrag, urlsplit

from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware, RedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response

from newsportal.downloader.credentials import drop_private_headers, without_credentials
from newsportal.downloader.outcomes import Refused
from newsportal.extract.listing.kind import is_front_page
from newsportal.extract.page.urls import site_of


class Redirect(RedirectMiddleware):
    """3xx answers."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # a deprecated argument
        return _followed(super().process_response, request, response)

    def _redirect(self, redirected: Request, request: Request, reason: Any) -> Request:
        return super()._redirect(_anonymous(redirected), request, reason)


class MetaRefresh(MetaRefreshMiddleware):
    """``<meta http-equiv="refresh">``."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]  # a deprecated argument
        return _followed(super().process_response, request, response, reload=response)

    def _redirect(self, redirected: Request, request: Request, reason: Any) -> Request:
        return super()._redirect(_anonymous(redirected), request, reason)


def _anonymous(redirected: Request) -> Request:
    """A request without the name and password that an answer put into its address, before Scrapy logs it."""
    address = without_credentials(redirected.url)[0]
    return redirected if address == redirected.url else redirected.replace(url=address)


def _is_article(request: Request) -> bool:
    """Whether a story was asked for, of an address that can be one's."""
    wanted = request.meta.get("wanted")
    return wanted is not None and wanted.kind == "article" and not is_front_page(wanted.url)


def _followed(
    follow: Callable[[Request, Response], Request | Response], request: Request, response: Response, reload: Response | None = None
) -> Request | Response:
    """What ``follow`` makes of a response; ``reload`` is the answer for a page that only names itself."""
    try:
        result = follow(request, response)
    except IgnoreRequest:  # the one thing that Scrapy refuses here
        raise Refused("too many redirects") from None
    except ValueError:  # no address at all
        raise Refused("bad redirect") from None
    if not isinstance(result, Request):
        return result
    target = urldefrag(result.url)[0]
    if reload is not None and target == urldefrag(request.url)[0]:  # a front page that asks to be read again every minute
        return reload
    if is_front_page(target) and _is_article(request):  # where portals send readers of what is not there any more
        raise Refused("redirect to a front page")
    if target in {urldefrag(url)[0] for url in result.meta["redirect_urls"]}:
        if not response.headers.getlist("Set-Cookie"):
            raise Refused("redirect loop")
        result = result.replace(dont_filter=True)  # a site that wants to see its cookie first; the number of redirects ends it
    if site_of(result.url) != site_of(request.url) or (urlsplit(request.url).scheme, urlsplit(result.url).scheme) == ("https", "http"):
        drop_private_headers(result)
    return result
