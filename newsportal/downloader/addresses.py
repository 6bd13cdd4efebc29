"""Which addresses are on the public internet, however they are spelt; what an origin is. No network."""

from __future__ import annotations

import re
import socket
import unicodedata
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from newsportal.regexes import regex

Address = IPv4Address | IPv6Address

# RFC 6890 and its updates (the IANA registries of special-purpose addresses), most particular first. A table of our own:
# what ``is_global`` says differs between versions of Python, and it takes multicast for global.
_SPECIAL = [
    (IPv4Network("169.254.169.254/32"), "metadata"),
    (IPv4Network("100.100.100.200/32"), "metadata"),
    (IPv4Network("168.63.129.16/32"), "metadata"),  # of one cloud, though from a public range
    (IPv4Network("0.0.0.0/8"), "loopback"),  # "this host": connects to loopback on Linux
    (IPv4Network("127.0.0.0/8"), "loopback"),
    (IPv4Network("10.0.0.0/8"), "private"),
    (IPv4Network("172.16.0.0/12"), "private"),
    (IPv4Network("192.168.0.0/16"), "private"),
    (IPv4Network("100.64.0.0/10"), "carrier-grade NAT"),
    (IPv4Network("169.254.0.0/16"), "link-local"),
    (IPv4Network("192.0.0.0/24"), "reserved"),
    (IPv4Network("192.0.2.0/24"), "documentation"),
    (IPv4Network("198.51.100.0/24"), "documentation"),
    (IPv4Network("203.0.113.0/24"), "documentation"),
    (IPv4Network("192.88.99.0/24"), "reserved"),
    (IPv4Network("198.18.0.0/15"), "reserved"),
    (IPv4Network("224.0.0.0/4"), "multicast"),
    (IPv4Network("240.0.0.0/4"), "reserved"),
]
# Of IPv6 only what is handed out (2000::/3) can be public.
_SPECIAL_6 = [
    (IPv6Network("::1/128"), "loopback"),
    (IPv6Network("::/128"), "loopback"),
    (IPv6Network("fd00:ec2::/32"), "metadata"),
    (IPv6Network("fc00::/7"), "private"),
    (IPv6Network("fe80::/10"), "link-local"),
    (IPv6Network("fec0::/10"), "private"),
    (IPv6Network("ff00::/8"), "multicast"),
    (IPv6Network("2001::/23"), "reserved"),  # Teredo, ORCHID, benchmarks: none holds a web server
    (IPv6Network("2001:db8::/32"), "documentation"),
    (IPv6Network("3fff::/20"), "documentation"),
]
_PUBLIC_6 = IPv6Network("2000::/3")
_MAPPED, _NAT64, _6TO4 = IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"), IPv6Network("2002::/16")
# What the C library's inet_aton takes for an address: 127.1, 0x7f.1, 0177.0.0.1, 2130706433.
_NUMBERS = regex(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+)){0,3}", re.ASCII)
_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Scheme, host and port: what an operator names with a start URL."""

    scheme: str
    host: str
    port: int | None

    def __str__(self) -> str:
        """As the beginning of an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port in (None, _PORTS.get(self.scheme)) else f":{self.port}")


def why_not_public(address: Address | str) -> str | None:
    """What keeps an address from being public (``loopback``, ``private`` …); None for a public one.

    >>> why_not_public("127.0.0.1"), why_not_public("::ffff:10.0.0.1"), why_not_public("64:ff9b::7f00:1"), why_not_public("1.1.1.1")
    ('loopback', 'private', 'loopback', None)
    """
    address = ip_address(address)
    if isinstance(address, IPv4Address):
        return next((name for network, name in _SPECIAL if address in network), None)
    if address in _MAPPED or address in _NAT64:
        return why_not_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if address in _6TO4:
        return why_not_public(IPv4Address(int(address) >> 80 & 0xFFFFFFFF)) or "reserved"
    return next((name for network, name in _SPECIAL_6 if address in network), None if address in _PUBLIC_6 else "reserved")


def host_name(host: str) -> str:
    """A host in one spelling: small letters, half width, no dot at its end, IDN as ASCII.

    >>> host_name("Ｎews.Example．"), host_name("新闻.example")
    ('news.example', 'xn--efvy88h.example')
    """
    name = unicodedata.normalize("NFKC", unquote(host)).replace("\u3002", ".").lower().strip("[]").rstrip(".")
    try:
        return name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return name


def literal_address(host: str) -> Address | None:
    """The address that a host is, in any spelling that a resolver takes for one; None for a name.

    >>> [str(literal_address(host)) for host in ("2130706433", "0x7f.1", "0177.0.0.1.", "１２７。１", "::1", "news.example")]
    ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '::1', 'None']
    """
    name = host_name(host)
    try:
        return ip_address(name)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(name)) if _NUMBERS.fullmatch(name) else None
    except OSError:
        return None


def origin_of(url: str) -> Origin:
    """The origin of an address, the port told even where it is the default. Raises ValueError for a port that is no number.

    >>> origin_of("HTTP://user:pw@News.example./a")
    Origin(scheme='http', host='news.example', port=80)
    """
    parts = urlsplit(url)
    port = parts.port
    return Origin(parts.scheme, host_name(parts.hostname or ""), _PORTS.get(parts.scheme) if port is None else port)
