"""Which addresses are public, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.downloader.addresses import host_name, literal_address, origin_of, why_not_public

NOT_PUBLIC = {
    "loopback": ["127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "::1", "::", "::ffff:127.0.0.1", "64:ff9b::127.0.0.1", "2002:7f00:1::1"],
    "private": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fdff::1", "fec0::1", "::ffff:10.1.2.3"],
    "link-local": ["169.254.0.1", "fe80::1", "fe80::1%eth0", "::ffff:169.254.3.4"],
    "metadata": ["169.254.169.254", "100.100.100.200", "168.63.129.16", "fd00:ec2::254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"],
    "carrier-grade NAT": ["100.64.0.1", "100.127.255.255"],
    "multicast": ["224.0.0.1", "239.255.255.250", "ff02::1", "ff0e::1"],
    "documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
    "reserved": ["240.0.0.1", "255.255.255.255", "192.0.0.192", "198.18.0.1", "192.88.99.1", "2001::1", "::7f00:1", "64:ff9b:1::1", "5f00::1", "2002:808:808::1"],
}  # fmt: skip


@pytest.mark.parametrize(("reason", "address"), [(reason, address) for reason, all_ in NOT_PUBLIC.items() for address in all_])
def test_what_is_not_public(reason, address):
    assert why_not_public(address) == reason


@pytest.mark.parametrize(
    ("reason", "address"), [(reason, address) for reason, all_ in NOT_PUBLIC.items() for address in all_ if ":" in address]
)
def test_a_zone_makes_nothing_public(reason, address):
    assert why_not_public(f"{address.partition('%')[0]}%eth0") == reason
    assert why_not_public(literal_address(f"[{address.partition('%')[0]}%25eth0]")) == reason


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "100.63.255.255", "100.128.0.0", "172.32.0.1", "93.184.215.14", "2606:4700::1111", "64:ff9b::101:101"]
)
def test_what_is_public(address):
    assert why_not_public(address) is None


@given(st.integers(0, 2**32 - 1), st.sampled_from(["{}", "{:#x}", "0{:o}"]), st.integers(1, 4), st.sampled_from(["", "."]))
def test_every_number_form_is_the_same_address(number, form, count, end):
    head = [number >> 24 & 255, number >> 16 & 255, number >> 8 & 255][: count - 1]
    last = number & (1 << (8 * (5 - count))) - 1
    spelt = ".".join(form.format(part) for part in [*head, last]) + end
    assert int(literal_address(spelt)) == number


@pytest.mark.parametrize(
    "spelling",
    [
        *("2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.1", "127.0.0.1.", "127.0.0.1。", "127.0.0.1．", "１２７.０.０.１"),
        *("127。0。0。1", "127．0．0．1", "①②⑦.0.0.①", "%31%32%37.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "[::ffff:7f00:1]"),
    ],
)  # fmt: skip
def test_every_spelling_of_loopback_is_loopback(spelling):
    assert why_not_public(literal_address(spelling)) == "loopback"


@pytest.mark.parametrize(
    "spelling", ["中文.example.com", "中文。example．com.", "XN--FIQ228C.Example.COM", "%E4%B8%AD%E6%96%87.example.com"]
)
def test_every_spelling_of_a_name_is_the_same_host(spelling):
    assert host_name(spelling) == "xn--fiq228c.example.com"


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_a_name(text):
    literal_address(text)
    assert host_name(host_name(text)) == host_name(text) or not host_name(text).isascii() or "%" in text


@pytest.mark.parametrize("name", ["news.example", "1.2.3.4.5", "256.1.1.1", "0xg.1", "127.0.0.1.example", "1e3", ""])
def test_names_are_no_addresses(name):
    assert literal_address(name) is None


def test_an_origin_tells_scheme_host_and_port():
    assert origin_of("https://News.Example./a") == origin_of("https://news.example:443/b")
    assert len({origin_of(url) for url in ("http://a.example/", "https://a.example/", "http://a.example:81/", "http://b.example/")}) == 4
    assert str(origin_of("http://[::1]:81/")) == "http://[::1]:81"
    assert str(origin_of("https://a.example:443/x")) == "https://a.example"
