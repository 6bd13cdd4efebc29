"""Name resolution that gives no address off the public internet: the address that is checked is the one that is connected to."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv6Address
from typing import Any

from scrapy.resolver import CachingThreadedResolver
from twisted.internet import address as internet
from twisted.internet.interfaces import IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface import implementer  # type: ignore[import-untyped]

from newsportal.downloader.addresses import host_name, literal_address, why_not_public

_MOST = 10_000
"""Refused names that are remembered."""


class GuardedResolver(CachingThreadedResolver):
    """Scrapy's resolver behind an ``AddressFilter``. All that Twisted connects to by name goes through it, literal addresses in a URL too."""

    def install_on_reactor(self) -> None:
        super().install_on_reactor()
        self.reactor.installNameResolver(AddressFilter(self.reactor.nameResolver))  # type: ignore[arg-type]  # zope's interfaces are no types


@implementer(IHostnameResolver)
class AddressFilter:
    """Hands on the addresses of another resolver that are public, and all of those hosts and ports that the operator named.

    A connection is made to the very address that comes through here, so a name that answers otherwise the next time (DNS rebinding) wins nothing.
    """

    def __init__(self, resolver: Any) -> None:
        self._resolver = resolver
        self._named: set[tuple[str, int]] = set()
        self._refused: dict[tuple[str, int], str] = {}

    def allow(self, places: Iterable[tuple[str, int]]) -> None:
        """Any address will do for these hosts and ports."""
        self._named |= {(host_name(host), port) for host, port in places}

    def why_refused(self, host: str, port: int) -> str | None:
        """Why the last resolution of a host gave no address, if it was refused."""
        return self._refused.get((host_name(host), port))

    def resolveHostName(self, resolutionReceiver: Any, hostName: str, portNumber: int = 0, *more: Any, **named: Any) -> Any:
        """See ``IHostnameResolver``."""
        receiver, place = resolutionReceiver, (host_name(hostName), portNumber)
        if place not in self._named:
            receiver = _PublicOnly(receiver, self, place)
        if isinstance(address := literal_address(place[0]), IPv6Address):  # Scrapy's resolver would look for a name
            literal = _Literal(place[0])
            receiver.resolutionBegan(literal)
            receiver.addressResolved(internet.IPv6Address("TCP", str(address), portNumber))
            receiver.resolutionComplete()
            return literal
        return self._resolver.resolveHostName(receiver, hostName, portNumber, *more, **named)

    def refuse(self, place: tuple[str, int], reason: str | None) -> None:
        """Remember why a host and port gave no address; None: it gave one."""
        self._refused.pop(place, None)
        if reason:
            if len(self._refused) >= _MOST:
                self._refused.clear()
            self._refused[place] = reason


@implementer(IHostResolution)
class _Literal:
    """The resolution of what is an address already."""

    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """It is done."""


@implementer(IResolutionReceiver)
class _PublicOnly:
    """Keeps from a receiver what is not public."""

    def __init__(self, receiver: Any, keeper: AddressFilter, place: tuple[str, int]) -> None:
        self._receiver, self._keeper, self._place = receiver, keeper, place
        self._given = False
        self._reason: str | None = None

    def resolutionBegan(self, resolution: Any) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        if reason := why_not_public(address.host):
            self._reason = reason
        else:
            self._given = True
            self._receiver.addressResolved(address)

    def resolutionComplete(self) -> None:
        self._keeper.refuse(self._place, None if self._given else self._reason)
        self._receiver.resolutionComplete()
